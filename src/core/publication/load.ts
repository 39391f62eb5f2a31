/**
 * Loads a publication: the one way from a folder on disk to the model that every page, download
 * and message is made from. All problems are found in one go; a publication is only given when
 * none of them is an error.
 */
import type { Collection } from '../collection/collection.ts';
import type { CollectionDraft } from '../collection/draft.ts';
import { sortRecords } from '../collection/sort.ts';
import { type CollectionSettings, readCollection } from '../collection/read-collection.ts';
import type { CollectionSource } from '../collection/configuration.ts';
import type { Problem } from '../problem/problem.ts';
import { isObject, type JsonObject } from '../schema/json-schema.ts';
import { readSchema } from '../schema/read-schema.ts';
import { toField } from '../schema/derived-field.ts';
import type { Field } from '../schema/field.ts';
import { withTwins } from '../schema/with-twins.ts';
import type { Language } from '../text/text.ts';
import type { PublicationSource } from './configuration.ts';
import { listFiles } from './load-files.ts';
import { loadRecords } from './load-records.ts';
import { type Source, loadJson } from './load-source.ts';
import type { Publication } from './publication.ts';
import { type PublicationSettings, readPublication } from './read-publication.ts';

export interface LoadOptions {
  /** The publication's folder, absolute. */
  readonly root: string;
  /** The day in a time zone, as YYYY-MM-DD; used when `asOf` is absent. Core has no clock. */
  readonly today: (timeZone: string) => string;
  /** The build's day, YYYY-MM-DD. */
  readonly asOf?: string | undefined;
  /** Overrides `url` of publication.json. */
  readonly siteUrl?: string | undefined;
  /** The languages that the interface has words for. */
  readonly interfaceLanguages: readonly Language[];
}

export interface Loaded {
  /** Absent when there is an error among the problems. */
  readonly publication?: Publication;
  /** In the order of their places. */
  readonly problems: readonly Problem[];
  /** How many files were read. */
  readonly files: number;
  /** How many records were read. */
  readonly records: number;
}

export async function loadPublication(options: LoadOptions): Promise<Loaded> {
  const listed = await listFiles(options.root);
  const files = new Map(listed.map(({ path, size }) => [path, size]));
  const source: Source = { root: options.root, files, problems: [], read: 0 };
  const document = await loadJson(source, 'data/publication.json');
  if (!document) return { problems: source.problems, files: source.read, records: 0 };
  const settings = readPublication(document.value as PublicationSource, options.siteUrl);
  const drafts = await loadCollections(source, settings);
  const records = drafts.reduce(
    (total, draft) => total + draft.files.reduce((sum, file) => sum + file.drafts.length, 0),
    0,
  );
  const counts = { problems: source.problems, files: source.read, records };
  if (source.problems.some(({ level }) => level === 'error')) return counts;
  const publication: Publication = {
    ...settings,
    root: options.root,
    asOf: options.asOf ?? options.today(settings.timeZone),
    collections: new Map(drafts.map((draft) => [draft.settings.id, toCollection(draft)])),
    withdrawals: [],
  };
  return { ...counts, publication };
}

async function loadCollections(
  source: Source,
  settings: PublicationSettings,
): Promise<CollectionDraft[]> {
  const [language, ...others] = settings.languages;
  const drafts: CollectionDraft[] = [];
  for (const id of settings.groups.flatMap(({ collections }) => collections)) {
    const configuration = await loadJson(source, `data/${id}/collection.json`);
    const schemaFile = await loadJson(source, `schemas/${id}.schema.json`);
    if (!configuration || !isObject(schemaFile?.value)) continue;
    const schema: JsonObject = schemaFile.value;
    const { fields, nested } = readSchema(schema, settings.languages);
    const defaults = {
      language,
      licence: settings.licence,
      keywords: settings.keywords,
      fields: [...fields.keys()],
    };
    const own = readCollection(id, configuration.value as CollectionSource, defaults);
    const shape = { key: own.key, slug: own.slug, fields, nested };
    const files = await loadRecords(source, id, withTwins(schema, others), shape, settings.limits);
    drafts.push({ settings: own, schema, fields, nested, files });
  }
  return drafts.map((draft) => ({ ...draft, fields: withDerived(draft, drafts, language) }));
}

function withDerived(
  draft: CollectionDraft,
  drafts: readonly CollectionDraft[],
  language: Language,
): Map<string, Field> {
  const byId = new Map(drafts.map((other) => [other.settings.id, other]));
  const asked = new Set<string>();
  const fieldOf = (id: string, name: string): Field | undefined => {
    const other = byId.get(id);
    const derived = other?.settings.derive.find((entry) => entry.name === name);
    if (!derived) return other?.fields.get(name) ?? other?.nested.get(name);
    if (asked.has(`${id}/${name}`)) return undefined;
    asked.add(`${id}/${name}`);
    return toField(derived, fieldOf, language);
  };
  const fields = new Map(draft.fields);
  for (const derived of draft.settings.derive) {
    asked.clear();
    fields.set(derived.name, toField(derived, fieldOf, language));
  }
  return fields;
}

function toCollection(draft: CollectionDraft): Collection {
  const settings: CollectionSettings = draft.settings;
  const inFileOrder = draft.files.flatMap((file) => file.drafts.map(({ record }) => record));
  return {
    ...settings,
    schema: draft.schema,
    fields: draft.fields,
    records: sortRecords(inFileOrder, settings.list.sort, (name) => draft.fields.get(name) ?? draft.nested.get(name)),
    byKey: new Map(inFileOrder.map((record) => [record.key, record])),
  };
}
