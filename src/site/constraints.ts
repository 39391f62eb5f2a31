/** What a column's values must be, in a reader's words. */
import type { Constraint } from '../components/data/dictionary-entry.ts';
import type { Collection } from '../core/collection/collection.ts';
import { patternOf } from '../core/export/formats/table-schema.ts';
import type { TypedColumn } from '../core/export/formats/typed-column.ts';
import type { WordKey } from '../i18n/language.ts';
import type { Reader } from '../i18n/reader.ts';

/** Keywords of JSON Schema that bound a value, and how each is said. */
const bounds: readonly (readonly [string, WordKey])[] = [
  ['minimum', 'constraint.minimum'],
  ['exclusiveMinimum', 'constraint.exclusiveMinimum'],
  ['maximum', 'constraint.maximum'],
  ['exclusiveMaximum', 'constraint.exclusiveMaximum'],
  ['formatMinimum', 'constraint.notBefore'],
  ['formatExclusiveMinimum', 'constraint.after'],
  ['formatMaximum', 'constraint.notAfter'],
  ['formatExclusiveMaximum', 'constraint.before'],
  ['minLength', 'constraint.minLength'],
  ['maxLength', 'constraint.maxLength'],
  ['minItems', 'constraint.minItems'],
  ['maxItems', 'constraint.maxItems'],
];

/** The title of the field of the same record that a `$data` pointer (`1/sown_on`) names. */
function titleAt(reader: Reader, collection: Collection, pointer: string): string {
  const name = pointer.slice(pointer.lastIndexOf('/') + 1);
  const field = collection.fields.get(name);
  return reader.t('rule.value', { value: field ? reader.plain(field.title) : name });
}

/** A bound as it is written, or the field that holds it; undefined when it is neither. */
function boundText(reader: Reader, collection: Collection, bound: unknown): string | undefined {
  if (typeof bound === 'number' || typeof bound === 'string') return String(bound);
  if (typeof bound !== 'object' || bound === null || !('$data' in bound)) return undefined;
  const { $data: pointer } = bound;
  return typeof pointer === 'string' ? titleAt(reader, collection, pointer) : undefined;
}

export function constraintsOf(
  reader: Reader,
  collection: Collection,
  column: TypedColumn,
): Constraint[] {
  const { t } = reader;
  const { field, kind, property, name } = column;
  const bounded = bounds.flatMap(([keyword, key]): Constraint[] => {
    const value = boundText(reader, collection, property[keyword]);
    return value === undefined ? [] : [{ words: t(key, { value }) }];
  });
  const pattern = kind === 'partial-date' ? undefined : patternOf(column);
  return [
    ...(name === collection.key ? [{ words: t('constraint.key') }] : []),
    ...bounded,
    ...(pattern === undefined ? [] : [{ words: t('constraint.pattern'), code: pattern }]),
    ...(kind === 'list' ? [{ words: t('constraint.separator'), code: field.separator }] : []),
  ];
}
