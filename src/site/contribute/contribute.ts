/** The forms: what each collection's page shows, and what its script is told. */
import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { FormSetup, Said, SetupField } from '../../client/contribute/setup.ts';
import type { Collection } from '../../core/collection/collection.ts';
import { sourceColumns } from '../../core/export/columns.ts';
import { type Form, formOf } from '../../core/form/form.ts';
import type { FormField } from '../../core/form/form-field.ts';
import { knownRecordsPath, lastLineOf } from '../../core/form/known-records.ts';
import { folderOf, type RecordFolder, type RecordTable } from '../../core/form/record-folder.ts';
import { appendOnly } from '../../core/guard/append-only.ts';
import { privacyRules } from '../../core/privacy/rules.ts';
import { hostName } from '../../core/publication/repository.ts';
import { withdrawnColumns, withdrawnFile } from '../../core/publication/withdrawals.ts';
import { readCsv } from '../../core/record/csv.ts';
import type { Field } from '../../core/schema/field.ts';
import { referencesIn } from '../../core/schema/references.ts';
import en from '../../i18n/en.json' with { type: 'json' };
import { nameIn, type WordKey } from '../../i18n/language.ts';
import type { Reader } from '../../i18n/reader.ts';
import { publication } from '../publication.ts';

export interface CollectionForm {
  readonly form: Form;
  readonly folder: RecordFolder;
  readonly setup: FormSetup;
}

const superseded = appendOnly(publication);

/** The field in which a record of the collection names the one that it corrects. */
export function supersedesOf({ id }: Pick<Collection, 'id'>): string | undefined {
  return superseded.get(id);
}

function headerOf(file: string): readonly string[] {
  const text = readFileSync(path.join(publication.root, file), 'utf8').replace(/^\uFEFF/, '');
  return readCsv(file, text, publication.limits).columns;
}

/** A table without rows is in no record's place: its header is read from the disk. */
function tableOf(collection: Collection, file: string): RecordTable {
  const records = collection.records.filter(({ place }) => place.file === file);
  const columns = records[0]?.columns;
  if (columns) {
    const lastLine = records.reduce((line, record) => Math.max(line, lastLineOf(record)), 1);
    return { file, columns, lastLine };
  }
  return { file, columns: headerOf(file), lastLine: 1 };
}

const knownTables = new Map<string, readonly RecordTable[]>();

function tablesOf(collection: Collection): readonly RecordTable[] {
  const known = knownTables.get(collection.id);
  if (known) return known;
  const files = globSync(`data/${collection.id}/**/*.csv`, { cwd: publication.root });
  const found = files
    .map((file) => file.replaceAll(path.sep, '/'))
    .sort()
    .map((file) => tableOf(collection, file));
  knownTables.set(collection.id, found);
  return found;
}

/** Where the collection's next record goes. */
export function recordFolderOf(collection: Collection): RecordFolder {
  const tables = tablesOf(collection);
  const places = collection.records.map(({ place }) => place.file);
  const files = [...new Set([...tables.map(({ file }) => file), ...places])];
  const columns = sourceColumns(collection).map(({ name }) => name);
  return folderOf(collection.id, files, tables, columns);
}

/** A text and its translations have one title: their language makes the difference. */
export function labelOf(reader: Reader, { title, twin, translatable }: Field): string {
  const [main, ...others] = publication.languages;
  const field = reader.plain(title);
  if (!twin && !(translatable && others.length > 0)) return field;
  const language = nameIn(twin?.language ?? main, reader.language);
  return reader.t('contribute.twin', { field, language });
}

function toSetup(reader: Reader, { field, control, depends }: FormField): SetupField {
  const { options } = field;
  return {
    field: { ...field, title: {}, description: undefined, options: undefined, examples: [] },
    control,
    depends,
    label: labelOf(reader, field),
    options:
      options &&
      Object.fromEntries(options.map(({ value, title }) => [String(value), reader.plain(title)])),
  };
}

/** The words that the script says, their placeholders open. */
function wordsFor({ t }: Reader): FormSetup['words'] {
  const start = 'contribute.say.';
  const keys = (Object.keys(en) as WordKey[]).filter((key) => key.startsWith(start));
  return Object.fromEntries(keys.map((key) => [key.slice(start.length), t(key)])) as Record<
    Said,
    string
  >;
}

function knownFor(reader: Reader, collection: Collection): FormSetup['known'] {
  const ids = new Set([
    collection.id,
    ...referencesIn(collection.schema).map((one) => one.collection),
  ]);
  const addresses = [...ids]
    .filter((id) => publication.collections.has(id))
    .map((id) => [id, reader.file(knownRecordsPath({ id }, reader.language))] as const);
  return Object.fromEntries(addresses);
}

/** The header of the table of withdrawn records; the usual one while there is none. */
const withdrawn = (() => {
  const target = path.join(publication.root, withdrawnFile);
  if (!existsSync(target)) return { file: withdrawnFile, columns: withdrawnColumns, isNew: true };
  return { file: withdrawnFile, columns: headerOf(withdrawnFile), isNew: false };
})();

export function formFor(reader: Reader, collection: Collection): CollectionForm {
  const { id, key, slug, record } = collection;
  const folder = recordFolderOf(collection);
  const form = formOf(collection, folder);
  const setup: FormSetup = {
    language: reader.language,
    ...{ id, key, slug, title: record.title, folder },
    fields: form.groups.flatMap(({ fields }) => fields.map((field) => toSetup(reader, field))),
    order: [...collection.fields.values()].filter((one) => !one.derived).map(({ name }) => name),
    tables: Object.fromEntries(tablesOf(collection).map(({ file, columns }) => [file, columns])),
    schemaFile: `schemas/${id}.schema.json`,
    cellLimit: publication.limits.cell,
    privacy: privacyRules(collection, publication.privacy),
    known: knownFor(reader, collection),
    record: reader.file(`/data/${id}/{slug}.json`),
    repository: publication.repository,
    host: publication.repository ? hostName(publication.repository) : '',
    supersedes: supersedesOf(collection),
    withdrawn,
    words: wordsFor(reader),
    colon: reader.t('label.colon'),
  };
  return { form, folder, setup };
}
