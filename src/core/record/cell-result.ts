/** What comes of reading one CSV cell. */
import type { ProblemCode, ProblemFacts } from '../problem/problem.ts';
import type { Value } from './record.ts';

/** A finding about a cell, before its place is known. */
export interface CellFinding {
  readonly code: ProblemCode;
  readonly facts: ProblemFacts;
}

export type CellResult =
  | {
      /** Undefined for a blank cell: unknown. */
      readonly value: Value | undefined;
      /** What does not stop the build. Absent when there is nothing to say. */
      readonly warnings?: readonly CellFinding[];
    }
  | { readonly problem: CellFinding };
