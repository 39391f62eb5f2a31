/** A record as a row of a table, in the order of the table's header. */
import type { Answer, Answers } from './form-field.ts';
import { tidy, toCellText } from './read-answers.ts';

/**
 * The cells of the answers.
 *
 * @param separators between the entries of a list, by field
 */
export function toCells(
  columns: readonly string[],
  answers: Answers,
  separators: ReadonlyMap<string, string>,
): string[] {
  return columns.map((name) => {
    const answer = tidy(answers[name]);
    return answer === undefined ? '' : toCellText(answer, separators.get(name) ?? ';');
  });
}

/**
 * The answers with the cells of the published record where nothing was changed, so that `12.50` is
 * not rewritten as `12.5` by who mends another field.
 *
 * @param before what the form was filled in with
 * @param spelled the published record's cells that its values would not be written as
 */
export function keepSpelling(
  answers: Answers,
  before: Answers,
  spelled: Readonly<Record<string, string>>,
): Answers {
  const kept = Object.entries(spelled).filter(([name]) => isSame(answers[name], before[name]));
  return { ...answers, ...Object.fromEntries(kept) };
}

const isSame = (now: Answer | undefined, before: Answer | undefined) =>
  JSON.stringify(tidy(now)) === JSON.stringify(tidy(before));
