/** Answers a name that is not known with the one that was probably meant. */
import { nearest } from '../../src/core/text/similar.ts';

/**
 * @param otherwise what is said when none is near
 * @returns a sentence with a space before it, or `otherwise`
 */
export function didYouMean(word: string, known: Iterable<string>, otherwise = ''): string {
  const near = nearest(word, known);
  return near === undefined ? otherwise : ` Did you mean ${near}?`;
}
