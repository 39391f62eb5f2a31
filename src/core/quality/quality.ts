/**
 * How complete and how sound the data is: counted from the publication, so that no figure can be
 * better than the data. What the quality page and quality.json tell.
 */
import type { Collection } from '../collection/collection.ts';
import { derivedColumns, sourceColumns } from '../export/columns.ts';
import { type Freshness, freshnessOf } from '../overview/freshness.ts';
import type { Problem } from '../problem/problem.ts';
import type { Publication } from '../publication/publication.ts';
import { filledCounts } from './completeness.ts';
import { type ReferenceQuality, referencesOf } from './references.ts';
import { type TranslationQuality, translationsOf } from './translations.ts';
import { type WarningGroup, warningsOf } from './warnings.ts';

export interface FieldQuality {
  /** As in the header: `location.country` for a value inside an object. */
  readonly name: string;
  /** How many records have a value. */
  readonly filled: number;
  readonly required: boolean;
  /** Computed by the site, not recorded. */
  readonly computed: boolean;
  /** Name of the field that it translates; only of translated twins. */
  readonly translationOf?: string | undefined;
}

export interface CollectionQuality {
  readonly collection: Collection;
  readonly fields: readonly FieldQuality[];
  /** Cells of recorded fields, translations apart, and how many of them have a value. */
  readonly cells: { readonly total: number; readonly filled: number };
  readonly references: readonly ReferenceQuality[];
  readonly translations: readonly TranslationQuality[];
  /** Absent without a promise of how often it is updated, or where no history is known. */
  readonly freshness?: Freshness | undefined;
  /** How many warnings stand in its files. */
  readonly warnings: number;
}

export interface Quality {
  readonly records: number;
  readonly collections: readonly CollectionQuality[];
  readonly warnings: readonly WarningGroup[];
}

/** The columns of the fullest table: recorded ones, then computed ones. */
function fieldsOf(collection: Collection): FieldQuality[] {
  const counts = filledCounts(collection);
  return [...sourceColumns(collection), ...derivedColumns(collection)].map(({ name, field }) => {
    const { required = false, derived = false, twin } = field ?? {};
    const filled = counts.get(name) ?? 0;
    return { name, filled, required, computed: derived, translationOf: twin?.of };
  });
}

function qualityOfCollection(
  publication: Publication,
  collection: Collection,
  days: ReadonlyMap<string, string>,
): CollectionQuality {
  const fields = fieldsOf(collection);
  const recorded = fields.filter(
    ({ computed, translationOf }) => !computed && translationOf === undefined,
  );
  const isOwn = ({ place: { file } }: Problem) =>
    file.startsWith(`data/${collection.id}/`) || file === `schemas/${collection.id}.schema.json`;
  return {
    collection,
    fields,
    cells: {
      total: recorded.length * collection.records.length,
      filled: recorded.reduce((sum, { filled }) => sum + filled, 0),
    },
    references: referencesOf(publication, collection),
    translations: translationsOf(collection),
    freshness: freshnessOf(collection, days, publication.asOf),
    warnings: (publication.warnings ?? []).filter(isOwn).length,
  };
}

/** @param days of the last change of each record, by `collection/key` */
export function qualityOf(publication: Publication, days: ReadonlyMap<string, string>): Quality {
  const collections = [...publication.collections.values()];
  return {
    records: collections.reduce((sum, { records }) => sum + records.length, 0),
    collections: collections.map((collection) =>
      qualityOfCollection(publication, collection, days),
    ),
    warnings: warningsOf(publication),
  };
}
