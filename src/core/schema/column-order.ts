/** The order in which the schema of a collection puts the columns of its tables. */
import type { Field } from './field.ts';

/** Every column that a table may have: a field, its twins, and what is inside it if it is an object. */
export function columnOrder(
  fields: ReadonlyMap<string, Field>,
  nested: ReadonlyMap<string, Field> | undefined,
): string[] {
  const inside = Map.groupBy(nested?.keys() ?? [], (path) => path.split('.', 1)[0] ?? '');
  return [...fields.keys()].flatMap((name) => [name, ...(inside.get(name) ?? [])]);
}
