/**
 * A list as compact data for the browser, which can then filter, sort and search 10,000 records
 * without asking again. One document for each language:
 *
 *     {
 *       "total": 2,
 *       "columns": [
 *         { "name": "title", "title": "Title", "kind": "text", "isShown": true },
 *         { "name": "status", "title": "Status", "kind": "choice", "isShown": true, "isFacet": true,
 *           "values": [{ "value": "ripe", "label": "Ripe", "tone": "positive", "segment": "ripe" }] },
 *         { "name": "weight", "title": "Weight", "kind": "number", "isShown": true, "unit": "kg" }
 *       ],
 *       "keys": ["s1", "s2"],
 *       "slugs": ["blue-maize", "s2"],
 *       "rows": [["Maize", 0, 2.5], [["Frijol", "es"], [0], null]]
 *     }
 *
 * Rows stand in list order; a cell is null where the value is unknown. The other cells by kind:
 * `choice`: the place in `values` (an enumeration, a reference, true or false, or a facet); `number`:
 * a number, or `[number, unit]` where each record has its unit; `date`: as written, which sorts as
 * time does; `text`: a text, or `[text, language]` where it is not translated. A column of lists
 * (`isList`) has a list of those, where one or many. Dates and numbers are raw: ranges and sorting
 * need them so, and every language formats them in its own way.
 */
import type { Collection } from '../collection/collection.ts';
import { fieldNamed } from '../collection/field-named.ts';
import type { Publication } from '../publication/publication.ts';
import { type Point, pointsOf } from '../record/point.ts';
import { type DataRecord, valueOf } from '../record/record.ts';
import { translated } from '../record/title.ts';
import type { Field, Tone } from '../schema/field.ts';
import { unitOf } from '../schema/unit.ts';
import { type Language, type Text, textIn } from '../text/text.ts';
import { type Facet, facetOf, isByYear } from './facet.ts';

export interface CompactValue {
  readonly value: Point;
  readonly label: string;
  /** Language of the label where it is not the document's. */
  readonly language?: Language;
  readonly tone?: Tone;
  /** Of the record that is named, where its address does not have its key. */
  readonly slug?: string;
  /** In the address of the list narrowed to it; absent where no record has the value. */
  readonly segment?: string;
}

export type ColumnKind = 'text' | 'number' | 'date' | 'choice';

export interface CompactColumn {
  readonly name: string;
  readonly title: string;
  readonly kind: ColumnKind;
  /** Among the columns of the list; the others are there to filter and sort by. */
  readonly isShown: boolean;
  readonly isFacet: boolean;
  readonly isList: boolean;
  readonly isDerived: boolean;
  /** Of a choice, in the order of the facet. */
  readonly values?: readonly CompactValue[];
  /** Of numbers that are years. */
  readonly isYear?: true;
  /** Of numbers that all have the same. */
  readonly unit?: string;
  /** Collection of the records that are named, where they have pages. */
  readonly references?: string;
}

type Cell = string | number | null | readonly Cell[];

export interface CompactList {
  readonly total: number;
  readonly columns: readonly CompactColumn[];
  readonly keys: readonly string[];
  /** Absent where every record has its key for a slug, and where the records have no pages. */
  readonly slugs?: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

interface Context {
  readonly publication: Publication;
  readonly collection: Collection;
  readonly language: Language;
}

interface Column {
  readonly described: CompactColumn;
  readonly cell: (record: DataRecord) => Cell;
}

const dateFormats = new Set(['date', 'partial-date', 'date-time']);

function kindOf(field: Field): ColumnKind {
  const type = field.type === 'array' ? field.itemType : field.type;
  if (field.options || field.code || field.references !== undefined || type === 'boolean')
    return 'choice';
  if (type === 'number' || type === 'integer') return 'number';
  return dateFormats.has(field.format ?? '') ? 'date' : 'text';
}

/** A column of lists has lists only, so that the browser need not ask. */
function asCell(cells: readonly Cell[], isList: boolean): Cell {
  if (cells.length === 0) return null;
  return isList ? cells : (cells[0] ?? null);
}

function slugOf({ publication }: Context, field: Field, value: Point): string | undefined {
  const target = publication.collections.get(field.references ?? '');
  const slug = target?.byKey.get(String(value))?.slug;
  return slug === value ? undefined : slug;
}

/** Options that no record has: an address may ask for them all the same. */
function absentValues(
  { publication, language }: Context,
  { field, values }: Facet,
): CompactValue[] {
  const present = new Set(values.map(({ value }) => value));
  return (field.options ?? []).flatMap(({ value, title }) => {
    if (present.has(value)) return [];
    const shown = textIn(title, language, publication.languages[0]);
    const own = shown.language === language ? {} : { language: shown.language };
    return { value, label: shown.text, ...own };
  });
}

function toCompactValues(context: Context, { field, values }: Facet): CompactValue[] {
  const { publication, language } = context;
  return values.flatMap(({ value, label, segment }) => {
    if (value === undefined || !label) return [];
    const shown = textIn(label, language, publication.languages[0]);
    const tone = field.options?.find((option) => option.value === value)?.tone;
    const slug = slugOf(context, field, value);
    return {
      value,
      label: shown.text,
      ...(shown.language === language ? {} : { language: shown.language }),
      ...(tone ? { tone } : {}),
      ...(slug === undefined ? {} : { slug }),
      segment,
    };
  });
}

function choiceCells(field: Field, values: readonly CompactValue[]): Column['cell'] {
  const places = new Map(values.map(({ value }, index) => [value, index]));
  return (record) =>
    asCell(
      pointsOf(record, field.name).flatMap((point) => places.get(point) ?? []),
      field.type === 'array',
    );
}

function numberCells(field: Field): Column['cell'] {
  const hasOwnUnits = field.unit !== undefined && 'field' in field.unit;
  return (record) => {
    const unit = hasOwnUnits ? unitOf(field, record) : undefined;
    const numbers = pointsOf(record, field.name).filter((point) => typeof point === 'number');
    return asCell(
      numbers.map((value) => (unit === undefined ? value : [value, unit])),
      field.type === 'array',
    );
  };
}

function textCells({ publication, language }: Context, field: Field): Column['cell'] {
  const show = (text: Text): Cell => {
    const shown = textIn(text, language, publication.languages[0]);
    return shown.language === language ? shown.text : [shown.text, shown.language];
  };
  return (record) => {
    const text = field.translatable ? translated(publication, record, field.name) : undefined;
    if (text) return show(text);
    const value = valueOf(record, field.name);
    if (value === undefined) return null;
    return asCell(pointsOf(record, field.name).map(String), field.type === 'array');
  };
}

/** A facet of words is a choice too; years and numbers are filtered by their own values. */
function kindIn({ list }: Collection, field: Field): ColumnKind {
  const own = kindOf(field);
  return own === 'text' && list.facets.includes(field.name) ? 'choice' : own;
}

const hasChoices = (collection: Collection, field: Field) =>
  kindIn(collection, field) === 'choice' && !isByYear(field);

/** Whether the browser can narrow the list to some values of the field. */
export function isNarrowable(collection: Collection, name: string): boolean {
  const field = fieldNamed(collection, name);
  return (
    field !== undefined && columnNames(collection).includes(name) && hasChoices(collection, field)
  );
}

function columnFor(context: Context, field: Field): Column {
  const { publication, collection, language } = context;
  const { list, record } = collection;
  const isFacet = list.facets.includes(field.name);
  const kind = kindIn(collection, field);
  const facet = hasChoices(collection, field) ? facetOf(publication, collection, field) : undefined;
  const values = facet && [...toCompactValues(context, facet), ...absentValues(context, facet)];
  const target = publication.collections.get(field.references ?? '');
  const described: CompactColumn = {
    name: field.name,
    title: textIn(field.title, language, publication.languages[0]).text,
    kind,
    isShown: list.columns.includes(field.name) || (record.page && field.name === record.title),
    isFacet,
    isList: field.type === 'array',
    isDerived: field.derived,
    ...(values ? { values } : {}),
    ...(field.isYear ? { isYear: true } : {}),
    ...(field.unit && 'text' in field.unit ? { unit: field.unit.text } : {}),
    ...(target?.record.page ? { references: target.id } : {}),
  };
  if (values) return { described, cell: choiceCells(field, values) };
  return { described, cell: kind === 'number' ? numberCells(field) : textCells(context, field) };
}

/** The title first where records have pages, then the columns of the list, then what else it is filtered and sorted by. */
function columnNames({ list, record }: Collection): string[] {
  const title = record.page && !list.columns.includes(record.title) ? [record.title] : [];
  return [
    ...new Set([...title, ...list.columns, ...list.facets, ...list.sort.map(({ field }) => field)]),
  ];
}

export function toCompactList(
  publication: Publication,
  collection: Collection,
  language: Language,
): CompactList {
  const context = { publication, collection, language };
  const { records } = collection;
  const columns = columnNames(collection).flatMap((name) => {
    const field = fieldNamed(collection, name);
    return field ? [columnFor(context, field)] : [];
  });
  return {
    total: records.length,
    columns: columns.map(({ described }) => described),
    keys: records.map(({ key }) => key),
    ...(collection.record.page && records.some(({ key, slug }) => key !== slug)
      ? { slugs: records.map(({ slug }) => slug) }
      : {}),
    rows: records.map((record) => columns.map(({ cell }) => cell(record))),
  };
}
