/** What a search offers beyond its results: words that were probably meant, and that find something. */
import { fold } from '../core/text/fold.ts';
import { element } from './element.ts';
import type { Found, Pagefind } from './pagefind.ts';
import { writeState } from './search-state.ts';
import type { SearchWords } from './search-words.ts';
import { loadSpelling, type Spelling } from './spelling.ts';

/** Shorter words are too near to too many others. */
const shortest = 4;
/** Endings that a language may change: so many last letters need not be in what was found. */
const ending = 2;
/** Fewer results than this may be those of a misspelt word. */
const few = 3;
/** Of a longer query only the first words are looked at. */
const most = 5;

const wordsOf = (query: string) => query.trim().split(/\s+/).slice(0, most);

/**
 * Whether a result holds a word that begins as `word` does. The index also answers a word that it
 * does not have, with those that share a few letters.
 */
function isAnswered(word: string, texts: readonly string[]): boolean {
  const folded = fold(word);
  if (folded.length < shortest || /\d/.test(folded)) return true;
  const beginning = folded.slice(0, Math.max(shortest - 1, folded.length - ending));
  return texts.some((text) => text.includes(beginning));
}

/** Whether the results shown leave a word of the query out. */
export function leavesOut(query: string, found: readonly Found[]): boolean {
  const texts = found.map(({ excerpt, meta }) =>
    fold([meta.title, meta.kind, meta.marks, excerpt.replace(/<\/?mark>/g, '')].join(' ')),
  );
  return wordsOf(query).some((word) => !isAnswered(word, texts));
}

async function countOf(pagefind: Pagefind, query: string): Promise<number> {
  return (await pagefind.search(query, { filters: {} })).results.length;
}

interface Context {
  readonly pagefind: Pagefind;
  /** Address of the index's word list. */
  readonly wordList: string;
  readonly words: SearchWords;
}

/** The query with its misspelt words corrected, if that finds more or what was found leaves words out. */
async function corrected(
  query: string,
  least: number,
  { pagefind, spelling }: { pagefind: Pagefind; spelling: Spelling },
): Promise<readonly string[]> {
  const words = wordsOf(query);
  const whole = words
    .map((word) => (spelling.has(word) ? word : (spelling.nearest(word) ?? word)))
    .join(' ');
  if (whole === words.join(' ')) return [];
  return (await countOf(pagefind, whole)) >= least ? [whole] : [];
}

/** The words of the query that find something on their own, corrected; none that is not known. */
async function single(
  query: string,
  { pagefind, spelling }: { pagefind: Pagefind; spelling: Spelling },
): Promise<readonly string[]> {
  const words = wordsOf(query);
  if (words.length < 2 || (await countOf(pagefind, query)) > 0) return [];
  const found = new Set<string>();
  for (const word of words) {
    const known = spelling.has(word) ? word : spelling.nearest(word);
    if (known === undefined || known.length < shortest) continue;
    if ((await countOf(pagefind, known)) > 0) found.add(known);
  }
  return [...found];
}

function offer(label: string, queries: readonly string[]): readonly Node[] {
  if (queries.length === 0) return [];
  const links = queries.map((query) =>
    element('a', { href: writeState({ query, chosen: new Map() }) }, query),
  );
  const spaced = links.flatMap((link) => [' ', link]);
  return [element('p', { class: 'search-meant' }, label, ...spaced)];
}

/**
 * What to show above the results: nothing, unless there are few or they leave words out.
 *
 * @param count of all results
 * @param found the first of them
 */
export async function helpFor(
  query: string,
  count: number,
  found: readonly Found[],
  { pagefind, wordList, words }: Context,
): Promise<readonly Node[]> {
  const isLeft = leavesOut(query, found);
  if (query === '' || (!isLeft && count >= few)) return [];
  const context = { pagefind, spelling: await loadSpelling(wordList) };
  const meant = offer(words.meant, await corrected(query, isLeft ? 1 : count + 1, context));
  if (meant.length > 0 || count > 0) return meant;
  return offer(words.fewer, await single(query, context));
}
