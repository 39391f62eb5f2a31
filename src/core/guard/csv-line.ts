/** One line of CSV, to be copied out of a message into a file. */

const cell = (text: string) => (/[",\s]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** Without a line end; control characters are left out, as no line of a message may have them. */
export function csvLine(cells: readonly string[]): string {
  // eslint-disable-next-line no-control-regex -- control characters are what is left out
  return cells.map((one) => cell(one.replace(/[\0-\x1f\x7f]/g, ''))).join(',');
}
