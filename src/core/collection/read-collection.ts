/** From collection.json to a collection without its fields and records, defaults filled in. */
import { type Language, type Text, toText } from '../text/text.ts';
import type { Collection } from './collection.ts';
import type { CollectionSource } from './configuration.ts';
import { readChart } from './read-chart.ts';
import { readDerive } from './read-derive.ts';

export type CollectionSettings = Omit<Collection, 'schema' | 'fields' | 'records' | 'byKey'>;

export interface CollectionDefaults {
  readonly language: Language;
  readonly licence: string;
  readonly keywords: readonly Text[];
  /** Field names in schema order, for a list whose columns are not named. */
  readonly fields: readonly string[];
}

/** How many columns a list has when collection.json names none. */
const listWidth = 5;

function readRecord(source: CollectionSource['record'], language: Language) {
  return {
    title: source.title,
    summary: source.summary,
    page: source.page ?? true,
    sections: source.sections?.map(({ title, fields }) => ({
      title: toText(title, language),
      fields,
    })),
    related: source.related,
  };
}

/** @param source collection.json, checked against its schema */
export function readCollection(
  id: string,
  source: CollectionSource,
  defaults: CollectionDefaults,
): CollectionSettings {
  const { language } = defaults;
  const { list = {} } = source;
  const usual = [...new Set([source.record.title, ...defaults.fields])].slice(0, listWidth);
  return {
    id,
    title: toText(source.title, language),
    singular: toText(source.singular, language),
    description: toText(source.description, language),
    key: source.key ?? 'id',
    slug: source.slug,
    licence: source.licence ?? defaults.licence,
    source: source.source === undefined ? undefined : toText(source.source, language),
    keywords: [
      ...defaults.keywords,
      ...(source.keywords ?? []).map((keyword) => toText(keyword, language)),
    ],
    frequency: source.frequency,
    responsible: typeof source.responsible === 'string' ? [source.responsible] : source.responsible,
    active: source.active,
    record: readRecord(source.record, language),
    list: {
      columns: list.columns ?? usual,
      facets: list.facets ?? [],
      sort: (list.sort ?? []).map(({ field, order = 'asc' }) => ({ field, order })),
    },
    derive: readDerive(source.derive ?? {}, language),
    charts: (source.charts ?? []).map((chart) => readChart(chart, language)),
    calendar: source.calendar,
    privacy: source.privacy,
    profiles: source.profiles ?? {},
  };
}
