/** The numbers of the home page. */
import { sumOf } from '../derive/sum.ts';
import { matches } from '../derive/where.ts';
import { type Publication, type Tile, collectionOf } from '../publication/publication.ts';
import { type DataRecord, valueOf } from '../record/record.ts';
import type { Field } from '../schema/field.ts';
import { unitOf } from '../schema/unit.ts';

export interface Amount {
  readonly value: number;
  /** Absent where the numbers have none, or do not say it. */
  readonly unit?: string | undefined;
}

export interface TileValue {
  /** One; of a sum one for each unit, as money of two currencies is never added. */
  readonly amounts: readonly [Amount, ...Amount[]];
  /** Of a share: out of how many. */
  readonly of?: number | undefined;
}

/** The sum in each unit, in the order in which the list names them. */
function sumsOf(field: Field | undefined, name: string, records: readonly DataRecord[]): Amount[] {
  const values = new Map<string | undefined, (number | undefined)[]>();
  for (const record of records) {
    const value = valueOf(record, name);
    if (typeof value !== 'number') continue;
    const unit = field && unitOf(field, record);
    const found = values.get(unit);
    if (found) found.push(value);
    else values.set(unit, [value]);
  }
  return [...values].map(([unit, some]) => ({ value: sumOf(some) ?? 0, unit }));
}

/** Computes a tile. The sum of nothing is 0; a share of nothing is 0 of 0. */
export function tileValue(publication: Publication, tile: Tile): TileValue {
  const { records, fields } = collectionOf(publication, tile.collection);
  const counted = records.filter((record) => matches(record, tile.where));
  const { show } = tile;
  switch (show.kind) {
    case 'count':
      return { amounts: [{ value: counted.length }] };
    case 'sum': {
      const [first, ...others] = sumsOf(fields.get(show.field), show.field, counted);
      return { amounts: [first ?? { value: 0 }, ...others] };
    }
    case 'share': {
      const part = counted.filter((record) => matches(record, show.of)).length;
      return { amounts: [{ value: part }], of: counted.length };
    }
  }
}
