/** The form of a collection: what is asked for a record, in which order and under which headings. */
import type { Collection } from '../collection/collection.ts';
import { valueOf } from '../record/record.ts';
import type { Field } from '../schema/field.ts';
import type { Text } from '../text/text.ts';
import { dependentFields } from './depends.ts';
import { controlOf, type FormField } from './form-field.ts';
import type { RecordFolder } from './record-folder.ts';

export interface FormGroup {
  /** Absent for what belongs under no heading of the record's page. */
  readonly title?: Text | undefined;
  readonly fields: readonly FormField[];
}

export interface Form {
  readonly groups: readonly FormGroup[];
  /** Fields that cannot be filled in yet, as the table has no column for them. */
  readonly missing: readonly Field[];
}

/** Longer than this, and a value is not read in one line. */
const lineLength = 80;

function isLong(collection: Collection, field: Field): boolean {
  if (field.markdown) return true;
  const texts = [...field.examples, ...collection.records.map((one) => valueOf(one, field.name))];
  return texts.some(
    (text) => typeof text === 'string' && (text.length > lineLength || text.includes('\n')),
  );
}

/** An object is asked for value by value, where its schema says which values it has. */
function partsOf(collection: Collection, field: Field): Field[] {
  if (field.type !== 'object') return [field];
  const inner = [...(collection.nested?.values() ?? [])].filter(
    ({ name, type }) => name.startsWith(`${field.name}.`) && type !== 'object',
  );
  if (inner.length === 0) return [field];
  // What an object must have is asked for only where the object itself is.
  return inner.map((part) => ({ ...part, required: part.required && field.required }));
}

function headingOf({ record }: Collection, name: string): number {
  const [top = ''] = name.split('.');
  const sections = record.sections ?? [];
  return sections.findIndex(({ fields }) => fields.includes(name) || fields.includes(top));
}

/** A translation stands under the heading of what it translates. */
const homeOf = ({ name, twin }: Field) => twin?.of ?? name;

/** A key is made from a title, so that is asked first. */
function putKeyBelowTitle(group: FormField[], { key, record }: Collection): void {
  const at = group.findIndex(({ field }) => field.name === key);
  const title = group.findLastIndex(({ field }) => homeOf(field) === record.title);
  const [moved] = at >= 0 && at < title ? group.splice(at, 1) : [];
  if (moved) group.splice(title, 0, moved);
}

/** @param folder where the collection's records are, as a table takes only what it has columns for */
export function formOf(collection: Collection, folder: RecordFolder): Form {
  const sections = collection.record.sections ?? [];
  const groups: FormField[][] = [[], ...sections.map(() => [])];
  const missing: Field[] = [];
  const depends = dependentFields(collection.schema);
  const columns = folder.kind === 'csv' && !folder.isNew ? new Set(folder.columns) : undefined;
  for (const source of collection.fields.values()) {
    if (source.derived) continue;
    const isWhole = columns?.has(source.name) === true;
    for (const field of isWhole ? [source] : partsOf(collection, source)) {
      if (columns && !columns.has(field.name)) {
        missing.push(field);
        continue;
      }
      const original = collection.fields.get(field.twin?.of ?? '') ?? field;
      const control = controlOf(field, isLong(collection, original));
      const group = groups[headingOf(collection, homeOf(field)) + 1];
      group?.push({ field, control, depends: depends.has(field.name) });
    }
  }
  for (const group of groups) putKeyBelowTitle(group, collection);
  const titled = groups.map((fields, index) => ({ title: sections[index - 1]?.title, fields }));
  return { groups: titled.filter(({ fields }) => fields.length > 0), missing };
}
