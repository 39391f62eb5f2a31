/** A field that a list can be narrowed by: its values, how often each occurs, and their addresses. */
import type { Collection } from '../collection/collection.ts';
import { titleOf } from '../record/title.ts';
import { type Publication, collectionOf } from '../publication/publication.ts';
import { type DataRecord, type Value, valuesOf } from '../record/record.ts';
import type { Field } from '../schema/field.ts';
import { toSegment } from '../text/segment.ts';
import type { Text } from '../text/text.ts';

export interface FacetValue {
  /** Undefined stands for the records whose value is unknown. */
  readonly value: Value | undefined;
  /** Undefined for unknown, which the interface has a word for. */
  readonly label: Text | undefined;
  /** Its place in addresses, unique in the facet. */
  readonly segment: string;
  /** In list order. */
  readonly records: readonly DataRecord[];
}

export interface Facet {
  readonly field: Field;
  /** An enumeration in its order; other values by count, the most frequent first; unknown last. */
  readonly values: readonly FacetValue[];
}

/** The segment of the records whose value is unknown. */
const unknownSegment = 'not-reported';

/** What a value of the field is called. */
export function labelOf(publication: Publication, field: Field, value: Value): Text {
  const [language] = publication.languages;
  const option = field.options?.find((one) => one.value === value);
  if (option) return option.title;
  if (field.references !== undefined) {
    const target = collectionOf(publication, field.references);
    const record = target.byKey.get(String(value));
    if (record) return titleOf(publication, target, record);
  }
  return { [language]: typeof value === 'object' ? JSON.stringify(value) : String(value) };
}

/** The records by value, in list order; a list counts under each of its items. */
function group(collection: Collection, field: Field): Map<Value | undefined, DataRecord[]> {
  const groups = new Map<Value | undefined, DataRecord[]>();
  for (const record of collection.records) {
    const values = new Set(valuesOf(record, field.name));
    for (const value of values.size > 0 ? values : [undefined]) {
      const found = groups.get(value);
      if (found) found.push(record);
      else groups.set(value, [record]);
    }
  }
  return groups;
}

/** An address piece for each value; two values that would share one are numbered in their order. */
function segments(values: readonly (Value | undefined)[]): string[] {
  const taken = new Set<string>([unknownSegment]);
  return values.map((value) => {
    if (value === undefined) return unknownSegment;
    const base = toSegment(String(value)) || 'value';
    let segment = base;
    for (let number = 2; taken.has(segment); number += 1) segment = `${base}-${number}`;
    taken.add(segment);
    return segment;
  });
}

function inOrder(
  field: Field,
  groups: Map<Value | undefined, DataRecord[]>,
): (Value | undefined)[] {
  const places = new Map(
    (field.options ?? []).map(({ value }, index): [Value, number] => [value, index]),
  );
  const place = (value: Value | undefined) =>
    value === undefined ? Infinity : (places.get(value) ?? places.size);
  const count = (value: Value | undefined) => groups.get(value)?.length ?? 0;
  return [...groups.keys()].sort(
    (a, b) =>
      (place(a) === place(b) ? 0 : place(a) - place(b)) ||
      count(b) - count(a) ||
      (String(a) < String(b) ? -1 : 1),
  );
}

/** The facet of a field; values that no record has are left out. */
export function facetOf(publication: Publication, collection: Collection, field: Field): Facet {
  const groups = group(collection, field);
  const order = inOrder(field, groups);
  // Segments are given in the order of the values themselves, so that a count that changes moves no address.
  const sorted = order.toSorted((a, b) => (String(a) < String(b) ? -1 : 1));
  const segmentOf = new Map(segments(sorted).map((segment, index) => [sorted[index], segment]));
  return {
    field,
    values: order.map((value) => ({
      value,
      label: value === undefined ? undefined : labelOf(publication, field, value),
      segment: segmentOf.get(value) ?? unknownSegment,
      records: groups.get(value) ?? [],
    })),
  };
}

/** The declared facets of a collection. */
export function facetsOf(publication: Publication, collection: Collection): Facet[] {
  return collection.list.facets.flatMap((name) => {
    const field = collection.fields.get(name);
    return field ? [facetOf(publication, collection, field)] : [];
  });
}
