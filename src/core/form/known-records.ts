/**
 * What a form knows of the records that are published: their keys and titles, to choose from, and
 * what the checks across records look at. One file for each collection and language, fetched when
 * somebody fills in a form.
 */
import { uniqueLists } from '../collection/check-unique.ts';
import type { Collection } from '../collection/collection.ts';
import type { RecordDraft, RecordsFile } from '../collection/draft.ts';
import type { Publication } from '../publication/publication.ts';
import { cellOf, cellOfValue, sourceColumns } from '../export/columns.ts';
import { type DataRecord, type Value, valueOf } from '../record/record.ts';
import { titleOf } from '../record/title.ts';
import { type Language, textIn } from '../text/text.ts';

export interface KnownRecords {
  readonly keys: readonly string[];
  /** In the language of the file, or in the publication's own. */
  readonly titles: readonly string[];
  /** Where they differ from the keys. */
  readonly slugs?: readonly string[] | undefined;
  readonly files: readonly string[];
  /** Of each record: number of its file, first line, last line, and the pointer in a JSON file. */
  readonly places: readonly (readonly [number, number, number, string?])[];
  /** Values of the fields that must be unique together. */
  readonly unique?: Readonly<Record<string, readonly (Value | null)[]>> | undefined;
  /**
   * By number of the record, cells that no value would be written as (`12.50` of 12.5), by column:
   * a change to another field must leave them alone.
   */
  readonly spelled?: Readonly<Record<string, Readonly<Record<string, string>>>> | undefined;
}

/** The file's address, without base. Names that begin with `_` belong to the site alone. */
export function knownRecordsPath({ id }: Pick<Collection, 'id'>, language: Language): string {
  return `/_forms/${language}/${id}.json`;
}

const breaks = (cell: string) => cell.split('\n').length - 1;

/** The last line of a record: a cell of a table may have line breaks in it. */
export function lastLineOf({ place, cells = [] }: DataRecord): number {
  return cells.reduce((line, cell) => line + breaks(cell), place.line);
}

function uniqueValues(collection: Collection): KnownRecords['unique'] {
  const names = [...new Set(uniqueLists(collection.schema).flat())];
  if (names.length === 0) return undefined;
  const columns = names.map((name) => {
    return [name, collection.records.map((record) => valueOf(record, name) ?? null)] as const;
  });
  return Object.fromEntries(columns);
}

function spelledCells(collection: Collection): KnownRecords['spelled'] {
  const columns = sourceColumns(collection);
  const spelled = collection.records.flatMap((record, index) => {
    const own = columns
      .map((column) => [column.name, cellOf(record, column), cellOfValue(record, column)] as const)
      .filter(([, written, value]) => written !== value)
      .map(([name, written]) => [name, written]);
    return own.length === 0 ? [] : [[index, Object.fromEntries(own)]];
  });
  return spelled.length === 0
    ? undefined
    : (Object.fromEntries(spelled) as KnownRecords['spelled']);
}

export function toKnownRecords(
  publication: Publication,
  collection: Collection,
  language: Language,
): KnownRecords {
  const { records } = collection;
  const [main] = publication.languages;
  const files = [...new Set(records.map(({ place }) => place.file))];
  const numbers = new Map(files.map((file, index) => [file, index]));
  return {
    keys: records.map(({ key }) => key),
    titles: records.map(
      (record) => textIn(titleOf(publication, collection, record), language, main).text,
    ),
    ...(records.some(({ key, slug }) => key !== slug)
      ? { slugs: records.map(({ slug }) => slug) }
      : {}),
    files,
    places: records.map((record) => {
      const { file, line, pointer } = record.place;
      const at = [numbers.get(file) ?? 0, line, lastLineOf(record)] as const;
      return pointer === undefined ? at : [...at, pointer];
    }),
    unique: uniqueValues(collection),
    spelled: spelledCells(collection),
  };
}

const unbroken: ReadonlySet<string> = new Set();

/**
 * The known records as the checks across records want them.
 *
 * @param key the field that identifies a record
 * @param except the key of the record that is being changed
 */
export function toRecordsFile(
  known: KnownRecords,
  { key, slug }: Pick<Collection, 'key' | 'slug'>,
  except: string | undefined,
): RecordsFile {
  const drafts: RecordDraft[] = [];
  for (const [index, name] of known.keys.entries()) {
    if (name === except) continue;
    const [file = 0, line = 1] = known.places[index] ?? [];
    const address = known.slugs?.[index] ?? name;
    const values: Record<string, Value> = { [key]: name };
    if (slug !== undefined && slug !== key) values[slug] = address;
    for (const [field, column] of Object.entries(known.unique ?? {})) {
      const value = column[index];
      if (value !== undefined && value !== null) values[field] = value;
    }
    const place = { file: known.files[file] ?? '', line };
    const record = { key: name, slug: address, values, derived: {}, place };
    drafts.push({ record, broken: unbroken });
  }
  return { file: '', drafts, problems: [], placeOf: ({ place }) => place };
}
