/**
 * Where the records of a CSV text start, found by one quick walk that builds no values. It is made
 * before parsing, to refuse what is too large or badly quoted, and again when problems need places.
 * It reads quotes as csv-parse does (RFC 4180): a test compares the two.
 */

/**
 * `open`: a quoted cell never ends. `stray`: a quote inside a cell that does not allow it. `long`: a
 * cell beyond the limit.
 */
export interface CsvFault {
  readonly kind: 'open' | 'stray' | 'long';
  /** Of the record, from 0. */
  readonly record: number;
  /** Of the cell in its record, from 0. */
  readonly cell: number;
  /** Of the quote, or for `long` the start of the cell. */
  readonly offset: number;
}

export interface CsvIndex {
  /** Offset of each record's first character; a blank line is a record too. */
  readonly offsets: readonly number[];
  /** Line of each record's first character, from 1. */
  readonly lines: readonly number[];
  /** At most one for each record. */
  readonly faults: readonly CsvFault[];
}

/** A cell as written, quotes included. */
interface CellEnd {
  readonly end: number;
  readonly fault?: { readonly kind: 'open' | 'stray'; readonly offset: number };
}

const comma = 0x2c;
const lineFeed = 0x0a;
const quote = 0x22;

/** Walks the whole text (line ends are `\n`). Cells longer than `limit` UTF-8 bytes are faults. */
export function indexCsv(text: string, limit = Infinity): CsvIndex {
  const offsets: number[] = [];
  const lines: number[] = [];
  const faults: CsvFault[] = [];
  let line = 1;
  for (let start = 0; start < text.length;) {
    const record = offsets.length;
    offsets.push(start);
    lines.push(line);
    let fault: CsvFault | undefined;
    let at = start;
    for (let cell = 0; ; cell++) {
      const { end, fault: found } = endOfCell(text, at);
      if (!fault && found) fault = { ...found, record, cell };
      if (!fault && isLonger(text, at, end, limit))
        fault = { kind: 'long', record, cell, offset: at };
      if (text.charCodeAt(at) === quote) line += countLineFeeds(text, at, end);
      at = end + 1;
      if (text.charCodeAt(end) !== comma) break;
    }
    if (fault) faults.push(fault);
    start = at;
    line++;
  }
  return { offsets, lines, faults };
}

/** Where the cell that starts at `start` ends: the offset of the comma, line feed or end after it. */
export function endOfCell(text: string, start: number): CellEnd {
  return text.charCodeAt(start) === quote ? endOfQuoted(text, start) : endOfPlain(text, start);
}

function endOfPlain(text: string, start: number): CellEnd {
  let stray: number | undefined;
  let at = start;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === comma || code === lineFeed) break;
    if (code === quote) stray ??= at;
  }
  return stray === undefined ? { end: at } : { end: at, fault: { kind: 'stray', offset: stray } };
}

function endOfQuoted(text: string, start: number): CellEnd {
  let stray: number | undefined;
  for (let at = text.indexOf('"', start + 1); at !== -1; at = text.indexOf('"', at + 1)) {
    const next = at + 1 < text.length ? text.charCodeAt(at + 1) : lineFeed;
    if (next === quote) at++;
    else if (next !== comma && next !== lineFeed) stray ??= at;
    else
      return stray === undefined
        ? { end: at + 1 }
        : { end: at + 1, fault: { kind: 'stray', offset: stray } };
  }
  return { end: text.length, fault: { kind: 'open', offset: start } };
}

function countLineFeeds(text: string, start: number, end: number): number {
  let count = 0;
  for (let at = text.indexOf('\n', start); at !== -1 && at < end; at = text.indexOf('\n', at + 1))
    count++;
  return count;
}

/** A character is at most three bytes for each UTF-16 unit, so that most cells need no encoding. */
function isLonger(text: string, start: number, end: number, limit: number): boolean {
  if ((end - start) * 3 <= limit) return false;
  return end - start > limit || new TextEncoder().encode(text.slice(start, end)).length > limit;
}
