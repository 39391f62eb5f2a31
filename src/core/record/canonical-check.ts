/** Whether a CSV file is in canonical form: looks at its quotes and its header, and builds nothing. */
import { orderColumns } from './canonical-csv.ts';
import { endOfCell } from './csv-index.ts';

/** Whether every quoted cell needs its quotes. The text has no quoting fault. */
function hasOnlyNeededQuotes(text: string): boolean {
  for (let at = text.indexOf('"'); at !== -1;) {
    const { end } = endOfCell(text, at);
    let needed = false;
    for (let inner = at + 1; inner < end - 1 && !needed; inner++) {
      const character = text[inner];
      needed = character === ',' || character === '"' || character === '\n';
    }
    if (!needed) return false;
    at = text.indexOf('"', end);
  }
  return true;
}

/**
 * @param text of a table without problems, as `decodeText` gives it
 * @param order names of all columns that the schema knows, in its order
 */
export function isCanonicalCsv(
  text: string,
  columns: readonly string[],
  order: readonly string[],
): boolean {
  if (!text.endsWith('\n') || text.endsWith('\n\n')) return false;
  const sorted = orderColumns(columns, order);
  return columns.every((name, index) => name === sorted[index]) && hasOnlyNeededQuotes(text);
}
