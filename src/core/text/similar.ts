/** Finds what was probably meant by a misspelt name. */
import { distance } from 'fastest-levenshtein';
import { fold as foldLetters } from './fold.ts';

export type Nearest = (word: string) => string | undefined;

/** Distances that one set of candidates may cost in all: a few seconds, then only equal spellings are found. */
const budget = 4_000_000;

interface Candidate {
  readonly name: string;
  readonly folded: string;
}

/** The sets that were asked about, so that many questions about one set prepare it once. */
const prepared = new WeakMap<object, { size: number; find: Nearest }>();

/**
 * The candidate that `word` was probably meant to be, or undefined. Case, accents, spaces,
 * underscores, hyphens and leading zeros do not count; otherwise a letter in three may be wrong.
 * Of equally near candidates the first wins.
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const size = sizeOf(candidates);
  const known = prepared.get(candidates);
  if (known && size !== undefined && known.size === size) return known.find(word);
  const find = nearestIn(candidates);
  if (size !== undefined) prepared.set(candidates, { size, find });
  return find(word);
}

function sizeOf(candidates: Iterable<string>): number | undefined {
  if (Array.isArray(candidates)) return candidates.length;
  return candidates instanceof Set ? candidates.size : undefined;
}

/** Like `nearest`, for many words against one set of candidates. */
export function nearestIn(candidates: Iterable<string>): Nearest {
  const byFolded = new Map<string, string>();
  const byLength = new Map<number, Candidate[]>();
  for (const name of candidates) {
    const folded = fold(name);
    if (byFolded.has(folded)) continue;
    byFolded.set(folded, name);
    const alike = byLength.get(folded.length);
    if (alike) alike.push({ name, folded });
    else byLength.set(folded.length, [{ name, folded }]);
  }
  let spent = 0;
  return (word) => {
    const folded = fold(word);
    const same = byFolded.get(folded);
    if (same !== undefined || spent > budget) return same;
    const found = search(folded, byLength);
    spent += found.spent;
    return found.name;
  };
}

function search(
  folded: string,
  byLength: ReadonlyMap<number, readonly Candidate[]>,
): { name: string | undefined; spent: number } {
  const limit = limitFor(folded.length);
  let best = limit + 1;
  let name: string | undefined;
  let spent = 0;
  for (const length of lengthsAround(folded.length, limit)) {
    if (Math.abs(length - folded.length) >= best) continue;
    for (const candidate of byLength.get(length) ?? []) {
      spent++;
      const apart = isSwap(folded, candidate.folded) ? 1 : distance(folded, candidate.folded);
      if (apart >= best || differsInDigitsOnly(folded, candidate.folded)) continue;
      best = apart;
      name = candidate.name;
    }
  }
  return { name, spent };
}

/** Nearest lengths first, so that a good find makes the others unnecessary. */
function lengthsAround(length: number, limit: number): readonly number[] {
  const lengths = [length];
  for (let step = 1; step <= limit; step++) lengths.push(length - step, length + step);
  return lengths;
}

function limitFor(length: number): number {
  return length < 3 ? 0 : Math.min(4, Math.floor(length / 3));
}

/** Two neighbouring letters in the wrong order: the commonest slip, though two edits. */
function isSwap(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}

/** `gr-101` is not a misspelling of `gr-100` but another thing. */
function differsInDigitsOnly(a: string, b: string): boolean {
  return /\d/.test(a) && /\d/.test(b) && a.replace(/\d/g, '') === b.replace(/\d/g, '');
}

function fold(word: string): string {
  return foldLetters(word, 'NFKD')
    .replace(/(?<!\d)0+(?=\d)/g, '')
    .replace(/[\s_\-.]/g, '');
}
