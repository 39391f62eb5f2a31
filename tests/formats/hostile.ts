/** A publication whose cells are as unkind as the format allows, made from the seed bank. */
import type { Collection } from '../../src/core/collection/collection.ts';
import type { Publication } from '../../src/core/publication/publication.ts';
import type { DataRecord } from '../../src/core/record/record.ts';

export const hostileTexts = [
  '=1+1',
  '+49 30 1',
  '-x',
  '@SUM(A1)',
  'a, "b"\nc',
  '<script>&amp;</script> ]]>',
  '_x0041_ _x005F_',
  '  spaced  ',
  'é e\u0301 😀 👩‍👩‍👧 عربي',
  'null',
  'TRUE',
  '2026-03-09',
  '0012',
  '1E5',
  "'quoted",
  'x'.repeat(32_767),
] as const;

/** The accessions, one for each hostile text, as their names. */
export function withHostileNames(publication: Publication): Publication {
  const accessions = publication.collections.get('accessions')!;
  const [model] = accessions.records as readonly [DataRecord];
  const records = hostileTexts.map((name, index): DataRecord => {
    const key = `ACC/${String(100 + index)}`;
    const values = { ...model.values, number: key, code: `acc-${String(100 + index)}`, name };
    return { key, slug: values.code, values, derived: {}, place: model.place };
  });
  const hostile: Collection = { ...accessions, records, byKey: new Map() };
  return { ...publication, collections: new Map([['accessions', hostile]]) };
}
