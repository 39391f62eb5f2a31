/** The tiles of the home page, computed, in a reader's words. */
import type { Figure } from '../components/home/figure.ts';
import { collectionPath } from '../core/publication/address.ts';
import { collectionOf } from '../core/publication/publication.ts';
import { matches } from '../core/derive/where.ts';
import { formatNumber } from '../i18n/format.ts';
import type { Reader } from '../i18n/reader.ts';
import { publication } from './publication.ts';

export function figuresFor(reader: Reader): readonly Figure[] {
  return publication.home.tiles.map((tile) => {
    const collection = collectionOf(publication, tile.collection);
    const records = collection.records.filter((record) => matches(record, tile.where));
    return {
      title: reader.text(tile.title),
      path: collectionPath(collection),
      number: formatNumber(records.length, reader.language),
    };
  });
}
