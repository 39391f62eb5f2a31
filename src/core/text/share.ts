/** When a part of a whole may be told as a percentage. */

/** A percentage of fewer than these would sound more exact than "1 of 4" is. */
const fewest = 20;

export const hasShare = (whole: number): boolean => whole >= fewest;
