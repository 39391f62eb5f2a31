/** A value of a column that shows what its cells look like. */
import type { Collection } from '../../collection/collection.ts';
import { type Value, valueOf } from '../../record/record.ts';
import { toCell } from '../columns.ts';
import type { TypedColumn } from './typed-column.ts';

/** Characters of a value that is still an example and not a text to read. */
const longest = 200;

/**
 * That of the schema, or else the first short one that a record has, as it would stand in a cell. A
 * twin's schema is that of its field, whose examples are in another language.
 */
export function exampleOf(
  { records }: Collection,
  { name, field, kind }: TypedColumn,
): string | undefined {
  const [given] = field.twin ? [] : (field.examples as readonly Value[]);
  if (given !== undefined) return toCell(given, field.separator);
  if (kind === 'json') return undefined;
  for (const record of records) {
    const cell = toCell(valueOf(record, name), field.separator);
    if (cell !== '' && cell.length <= longest) return cell;
  }
  return undefined;
}
