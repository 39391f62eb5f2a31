/**
 * Reads JSON strictly, with the place of every value. Used for configuration, schemas and records:
 * what a text editor writes, and what nothing downstream has to doubt again.
 */
import type { Place, Problem } from '../problem/problem.ts';
import { positionsIn } from '../text/position.ts';
import { offsetsIn } from './json-place.ts';
import { scanJson } from './json-scan.ts';

export interface JsonDocument {
  /** Plain objects, arrays and values; undefined when the text is not JSON or not safe to use. */
  readonly value: unknown;
  readonly problems: readonly Problem[];
  /** The place of a JSON pointer's value, or of the nearest value around it when there is none. */
  readonly placeOf: (pointer: string) => Place;
}

/**
 * Reads one file's text, as `decodeText` gives it. After a slip of syntax there is no value and no
 * further problem; equal keys and doubtful characters are problems, but the value is there for
 * later checks. Strings and keys have been through `checkCharacters`.
 *
 * @param file path relative to the publication's folder
 */
export function readJson(file: string, text: string): JsonDocument {
  const { findings, isJson } = scanJson(text);
  const position = positionsIn(text);
  const offsetOf = offsetsIn(text);
  const problems = findings.map(({ code, level, offset, pointer, facts }): Problem => {
    return { code, level, place: { file, ...position(offset), pointer }, facts };
  });
  const isSafe = isJson && !problems.some((problem) => problem.code === 'json/forbidden-key');
  return {
    value: isSafe ? (JSON.parse(text) as unknown) : undefined,
    problems,
    placeOf: (pointer) =>
      isJson ? { file, ...position(offsetOf(pointer)), pointer } : { file, pointer },
  };
}
