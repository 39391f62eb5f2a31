/** Withdrawn records: a table like any other, with a schema of our own. */
import type { CollectionDraft, RecordsFile } from '../collection/draft.ts';
import { recordsIn } from '../collection/draft.ts';
import type { RecordShape } from '../collection/read-rows.ts';
import type { Problem, ProblemCode, ProblemFacts } from '../problem/problem.ts';
import type { DataRecord } from '../record/record.ts';
import type { JsonObject } from '../schema/json-schema.ts';
import { readSchema } from '../schema/read-schema.ts';
import type { Language } from '../text/text.ts';
import { excerpt } from '../text/excerpt.ts';
import { nearest } from '../text/similar.ts';
import type { Publication, Withdrawal } from './publication.ts';
import schema from './withdrawn.schema.json' with { type: 'json' };

export const withdrawnFile = 'data/withdrawn.csv';

/** The header of a new file; more columns are allowed. */
export const withdrawnColumns = ['collection', 'key', 'date', 'reason', 'replaced_by'] as const;

/** Where the rules of the file are explained. */
export const withdrawnRules = 'docs/configuration.md';

export const withdrawnSchema: JsonObject = schema;

/** How the rows are read: they are found by their key, but only within a collection. */
export function withdrawnShape(languages: Publication['languages']): RecordShape {
  return { key: 'key', ...readSchema(withdrawnSchema, languages), schemaFile: withdrawnRules };
}

const reasonIn = /^reason_(.+)$/;

/** A row as it is written; whether its address is still free is not known yet. */
export function toWithdrawal({ values }: DataRecord): Withdrawal {
  const text = (name: string) => {
    const value = values[name];
    return typeof value === 'string' ? value : '';
  };
  const translations = Object.keys(values).flatMap((name): [Language, string][] => {
    const language = reasonIn.exec(name)?.[1];
    return language === undefined ? [] : [[language, text(name)]];
  });
  return {
    collection: text('collection'),
    key: text('key'),
    date: text('date'),
    reason: text('reason'),
    replacedBy: values.replaced_by === undefined ? undefined : text('replaced_by'),
    slug: values.slug === undefined ? undefined : text('slug'),
    ...(translations.length > 0 ? { translations: Object.fromEntries(translations) } : {}),
  };
}

/**
 * @param file the rows, each valid for itself
 * @param ids every collection that publication.json names
 */
export function checkWithdrawals(
  { drafts, placeOf }: RecordsFile,
  collections: ReadonlyMap<string, CollectionDraft>,
  ids: readonly string[],
): Problem[] {
  const problems: Problem[] = [];
  const keys = new Map<string, ReadonlySet<string>>();
  for (const [id, draft] of collections)
    keys.set(id, new Set(recordsIn(draft).map(({ key }) => key)));
  const withdrawn = new Set<string>();
  const add = (record: DataRecord, code: ProblemCode, field: string, facts: ProblemFacts) => {
    problems.push({ code, level: 'error', place: placeOf(record, [field]), field, facts });
  };
  const name = ({ collection, key }: Pick<Withdrawal, 'collection' | 'key'>) =>
    `${collection}/${key}`;
  const all = new Set(drafts.map(({ record }) => name(toWithdrawal(record))));
  for (const { record } of drafts) {
    const row = toWithdrawal(record);
    const { collection, key, replacedBy } = row;
    if (collection === '' || key === '') continue;
    const facts = { value: excerpt(key), collection };
    if (!ids.includes(collection)) {
      const near = nearest(collection, ids) ?? '';
      add(record, 'configuration/unknown-collection', 'collection', {
        value: excerpt(collection),
        nearest: near,
      });
      continue;
    }
    if (withdrawn.has(name(row))) add(record, 'withdrawn/twice', 'key', facts);
    withdrawn.add(name(row));
    const live = keys.get(collection);
    if (!live) continue;
    if (live.has(key)) add(record, 'withdrawn/published', 'key', facts);
    if (replacedBy === undefined || live.has(replacedBy)) continue;
    if (all.has(name({ collection, key: replacedBy }))) continue;
    const near = nearest(replacedBy, live) ?? '';
    add(record, 'record/reference', 'replaced_by', {
      value: excerpt(replacedBy),
      collection,
      nearest: near,
    });
  }
  return problems;
}
