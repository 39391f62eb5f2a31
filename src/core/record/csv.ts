/**
 * Reads CSV (RFC 4180, comma, one header row) into columns and rows of text, and finds everything
 * that makes a table doubtful. Values are typed later, by the schema.
 */
import { parse } from 'csv-parse/sync';
import type { Problem, ProblemCode, ProblemFacts } from '../problem/problem.ts';
import { checkHeader, checkSeparator } from './csv-header.ts';
import { type CsvFault, indexCsv } from './csv-index.ts';
import { cellName, placeIn, positionFrom } from './csv-place.ts';
import { checkRows, type CsvReading, type CsvRow } from './csv-rows.ts';

export type { CsvRow } from './csv-rows.ts';

export interface CsvDocument {
  /** Without space around them. Equal or blank names are problems, and are here as written. */
  readonly columns: readonly string[];
  /** Rows that could be read, without the header and without blank rows. */
  readonly rows: readonly CsvRow[];
  readonly problems: readonly Problem[];
  /** Whether rows of the file are missing here. */
  readonly isPartial?: boolean | undefined;
}

export interface CsvLimits {
  /** UTF-8 bytes of one cell as written. */
  readonly cell: number;
  /** Rows, without the header. */
  readonly rows: number;
}

const faultCodes = {
  open: 'csv/quote-open',
  stray: 'csv/quote-stray',
  long: 'limit/cell',
} as const;

/**
 * Reads one file's text, as `decodeText` gives it. All problems are found at once: rows with a
 * quoting fault are left out, ragged rows are kept with a problem. Nothing is built from a text
 * that is beyond the limits or separated by something other than commas.
 *
 * @param file path relative to the publication's folder
 */
export function readCsv(file: string, text: string, limits: CsvLimits): CsvDocument {
  const unix = text.replaceAll('\r\n', '\n');
  const separated = checkSeparator(file, unix);
  if (separated) return nothing([separated]);
  const reading: CsvReading = {
    file,
    text: unix,
    index: indexCsv(unix, limits.cell),
    problems: [],
  };
  for (const fault of reading.index.faults) addFault(reading, fault, limits);
  const records = withoutBlankEnd(reading);
  if (records === 0) add(reading, 'csv/empty', 0, {});
  const tooMany = records - 1 > limits.rows;
  if (tooMany)
    add(reading, 'limit/rows', limits.rows + 1, { rows: records - 1, limit: limits.rows });
  if (records === 0 || tooMany || reading.index.faults.some((fault) => fault.kind === 'long')) {
    return nothing(reading.problems);
  }
  return toDocument(reading, parseRecords(reading, records));
}

/** Of a text that is no table, or not one that can be read. */
function nothing(problems: readonly Problem[]): CsvDocument {
  return { columns: [], rows: [], problems, isPartial: true };
}

function toDocument(reading: CsvReading, records: readonly CsvRow[]): CsvDocument {
  const [first, ...rest] = records;
  if (first === undefined || first.line !== reading.index.lines[0])
    return nothing(reading.problems);
  const header = checkHeader(first.cells, (index) =>
    placeIn(reading.file, reading.text, reading.index, 1, index),
  );
  reading.problems.push(...header.problems);
  const rows = checkRows(reading, rest, header.columns);
  const isPartial = reading.index.faults.length > 0 || undefined;
  return { columns: header.columns, rows, problems: reading.problems, isPartial };
}

/** The number of records up to the last one that is not an empty line. */
function withoutBlankEnd({ text, index }: CsvReading): number {
  let records = index.offsets.length;
  while (records > 0 && text[index.offsets[records - 1] ?? 0] === '\n') records--;
  return records;
}

/** The cells of every record without a quoting fault, each with the line where it starts. */
function parseRecords({ text, index }: CsvReading, records: number): readonly CsvRow[] {
  const faulty = new Set(index.faults.map((fault) => fault.record));
  const lines = index.lines.filter((_, record) => record < records && !faulty.has(record));
  const parsed = parse(text.slice(0, index.offsets[records] ?? text.length), {
    record_delimiter: '\n',
    relax_column_count: true,
    skip_records_with_error: true,
  });
  if (parsed.length !== lines.length) {
    throw new Error(`csv-parse reads ${parsed.length} records where the index has ${lines.length}`);
  }
  return parsed.map((cells, at) => ({ cells, line: lines[at] ?? 0 }));
}

function addFault(reading: CsvReading, fault: CsvFault, limits: CsvLimits): void {
  const { file, text, index } = reading;
  const line = index.lines[fault.record] ?? 1;
  const position = positionFrom(text, index.offsets[fault.record] ?? 0, line, fault.offset);
  const place = { file, ...position, cell: cellName(fault.record + 1, fault.cell) };
  const facts: ProblemFacts = fault.kind === 'long' ? { limit: limits.cell } : { line };
  reading.problems.push({ code: faultCodes[fault.kind], level: 'error', place, facts });
}

function add(reading: CsvReading, code: ProblemCode, record: number, facts: ProblemFacts): void {
  const line = reading.index.lines[record] ?? 1;
  reading.problems.push({
    code,
    level: 'error',
    place: { file: reading.file, line, cell: cellName(record + 1, 0) },
    facts,
  });
}
