/** Whether words fit into a part of a drawing, judged where there is least room: on the narrowest phone. */

/** Width of a drawing on a screen of 320 pixels. */
const narrowest = 288;
/** Of a letter or digit, with some to spare: the reader's font may be wider than ours. */
const letter = 8;

/** What the words take of the drawing, in percent. */
export const widthOf = (words: string) => ((words.length * letter + 4) / narrowest) * 100;

/** @param room in percent of the drawing */
export const fits = (words: string, room: number) => widthOf(words) <= room;
