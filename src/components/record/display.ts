/** Which of a record's fields say where it stands, who answers for it and when, and which tell the rest. */
import type { Collection, Relation } from '../../core/collection/collection.ts';
import { statusFields } from '../../core/collection/status-fields.ts';
import { type DataRecord, valueOf, valuesOf } from '../../core/record/record.ts';
import type { Field } from '../../core/schema/field.ts';
import type { Text } from '../../core/text/text.ts';
import type { Answers } from './answers.ts';

const dated = new Set(['date', 'partial-date', 'date-time']);

const named = (collection: Collection, names: readonly string[]): Field[] =>
  names.flatMap((name) => collection.fields.get(name) ?? []);

/** Who and when: the references and dates of the list. */
export function leadFields(collection: Collection): readonly Field[] {
  return named(collection, collection.list.columns).filter(
    (field) => field.references !== undefined || dated.has(field.format ?? ''),
  );
}

/**
 * The lead fields that stand under the title. What is unknown is said once, in its section, where it
 * has one; but who answers is always said, and once: not by the field that leads straight to it.
 */
export function headFacts(
  collection: Collection,
  record: DataRecord,
  { answer }: Answers,
): readonly Field[] {
  const below = new Set(partsOf(collection).flatMap(({ fields }) => fields));
  const isSaid = ({ name }: Field) =>
    answer
      ? answer.through.length === 0 && answer.field === name && valuesOf(record, name).length === 1
      : collection.responsible?.includes(name) === true;
  return leadFields(collection).filter(
    (field) =>
      !isSaid(field) &&
      (valueOf(record, field.name) !== undefined ||
        !below.has(field) ||
        field.references !== undefined),
  );
}

export interface Part {
  /** Absent where the publication declares no sections. */
  readonly title?: Text | undefined;
  readonly fields: readonly Field[];
}

/** The sections as declared; without any, every field that does not already stand above. */
export function partsOf(collection: Collection): readonly Part[] {
  const { title, summary, sections } = collection.record;
  const above = new Set([title, summary]);
  if (sections) {
    const parts = sections.map((section) => ({
      title: section.title,
      fields: named(collection, section.fields).filter((field) => !above.has(field.name)),
    }));
    return parts.filter((part) => part.fields.length > 0);
  }
  const shown = new Set([...statusFields(collection), ...leadFields(collection)]);
  const rest = [...collection.fields.values()].filter(
    (field) =>
      !above.has(field.name) && !field.twin && !shown.has(field) && field.name !== collection.key,
  );
  return rest.length > 0 ? [{ fields: rest }] : [];
}

/** The columns of a table: as asked for, with the record's title first where records have pages. */
export function columnsOf(collection: Collection, names: readonly string[]): readonly Field[] {
  const fields = named(collection, names);
  const { title, page } = collection.record;
  const titleField = collection.fields.get(title);
  if (!page || !titleField || fields.includes(titleField)) return fields;
  return [titleField, ...fields];
}

/** The columns of a table of pointing records: not the field by which they all point here. */
export function relatedColumns(
  collection: Collection,
  by: string,
  columns?: readonly string[],
): readonly string[] {
  return (columns ?? collection.list.columns).filter((name) => name !== by);
}

/** A text that people wrote, and not a code, a choice or a date. */
const isStory = ({ type, format, options, references, pattern }: Field) =>
  type === 'string' && !format && !options && !references && pattern === undefined;

/**
 * What an entry of a timeline tells beside its date, status and title: as asked for, or else, of a
 * report, all of it: first in words, then the rest. A timeline with a status is one of reports.
 */
export function timelineFields(collection: Collection, relation: Relation): readonly Field[] {
  const { by, date, status, columns } = relation;
  const { title, summary, page } = collection.record;
  const above = new Set([by, date, status, title, ...(page ? [] : [collection.key])]);
  const shown = (fields: readonly Field[]) => fields.filter(({ name }) => !above.has(name));
  if (columns) return shown(named(collection, columns));
  const first = summary === undefined ? [] : named(collection, [summary]);
  if (status === undefined)
    return shown([...new Set([...first, ...named(collection, collection.list.columns)])]);
  const own = [...collection.fields.values()].filter(
    ({ name, twin, derived }) => !twin && !derived && name !== collection.key,
  );
  return shown([...new Set([...first, ...own.filter(isStory), ...own])]);
}

/** What kind of thing a record is: the first plain enumeration of its list, such as the type of a document. */
export function kindField(collection: Collection): Field | undefined {
  return named(collection, collection.list.columns).find(
    ({ options }) => options && !options.some(({ tone }) => tone !== undefined),
  );
}
