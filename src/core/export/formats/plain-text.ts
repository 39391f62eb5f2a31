/** How the texts of the archive are set, for a screen that knows no more than letters. */

const width = 96;

/** A heading, underlined. */
export const titled = (title: string, line: string) =>
  `${title}\n${line.repeat(Math.min(title.length, width))}\n`;

/** Broken into lines between words. @param indent of every line but the first */
export function wrapped(text: string, indent = ''): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/)) {
    if (line !== '' && `${line} ${word}`.length > width) {
      lines.push(line);
      line = `${indent}${word}`;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line].join('\n');
}
