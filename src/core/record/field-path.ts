/** Names of fields and places in a record, by the path that leads there. */
import type { Value } from './record.ts';

/** The field at the path as a table names it: without the numbers of list items (`location.country`). */
export function fieldAt(path: readonly (string | number)[]): string {
  return path.filter((step) => !/^\d+$/.test(String(step))).join('.');
}

/** Puts a value at a path, with the objects that are missing on the way. */
export function putAt(values: Record<string, Value>, path: readonly string[], value: Value): void {
  let inner = values;
  for (const step of path.slice(0, -1)) inner = (inner[step] ??= {}) as Record<string, Value>;
  inner[path.at(-1) ?? ''] = value;
}
