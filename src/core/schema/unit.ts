/** Which unit a number is in: named by the schema, or by another field of the same record. */
import { type DataRecord, valueOf } from '../record/record.ts';
import type { Field } from './field.ts';

/** The unit of `field` in `record`, or undefined when it has none or it is unknown. */
export function unitOf(field: Field, record: DataRecord): string | undefined {
  if (!field.unit) return undefined;
  if ('text' in field.unit) return field.unit.text;
  const unit = valueOf(record, field.unit.field);
  return typeof unit === 'string' ? unit : undefined;
}
