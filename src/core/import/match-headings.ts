/** Finds the field that each heading of a brought table means; what it may mean twice is asked, not guessed. */
import type { Collection } from '../collection/collection.ts';
import type { Field } from '../schema/field.ts';
import type { Language } from '../text/text.ts';
import { nearest } from '../text/similar.ts';
import { fold } from './sheet.ts';

/** The field of a heading by the person's own list; null for a column to leave out. */
export type Mapping = ReadonlyMap<string, string | null>;

export interface MatchedColumn {
  /** From 0. */
  readonly index: number;
  readonly heading: string;
  readonly field: Field;
}

export type HeadingFault =
  | { readonly kind: 'unknown'; readonly heading: string; readonly nearest: string | undefined }
  | { readonly kind: 'several'; readonly heading: string; readonly fields: readonly string[] }
  | { readonly kind: 'computed'; readonly heading: string; readonly field: string }
  | {
      readonly kind: 'twice';
      readonly heading: string;
      readonly other: string;
      readonly field: string;
    }
  | {
      readonly kind: 'no-field';
      readonly heading: string;
      readonly field: string;
      readonly nearest: string | undefined;
    };

export interface Matched {
  readonly columns: readonly MatchedColumn[];
  readonly faults: readonly HeadingFault[];
}

interface Heading {
  readonly index: number;
  readonly text: string;
}

/** All that a field is called: by its name, and by its title in each language. */
function callings({ name, title, twin }: Field): readonly string[] {
  const titles = Object.entries(title).filter(([language]) => !twin || language === twin.language);
  const spoken = titles.map(([, text]) => fold(text));
  // `Title (es)` and `Title es`, as a person tells two columns of one title apart.
  const told = twin ? Object.values(title).map((text) => fold(`${text} ${twin.language}`)) : [];
  return [...new Set([fold(name), ...spoken, ...told])];
}

function byCalling(fields: Iterable<Field>): Map<string, Field[]> {
  const called = new Map<string, Field[]>();
  for (const field of fields)
    for (const calling of callings(field))
      called.set(calling, [...(called.get(calling) ?? []), field]);
  return called;
}

/**
 * Of a field and its translation the title in the other language may mean either. It means the
 * translation when the field has a column of its own, by another heading.
 */
function choose(
  candidates: readonly Field[],
  language: Language,
  heading: Heading,
  sure: ReadonlyMap<string, number>,
): readonly Field[] {
  const [base, twin] = [candidates.find(({ twin }) => !twin), candidates.find(({ twin }) => twin)];
  if (candidates.length !== 2 || !base || twin?.twin?.of !== base.name) return candidates;
  if (fold(base.title[language] ?? '') === fold(heading.text)) return [base];
  const other = sure.get(base.name);
  return other !== undefined && other !== heading.index ? [twin] : candidates;
}

interface Names {
  readonly collection: Pick<Collection, 'fields' | 'nested'>;
  readonly mapping: Mapping;
  readonly language: Language;
  readonly ignored: ReadonlySet<string>;
}

const fieldNamed = ({ fields, nested }: Names['collection'], name: string) =>
  fields.get(name) ?? nested?.get(name);

/** The fields whose column is certain by name or by the title in the default language. */
function sureFields(headings: readonly Heading[], names: Names): Map<string, number> {
  const sure = new Map<string, number>();
  for (const { text, index } of headings)
    for (const field of names.collection.fields.values()) {
      const isTitle = !field.twin && fold(field.title[names.language] ?? '') === fold(text);
      if (isTitle || field.name === text || names.mapping.get(text) === field.name)
        sure.set(field.name, index);
    }
  return sure;
}

/** @param headings of the columns that have one */
export function matchHeadings(headings: readonly Heading[], names: Names): Matched {
  const { collection, mapping, ignored, language } = names;
  const called = byCalling([...collection.fields.values(), ...(collection.nested?.values() ?? [])]);
  const sure = sureFields(headings, names);
  const known = [...called.keys()];
  const columns: MatchedColumn[] = [];
  const faults: HeadingFault[] = [];
  const taken = new Map<string, string>();
  const take = ({ index, text: heading }: Heading, field: Field) => {
    const other = taken.get(field.name);
    if (field.derived) faults.push({ kind: 'computed', heading, field: field.name });
    else if (other !== undefined) faults.push({ kind: 'twice', heading, other, field: field.name });
    else columns.push({ index, heading, field });
    taken.set(field.name, heading);
  };
  for (const heading of headings) {
    const { text } = heading;
    const mapped = mapping.get(text);
    if (mapped === null || ignored.has(fold(text))) continue;
    if (mapped !== undefined) {
      const field = fieldNamed(collection, mapped);
      const near = nearest(mapped, collection.fields.keys());
      if (field) take(heading, field);
      else faults.push({ kind: 'no-field', heading: text, field: mapped, nearest: near });
      continue;
    }
    const exact = fieldNamed(collection, text);
    const candidates = exact ? [exact] : (called.get(fold(text)) ?? []);
    const [field, ...others] = choose(candidates, language, heading, sure);
    if (field && others.length === 0) take(heading, field);
    else if (field) {
      const fields = [field, ...others].map(({ name }) => name);
      faults.push({ kind: 'several', heading: text, fields });
    } else {
      const near = called.get(nearest(fold(text), known) ?? '')?.[0]?.name;
      faults.push({ kind: 'unknown', heading: text, nearest: near });
    }
  }
  return { columns, faults };
}
