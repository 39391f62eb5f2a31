/** What to do when nothing was found: shorter words that do find something, and the way back. */
import { element } from './element.ts';
import type { Pagefind } from './pagefind.ts';
import type { SearchState } from './search-state.ts';
import type { SearchWords } from './search-words.ts';

/** A word is shortened to no less than this. */
const shortest = 3;

/** For each word the longest beginning of it that finds something on its own. */
async function suggest(pagefind: Pagefind, query: string): Promise<string[]> {
  const suggestions = new Set<string>();
  for (const word of query.trim().split(/\s+/).slice(0, 5)) {
    for (let length = word.length; length >= shortest; length -= 1) {
      const part = word.slice(0, length);
      if (part === query.trim()) continue;
      const { results } = await pagefind.search(part, { filters: {} });
      if (results.length === 0) continue;
      suggestions.add(part);
      break;
    }
  }
  return [...suggestions];
}

export async function showHelp(
  place: HTMLElement,
  {
    pagefind,
    state,
    words,
    search,
  }: {
    pagefind: Pagefind;
    state: SearchState;
    words: SearchWords;
    search: (query: string) => void;
  },
): Promise<void> {
  const children: Node[] = [];
  const suggestions = await suggest(pagefind, state.query);
  if (suggestions.length > 0) {
    const buttons = suggestions.map((query) => {
      const button = element('button', { type: 'button' }, query);
      button.addEventListener('click', () => {
        search(query);
      });
      return button;
    });
    children.push(
      element('p', {}, words.fewer),
      element('p', { class: 'search-suggestions' }, ...buttons),
    );
  }
  place.replaceChildren(...children);
}
