/**
 * The words by which personal data are recognised, in the languages that are listed in words.json.
 * Field names are compared word by word, so that `recipient` is not taken for `ip`.
 */
import { fold } from '../text/fold.ts';
import source from './words.json' with { type: 'json' };

/** What a list of words.json is about. */
export type WordKind = keyof typeof source.en;

const lists = new Map<WordKind, ReadonlySet<string>>();

/** The words of a kind in all languages; the order is that of words.json. */
export function wordsOf(kind: WordKind): ReadonlySet<string> {
  const known = lists.get(kind);
  if (known) return known;
  const words = new Set(Object.values(source).flatMap((language) => language[kind]));
  lists.set(kind, words);
  return words;
}

/** The words of a name or text: `participantName` and `Participant-name:` are the same two. */
export function wordsIn(text: string): string[] {
  const spaced = text.replace(/(\p{Ll}|\d)(?=\p{Lu})/gu, '$1 ');
  return fold(spaced)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

/** The first of the words that is of a kind. */
export function firstOf(words: readonly string[], kind: WordKind): string | undefined {
  const known = wordsOf(kind);
  return words.find((word) => known.has(word));
}
