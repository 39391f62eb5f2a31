/** Tells which words the index has, and which one a misspelt word was probably meant to be. */
import { fold } from '../core/text/fold.ts';
import { nearestIn } from '../core/text/similar.ts';

export interface Spelling {
  /** Whether a word of the index is, or begins as, this one: it may not be typed to its end. */
  has(word: string): boolean;
  nearest(word: string): string | undefined;
}

/** @param list words between white space, the most frequent first: of equally near ones these win */
export function spellingFrom(list: string): Spelling {
  const words = list.split(/\s+/).filter((word) => word !== '');
  const folded = words.map((word) => fold(word));
  return {
    has: (word) => {
      const beginning = fold(word);
      return folded.some((one) => one.startsWith(beginning));
    },
    nearest: nearestIn(words),
  };
}

const loaded = new Map<string, Promise<Spelling>>();

/** Fetched once a page; without the list nothing can be corrected. */
export function loadSpelling(address: string): Promise<Spelling> {
  const known = loaded.get(address);
  if (known) return known;
  const loading = fetch(address)
    .then((response) => (response.ok ? response.text() : ''))
    .catch(() => '')
    .then(spellingFrom);
  loaded.set(address, loading);
  return loading;
}
