/** The tiles of the home page, computed, in a reader's words, each with the list behind it. */
import type { Figure } from '../components/home/figure.ts';
import type { Collection, Where } from '../core/collection/collection.ts';
import { tileValue } from '../core/overview/tile.ts';
import { collectionPath, facetPath } from '../core/publication/address.ts';
import { type Tile, collectionOf } from '../core/publication/publication.ts';
import { formatFigure, formatNumber, formatShare } from '../i18n/format.ts';
import type { Reader } from '../i18n/reader.ts';
import { lists } from './list.ts';
import { publication } from './publication.ts';

/** The list narrowed to what was counted, where one facet can say it; otherwise the whole list. */
function pathOf(collection: Collection, tile: Tile): string {
  const of: Where = tile.show.kind === 'share' ? tile.show.of : {};
  const [condition, ...others] = Object.entries({ ...tile.where, ...of });
  const whole = collectionPath(collection);
  if (!condition || others.length > 0) return whole;
  const [name, wanted] = condition;
  const facet = lists.get(collection.id)?.facets.find(({ field }) => field.name === name);
  const found = facet?.values.find(({ value }) => value === wanted);
  return found ? facetPath(collection, name, found.segment) : whole;
}

/** The unit of a sum, where the schema names one that holds for all records. */
function unitFor(collection: Collection, tile: Tile): string | undefined {
  if (tile.show.kind !== 'sum') return undefined;
  const unit = collection.fields.get(tile.show.field)?.unit;
  if (!unit) return undefined;
  if ('text' in unit) return unit.text;
  const named = new Set(
    collection.records
      .map((record) => record.values[unit.field])
      .filter((value) => value !== undefined),
  );
  const [only] = named;
  return named.size === 1 && typeof only === 'string' ? only : undefined;
}

export function figuresFor(reader: Reader): readonly Figure[] {
  const { language, t } = reader;
  return publication.home.tiles.map((tile) => {
    const collection = collectionOf(publication, tile.collection);
    const { value, of } = tileValue(publication, tile);
    const base = { title: reader.text(tile.title), path: pathOf(collection, tile) };
    if (of === undefined) {
      const unit = unitFor(collection, tile);
      return { ...base, number: formatFigure(value, unit, language) };
    }
    const share = of === 0 ? 0 : value / of;
    const note = t('home.share.of', {
      part: formatNumber(value, language),
      whole: formatNumber(of, language),
    });
    return { ...base, number: formatShare(share, language), share, note };
  });
}
