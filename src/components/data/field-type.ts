/** What kind of value a field holds, in words. */
import type { Field, FieldType } from '../../core/schema/field.ts';
import type { WordKey, Words } from '../../i18n/language.ts';

const formats: Readonly<Record<string, WordKey>> = {
  date: 'field.type.date',
  'partial-date': 'field.type.partial-date',
  'date-time': 'field.type.date-time',
  'http-url': 'field.type.uri',
  uri: 'field.type.uri',
  email: 'field.type.email',
};

function single(type: FieldType, field: Field, t: Words): string {
  const word = t(formats[field.format ?? ''] ?? `field.type.${type}`);
  return field.options ? t('field.type.option', { type: word }) : word;
}

/** `list of dates`, `whole number` … in the language of `t`. */
export function wordsForType(field: Field, t: Words): string {
  if (field.type !== 'array') return single(field.type, field, t);
  return t('field.listOf', { type: single(field.itemType ?? 'string', field, t) });
}
