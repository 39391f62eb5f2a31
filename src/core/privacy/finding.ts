/** One finding about a record, without its place: a form shows it beside the field. */
import type { ProblemCode, ProblemFacts } from '../problem/problem.ts';

export interface PrivacyFinding {
  readonly code: ProblemCode;
  /** From the record to the value. */
  readonly path: readonly (string | number)[];
  readonly facts: ProblemFacts;
}

/** The values of a record by field, as they are after parsing. */
export type RecordValues = Readonly<Record<string, unknown>>;

/** The value at the path of a field (`visit.women`). */
export function valueAtPath(values: RecordValues, path: string): unknown {
  const direct = Object.hasOwn(values, path) ? values[path] : undefined;
  if (direct !== undefined || !path.includes('.')) return direct;
  let value: unknown = values;
  for (const step of path.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step))
      return undefined;
    value = (value as RecordValues)[step];
  }
  return value;
}

export function numberAt(values: RecordValues, path: string): number | undefined {
  const value = valueAtPath(values, path);
  return typeof value === 'number' ? value : undefined;
}
