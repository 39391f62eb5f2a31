/** A record as a row of a table, in the order of the table's header. */
import { type Answers } from './form-field.ts';
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
