/** How the checks of a JSON file tell what they find: by the pointer of the value concerned. */
import type { Problem, ProblemCode, ProblemFacts, ProblemLevel } from '../problem/problem.ts';
import type { JsonDocument } from '../record/json.ts';
import { parsePointer } from '../record/json-pointer.ts';
import { excerpt } from '../text/excerpt.ts';

/** Adds a problem about the value at a pointer; an error unless another level is given. */
export type AddProblem = (
  code: ProblemCode,
  pointer: string,
  facts: ProblemFacts,
  level?: ProblemLevel,
) => void;

/** A value as a message shows it. */
export function show(value: unknown): string {
  if (value === undefined) return '';
  return excerpt(typeof value === 'string' ? value : JSON.stringify(value));
}

/** `home.tiles.0.title` of its pointer; nothing for the whole file. */
export function keyOf(pointer: string): string | undefined {
  return parsePointer(pointer).join('.') || undefined;
}

/** @param problems the list that the problems are added to */
export function problemsIn(document: JsonDocument, problems: Problem[]): AddProblem {
  return (code, pointer, facts, level = 'error') => {
    problems.push({ code, level, place: document.placeOf(pointer), field: keyOf(pointer), facts });
  };
}
