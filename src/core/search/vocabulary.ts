/**
 * The words of the search index in one language, by how many entries have each: from these a
 * misspelt word is corrected.
 */
import type { SearchEntry } from './entry.ts';

/** The most words that are kept, so that a large publication's list stays small. */
const most = 5000;

/** Shorter words are seldom misspelt, and too many others are near them. */
const shortest = 4;
const longest = 30;

/** By word in small letters. */
export type Vocabulary = Map<string, number>;

/** Counts each word of an entry once; what is found by alone is no word. */
export function addWords(
  vocabulary: Vocabulary,
  { title, kind, content, filters }: SearchEntry,
): void {
  const text = [title, kind, content, ...Object.values(filters).flat()].join(' ');
  const words =
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{M}]+/gu) ?? [];
  for (const word of new Set(words)) {
    if (word.length < shortest || word.length > longest) continue;
    vocabulary.set(word, (vocabulary.get(word) ?? 0) + 1);
  }
}

/**
 * The list that the browser reads: each line holds the words that about as many entries have, within
 * a factor of two, the most frequent line first. In a line the words are in order of code units, in
 * which they compress best.
 */
export function toWordList(vocabulary: Vocabulary): string {
  const words = [...vocabulary]
    .sort(([a, more], [b, less]) => less - more || (a < b ? -1 : 1))
    .slice(0, most);
  const lines = Map.groupBy(words, ([, count]) => Math.floor(Math.log2(count)));
  return [...lines.values()]
    .map(
      (line) =>
        `${line
          .map(([word]) => word)
          .sort()
          .join(' ')}\n`,
    )
    .join('');
}
