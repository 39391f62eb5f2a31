/**
 * Tables as programs write them: commas, semicolons or tabs, in UTF-8, UTF-16 or Windows-1252. Only
 * for what is brought from outside: the publication's own files are UTF-8 with commas.
 */
import { parse } from 'csv-parse/sync';
import type { Sheet, SheetCell } from './sheet.ts';

interface Decoded {
  readonly text: string;
  readonly encoding: string;
}

const decode = (encoding: string, bytes: Uint8Array): Decoded => ({
  text: new TextDecoder(encoding).decode(bytes),
  encoding: encoding.toUpperCase(),
});

/** Without a mark, UTF-16 of Latin letters has a zero in every other byte. */
function wideEncoding(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const start = bytes.subarray(0, 1000);
  const zeros = [0, 1].map(
    (parity) => start.filter((byte, index) => byte === 0 && index % 2 === parity).length,
  );
  if (Math.max(...zeros) < 2 || Math.max(...zeros) < start.length / 3) return undefined;
  return (zeros[0] ?? 0) > (zeros[1] ?? 0) ? 'utf-16be' : 'utf-16le';
}

/** Windows-1252 is the last guess, as every byte means something in it. */
function decodeAny(bytes: Uint8Array): Decoded {
  const wide = wideEncoding(bytes);
  if (wide !== undefined) return decode(wide, bytes);
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'UTF-8' };
  } catch {
    return decode('windows-1252', bytes);
  }
}

const separators = {
  ',': 'commas',
  ';': 'semicolons',
  '\t': 'tabs',
  '|': 'vertical bars',
} as const;
type Separator = keyof typeof separators;
const isSeparator = (mark: string): mark is Separator => Object.hasOwn(separators, mark);

/** The mark that the first line has most of, outside quotes. `sep=;` is what Excel is told it by. */
function separatorOf(text: string): Separator {
  const told = /^sep=(.)\r?\n/.exec(text)?.[1];
  if (told !== undefined && isSeparator(told)) return told;
  const [line = ''] = text.replace(/"[^"]*"/g, '').split('\n', 1);
  const counts = Object.keys(separators).map((mark) => [mark, line.split(mark).length] as const);
  const most = counts.toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? ',';
  return isSeparator(most) ? most : ',';
}

const toCell = (text: string): SheetCell | undefined =>
  text.trim() === '' ? undefined : { kind: 'text', text };

/** @throws what csv-parse throws when quotes do not fit together */
export function readDelimited(file: string, bytes: Uint8Array): Sheet {
  const { text: whole, encoding } = decodeAny(bytes);
  const separator = separatorOf(whole);
  const text = whole.replace(/^sep=.\r?\n/, '');
  const records = parse(text, {
    delimiter: separator,
    relax_column_count: true,
    skip_empty_lines: false,
    bom: true,
  });
  return {
    file,
    note: `${encoding}, separated by ${separators[separator]}`,
    rows: records.map((cells, index) => ({ cells: cells.map(toCell), row: index + 1 })),
  };
}
