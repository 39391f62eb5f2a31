/** The pieces of addresses that stand for the values of a facet. */
import { toSegment } from '../text/segment.ts';

/** The segment of the records whose value is unknown. */
export const unknownSegment = 'not-reported';

/** Letters of a segment at most: four bytes each stay under the 255 that a file's name may have. */
const longest = 60;

function baseOf(value: string): string {
  const [...letters] = toSegment(value);
  return letters.slice(0, longest).join('').replace(/-+$/, '') || 'value';
}

/**
 * A segment for each value, unique among them. Values that would share one are numbered in the order
 * of the values themselves, so that a count that changes moves no address.
 *
 * @param field in the address, `/-/<field>/<segment>/`; further pages of a list are `/-/page/2/`
 */
export function segmentsOf(field: string, values: readonly string[]): ReadonlyMap<string, string> {
  const taken = new Set<string>([unknownSegment]);
  const segments = new Map<string, string>();
  for (const value of values.toSorted()) {
    const plain = baseOf(value);
    const base = field === 'page' && /^\d+$/.test(plain) ? `value-${plain}` : plain;
    let segment = base;
    for (let number = 2; taken.has(segment); number += 1) segment = `${base}-${number}`;
    taken.add(segment);
    segments.set(value, segment);
  }
  return segments;
}
