/** Writes a row of a table: RFC 4180, with quotes only where they are needed. */

const needsQuotes = /[",\n\r]/;

/** One line of CSV, or several where a cell has line breaks; without a line end. */
export function formatCsvRow(cells: readonly string[]): string {
  return cells
    .map((cell) => (needsQuotes.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell))
    .join(',');
}
