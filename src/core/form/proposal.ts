/** What the person who filled in a form has to do now: which text goes where. */
import type { Value } from '../record/record.ts';
import { formatCsvRow } from '../record/csv-row.ts';
import { toCells } from './row.ts';
import type { Answers } from './form-field.ts';
import type { RecordFolder } from './record-folder.ts';

/** Where a published record stands. */
export interface PublishedPlace {
  readonly file: string;
  readonly line: number;
  readonly lastLine: number;
  /** In a JSON file that has several records. */
  readonly pointer?: string | undefined;
}

export type Proposal = {
  readonly file: string;
  readonly text: string;
} & (
  | { readonly kind: 'new-file' | 'replace-file' }
  | { readonly kind: 'add-row' | 'replace-part'; readonly line: number }
  | {
      readonly kind: 'replace-lines';
      readonly line: number;
      readonly lastLine: number;
      /** By which the lines are known, should they have moved. */
      readonly key: string;
    }
);

type Values = Readonly<Record<string, Value>>;

/** A record as a file of its own. */
export function toFile(values: Values): string {
  return `${JSON.stringify(values, undefined, 2)}\n`;
}

/** In the order of the schema, as JSON files are kept; what it does not know stays behind. */
function inOrder(values: Values, order: readonly string[]): Values {
  const ordered: Record<string, Value> = {};
  for (const name of new Set([...order, ...Object.keys(values)])) {
    const value = values[name];
    if (value !== undefined) ordered[name] = value;
  }
  return ordered;
}

export interface Filled {
  readonly answers: Answers;
  readonly values: Values;
  /** The value of the key. */
  readonly key: string;
  readonly separators: ReadonlyMap<string, string>;
  /** The fields as the schema has them. */
  readonly order: readonly string[];
}

/** A record that is not there yet. */
export function proposeNew(filled: Filled, folder: RecordFolder): Proposal {
  if (folder.kind === 'json') {
    const file = `${folder.folder}/${filled.key.toLowerCase()}.json`;
    return { kind: 'new-file', file, text: toFile(inOrder(filled.values, filled.order)) };
  }
  const { file, columns, lastLine, isNew } = folder;
  const row = formatCsvRow(toCells(columns, filled.answers, filled.separators));
  if (isNew) return { kind: 'new-file', file, text: `${formatCsvRow(columns)}\n${row}\n` };
  return { kind: 'add-row', file, text: row, line: lastLine };
}

/**
 * A record that is there already.
 *
 * @param columns of its table; absent where it is JSON
 */
export function proposeChange(
  filled: Filled,
  { file, line, lastLine, pointer }: PublishedPlace,
  columns: readonly string[] | undefined,
): Proposal {
  if (columns) {
    const text = formatCsvRow(toCells(columns, filled.answers, filled.separators));
    return { kind: 'replace-lines', file, text, line, lastLine, key: filled.key };
  }
  const text = toFile(inOrder(filled.values, filled.order));
  if (pointer === undefined || pointer === '') return { kind: 'replace-file', file, text };
  return { kind: 'replace-part', file, text, line };
}
