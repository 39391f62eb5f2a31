/** Breaks a label into lines, as SVG does not. */

/** Letters that fit beside each other on the narrowest phone. */
const widest = 38;
const mostLines = 3;

const letters = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Cuts between letters as people see them, not inside an emoji. */
function shorten(word: string): string {
  if (word.length <= widest) return word;
  const kept = [...letters.segment(word)].slice(0, widest - 1).map(({ segment }) => segment);
  return kept.length < widest - 1 ? word : `${kept.join('')}…`;
}

/** At most three lines; what does not fit is cut with an ellipsis, and stands whole in the table. */
export function wrap(label: string): string[] {
  const lines: string[] = [];
  for (const word of label.trim().split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < widest)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(shorten(word));
  }
  if (lines.length <= mostLines) return lines;
  const kept = lines.slice(0, mostLines);
  kept[mostLines - 1] = `${kept[mostLines - 1]?.slice(0, widest - 2) ?? ''} …`;
  return kept;
}
