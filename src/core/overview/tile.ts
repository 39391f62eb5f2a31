/** The numbers of the home page. */
import { sumOf } from '../derive/sum.ts';
import { matches } from '../derive/where.ts';
import { type Publication, type Tile, collectionOf } from '../publication/publication.ts';
import { valueOf } from '../record/record.ts';

export interface TileValue {
  /** A count or a sum; of a share, how many have it. */
  readonly value: number;
  /** Of a share: out of how many. */
  readonly of?: number | undefined;
}

/** Computes a tile. The sum of nothing is 0; a share of nothing is 0 of 0. */
export function tileValue(publication: Publication, tile: Tile): TileValue {
  const { records } = collectionOf(publication, tile.collection);
  const counted = records.filter((record) => matches(record, tile.where));
  const { show } = tile;
  switch (show.kind) {
    case 'count':
      return { value: counted.length };
    case 'sum':
      return { value: sumOf(counted.map((record) => valueOf(record, show.field))) ?? 0 };
    case 'share':
      return {
        value: counted.filter((record) => matches(record, show.of)).length,
        of: counted.length,
      };
  }
}
