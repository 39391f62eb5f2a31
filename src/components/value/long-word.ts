/** Whether a text has a word that no column of a table is wide enough for. */
export const hasLongWord = (text: string): boolean => /\S{25}/.test(text);
