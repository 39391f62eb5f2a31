/** How long the title of another record may be in a table, where a page tells the whole. */
export const longestName = 90;

/** Cuts a long text at a word, for tables and descriptions. @param most characters, the ellipsis included */
export function shorten(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most - 1);
  const end = cut.lastIndexOf(' ');
  return `${(end > most / 2 ? cut.slice(0, end) : cut).trimEnd()}…`;
}
