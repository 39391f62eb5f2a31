/**
 * Reads an attendance list: one row for each person, under one row of headings. What goes wrong is
 * told by the number of the row alone; a cell of the list may be a person's name.
 */
import { CsvError, parse } from 'csv-parse/sync';
import { findEmail } from '../privacy/find-email.ts';
import { findPhone } from '../privacy/find-phone.ts';
import { fold } from '../text/fold.ts';

export interface List {
  readonly headings: readonly string[];
  /** The people, each with as many cells as there are headings or fewer. */
  readonly rows: readonly (readonly string[])[];
  /** What was left out, and what else the reader of the list should know. */
  readonly notes: readonly string[];
}

export type ListReading = List | { readonly fault: string };

const separators = [',', ';', '\t', '|'] as const;

/** The mark that stands most often in the first line, outside quotes. */
export function separatorOf(text: string): (typeof separators)[number] {
  const [line = ''] = text.replace(/^\ufeff/, '').split(/\r\n|\n|\r/, 1);
  const plain = line.replace(/"[^"]*"/g, '');
  const count = (mark: string) => plain.split(mark).length;
  return separators.reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}

function parseRows(text: string): string[][] | { fault: string } {
  try {
    return parse(text, {
      bom: true,
      delimiter: separatorOf(text),
      relax_column_count: true,
      skip_empty_lines: true,
      record_delimiter: ['\r\n', '\n', '\r'],
    });
  } catch (error) {
    // The parser's own message quotes the row.
    const near =
      error instanceof CsvError && typeof error.lines === 'number'
        ? ` near line ${error.lines}`
        : '';
    return { fault: `A quotation mark (") is out of place${near} of the list.` };
  }
}

/** A first row with these in it is no row of headings. */
function isData(cell: string): boolean {
  return /^[\d.,/: +-]+$/.test(cell) || Boolean(findEmail(cell) ?? findPhone(cell));
}

/** Whether the first row is a person, too: headings do not come again in their own column. */
function hasNoHeadings(headings: readonly string[], rows: readonly (readonly string[])[]): boolean {
  return headings.some((heading, at) => {
    const wanted = fold(heading);
    if (wanted === '') return false;
    return isData(heading) || rows.some((row) => fold((row[at] ?? '').trim()) === wanted);
  });
}

const isTotal = (row: readonly string[]) =>
  /^(?:sub|grand )?total(?:es)?:?$/.test(
    fold((row.find((cell) => cell.trim() !== '') ?? '').trim()),
  );

export function readList(text: string): ListReading {
  const parsed = parseRows(text);
  if ('fault' in parsed) return parsed;
  const filled = parsed
    .map((row) => row.map((cell) => cell.trim()))
    .filter((row) => row.some((cell) => cell !== ''));
  const [headings, ...below] = filled;
  if (!headings || below.length === 0) return { fault: 'The list has no row below its headings.' };
  const whole = headings.join('\n');
  const people = below.filter((row) => row.join('\n') !== whole);
  if (hasNoHeadings(headings, people))
    return {
      fault:
        'The first row of the list looks like a person, not like headings. Add a row of headings.',
    };
  const rows = people.filter((row) => !isTotal(row));
  const notes: string[] = [];
  const repeated = below.length - people.length;
  if (repeated > 0) notes.push(`Headings that come again were left out: ${repeated}.`);
  if (rows.length < people.length)
    notes.push(`Rows that begin with "total" were left out: ${people.length - rows.length}.`);
  const same = rows.length - new Set(rows.map((row) => row.join('\n'))).size;
  if (same > 0)
    notes.push(
      `Rows that are the same as another, each counted: ${same}. See that nobody is in it twice.`,
    );
  return { headings, rows, notes };
}
