/** A field that a list can be narrowed by: its values, how often each occurs, and their addresses. */
import type { Collection } from '../collection/collection.ts';
import { fieldNamed } from '../collection/field-named.ts';
import { titleOf } from '../record/title.ts';
import { type Publication, collectionOf } from '../publication/publication.ts';
import { type Point, compareCodeUnits, pointsOf, toPoint } from '../record/point.ts';
import type { DataRecord, Value } from '../record/record.ts';
import type { Field } from '../schema/field.ts';
import { periodOf } from '../text/period.ts';
import { countryName } from '../text/country.ts';
import type { Text } from '../text/text.ts';
import { segmentsOf, unknownSegment } from './segments.ts';
import { truthLabel } from './truth.ts';

export interface FacetValue {
  /** Undefined stands for the records whose value is unknown. Of a date, its year. */
  readonly value: Point | undefined;
  /** Undefined for unknown, which the interface has a word for. */
  readonly label: Text | undefined;
  /** Its place in addresses, unique in the facet. */
  readonly segment: string;
  /** In list order. */
  readonly records: readonly DataRecord[];
}

export interface Facet {
  readonly field: Field;
  /**
   * An enumeration in its order, years from the newest, numbers from the least; other values by
   * count, the most frequent first; unknown last.
   */
  readonly values: readonly FacetValue[];
}

/** What a value of the field is called. */
export function labelOf(publication: Publication, field: Field, value: Value): Text {
  const [language] = publication.languages;
  const option = field.options?.find((one) => one.value === value);
  if (option) return option.title;
  if (field.references !== undefined) {
    const target = collectionOf(publication, field.references);
    const record = typeof value === 'string' ? target.byKey.get(value) : undefined;
    if (record) return titleOf(publication, target, record);
  }
  if (field.code === 'country' && typeof value === 'string')
    return Object.fromEntries(publication.languages.map((one) => [one, countryName(value, one)]));
  if (typeof value === 'boolean') return truthLabel(value, language);
  return { [language]: String(toPoint(value)) };
}

const dateFormats = new Set(['date', 'partial-date', 'date-time']);

/** Whether a list is narrowed to its years: nobody looks for one day among thousands. */
export function isByYear(field: Field): boolean {
  return dateFormats.has(field.format ?? '') && !field.options;
}

/** The values under which a record is found: of a list each item, of a date its year. */
export function facetPoints(record: DataRecord, field: Field): readonly Point[] {
  const points = pointsOf(record, field.name);
  if (!isByYear(field)) return points;
  return [...new Set(points.flatMap((point) => periodOf(String(point), 'year') ?? []))];
}

/** The records by value, in list order. */
function group(collection: Collection, field: Field): Map<Point | undefined, DataRecord[]> {
  const groups = new Map<Point | undefined, DataRecord[]>();
  for (const record of collection.records) {
    const points = facetPoints(record, field);
    for (const point of points.length > 0 ? points : [undefined]) {
      const found = groups.get(point);
      if (found) found.push(record);
      else groups.set(point, [record]);
    }
  }
  return groups;
}

type Compare = (a: Point, b: Point) => number;

function comparerFor(field: Field, count: (value: Point) => number): Compare {
  const byName: Compare = (a, b) => compareCodeUnits(String(a), String(b));
  if (field.options) {
    const places = new Map(
      field.options.map(({ value }, index): [Point, number] => [value, index]),
    );
    const place = (value: Point) => places.get(value) ?? places.size;
    return (a, b) => place(a) - place(b) || count(b) - count(a) || byName(a, b);
  }
  if (isByYear(field)) return (a, b) => byName(b, a);
  const bySize: Compare = (a, b) => count(b) - count(a) || byName(a, b);
  return (a, b) => (typeof a === 'number' && typeof b === 'number' ? a - b : bySize(a, b));
}

/** The facet of a field; values that no record has are left out. */
export function facetOf(publication: Publication, collection: Collection, field: Field): Facet {
  const groups = group(collection, field);
  const known = [...groups.keys()].filter((value) => value !== undefined);
  const segments = segmentsOf(field.name, known.map(String));
  const recordsOf = (value: Point | undefined) => groups.get(value) ?? [];
  const values = known
    .sort(comparerFor(field, (value) => recordsOf(value).length))
    .map((value): FacetValue => {
      const segment = segments.get(String(value)) ?? unknownSegment;
      return {
        value,
        label: labelOf(publication, field, value),
        segment,
        records: recordsOf(value),
      };
    });
  const unknown = groups.get(undefined);
  if (unknown)
    values.push({ value: undefined, label: undefined, segment: unknownSegment, records: unknown });
  return { field, values };
}

/** The declared facets of a collection. */
export function facetsOf(publication: Publication, collection: Collection): Facet[] {
  return collection.list.facets.flatMap((name) => {
    const field = fieldNamed(collection, name);
    return field ? [facetOf(publication, collection, field)] : [];
  });
}
