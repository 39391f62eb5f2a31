/**
 * The search page. Answers while one types, keeps the search in the address, and never makes markup
 * out of what it found. The index is only fetched when there is something to search for, or the
 * field has the focus. Hooks: `[data-search]` with the index's address, `data-word-list`,
 * `data-words` and `data-state` (idle, waiting, found, none), inside it `[data-narrow]` with
 * `[data-chosen]` and `[data-filters]`, `[data-status]`, `[data-help]`, `[data-results]`,
 * `[data-more]`; the field is the search form's `q` in the same main.
 */
import { element } from './element.ts';
import { formatNumber } from '../i18n/format.ts';
import { fillCount } from './fill.ts';
import { find } from './find.ts';
import { type Answer, type Counts, type Found, loadPagefind, type Pagefind } from './pagefind.ts';
import { showFilters } from './search-filters.ts';
import { helpFor } from './search-help.ts';
import { showResult, walkByKeys } from './search-results.ts';
import { readState, type SearchState, toggle, writeState } from './search-state.ts';
import type { SearchWords } from './search-words.ts';

const pageSize = 20;
/** Milliseconds after the last key before a search begins. */
const pause = 120;
/** Where the filters stand open beside the results, as in search.css. */
const wide = matchMedia('(min-width: 52rem)');

interface Index {
  readonly pagefind: Pagefind;
  readonly all: Counts;
}

class SearchPage {
  readonly #root: HTMLElement;
  readonly #field: HTMLInputElement;
  readonly #words: SearchWords;
  readonly #language = document.documentElement.lang;
  #state: SearchState = readState(location.search);
  #loaded: Promise<Index> | undefined;
  /** Counts searches, so that a slow answer to an old one is dropped. */
  #turn = 0;

  constructor(root: HTMLElement, field: HTMLInputElement) {
    this.#root = root;
    this.#field = field;
    this.#words = JSON.parse(root.dataset.words ?? '{}') as SearchWords;
  }

  start(): void {
    this.#field.value = this.#state.query;
    this.#listen();
    walkByKeys(this.#field, find(this.#root, '[data-results]', HTMLElement));
    const narrow = find(this.#root, '[data-narrow]', HTMLDetailsElement);
    const unfold = () => {
      narrow.open = wide.matches;
    };
    unfold();
    wide.addEventListener('change', unfold);
    if (document.activeElement === this.#field) void this.#load();
    void this.#search('keep');
    this.#root.hidden = false;
  }

  #listen(): void {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const soon = (delay: number) => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        this.#state.query = this.#field.value.trim();
        void this.#search('replace');
      }, delay);
    };
    this.#field.addEventListener('input', () => {
      this.#wait();
      soon(pause);
    });
    this.#field.form?.addEventListener('submit', (event) => {
      event.preventDefault();
      soon(0);
    });
    this.#field.addEventListener('focus', () => void this.#load(), { once: true });
    addEventListener('popstate', () => {
      this.#state = readState(location.search);
      this.#field.value = this.#state.query;
      void this.#search('keep');
    });
  }

  #load(): Promise<Index> {
    this.#loaded ??= loadPagefind(this.#root.dataset.search ?? '').then(async (pagefind) => ({
      pagefind,
      all: await pagefind.filters(),
    }));
    return this.#loaded;
  }

  async #search(history: 'push' | 'replace' | 'keep'): Promise<void> {
    const turn = (this.#turn += 1);
    const address = location.pathname + writeState(this.#state);
    if (history === 'push') window.history.pushState(null, '', address);
    if (history === 'replace') window.history.replaceState(null, '', address);
    this.#keepOnSwitch();
    const { query, chosen } = this.#state;
    if (query === '' && chosen.size === 0) {
      this.#showNothing('idle', this.#words.type);
      return;
    }
    this.#wait();
    try {
      const { pagefind, all } = await this.#load();
      const filters = Object.fromEntries(
        [...chosen].map(([name, values]) => [name, { any: [...values] }]),
      );
      const answer = await pagefind.search(query === '' ? null : query, { filters });
      const first = await Promise.all(
        answer.results.slice(0, pageSize).map((result) => result.data()),
      );
      if (turn !== this.#turn) return;
      const help = await this.#helpFor(answer, first, pagefind);
      if (turn !== this.#turn) return;
      this.#showAnswer(answer, first);
      this.#showFilters(all, answer);
      find(this.#root, '[data-help]', HTMLElement).replaceChildren(...help);
    } catch (error) {
      this.#showNothing('none', this.#words.failed);
      throw error;
    }
  }

  /** The language switch leads to the same search. */
  #keepOnSwitch(): void {
    for (const link of document.querySelectorAll<HTMLAnchorElement>('a[hreflang]')) {
      link.search = this.#state.query === '' ? '' : `?q=${encodeURIComponent(this.#state.query)}`;
    }
  }

  /** Keeps room for results at once, so that nothing moves when they come. */
  #wait(): void {
    if (this.#root.dataset.state === 'found') return;
    this.#root.dataset.state = 'waiting';
    this.#say(this.#words.waiting);
  }

  #showNothing(state: 'idle' | 'none', text: string): void {
    this.#root.dataset.state = state;
    this.#say(text);
    for (const name of ['data-results', 'data-help', 'data-filters'])
      find(this.#root, `[${name}]`, HTMLElement).replaceChildren();
    find(this.#root, '[data-narrow]', HTMLElement).hidden = true;
    find(this.#root, '[data-more]', HTMLElement).hidden = true;
  }

  #showAnswer({ results }: Answer, first: readonly Found[]): void {
    const list = find(this.#root, '[data-results]', HTMLElement);
    const isFound = results.length > 0;
    this.#root.dataset.state = isFound ? 'found' : 'none';
    list.replaceChildren(...first.map((found) => showResult(found, this.#state.query)));
    this.#offerMore(results, list);
    this.#say(
      isFound ? fillCount(this.#words.count, results.length, this.#language) : this.#words.none,
    );
  }

  #showFilters(all: Counts, answer: Answer): void {
    const { chosen } = this.#state;
    const groups = showFilters(find(this.#root, '[data-filters]', HTMLElement), {
      all,
      answer,
      state: this.#state,
      titleOf: (filter) =>
        filter === '@collection'
          ? this.#words.collection
          : filter === '@year'
            ? this.#words.year
            : filter,
      format: (count) => formatNumber(count, this.#language),
      choose: (filter, value) => {
        toggle(this.#state, filter, value);
        void this.#search('push');
      },
    });
    find(this.#root, '[data-narrow]', HTMLElement).hidden = groups === 0;
    const count = [...chosen.values()].reduce((sum, values) => sum + values.size, 0);
    find(this.#root, '[data-chosen]', HTMLElement).textContent =
      count === 0 ? '' : `(${formatNumber(count, this.#language)})`;
  }

  /** Made before the results are shown, which it would push down. */
  async #helpFor(
    { results }: Answer,
    first: readonly Found[],
    pagefind: Pagefind,
  ): Promise<readonly Node[]> {
    const { query, chosen } = this.#state;
    const wordList = this.#root.dataset.wordList ?? '';
    const context = { pagefind, wordList, words: this.#words };
    const offers = await helpFor(query, results.length, first, context);
    const isStuck = results.length === 0 && chosen.size > 0;
    return isStuck ? [...offers, this.#clearButton()] : offers;
  }

  #clearButton(): HTMLElement {
    const button = element('button', { type: 'button' }, this.#words.clear);
    button.addEventListener('click', () => {
      this.#state.chosen.clear();
      void this.#search('push');
    });
    return element('p', {}, button);
  }

  #offerMore(results: Answer['results'], list: HTMLElement): void {
    const more = find(this.#root, '[data-more]', HTMLButtonElement);
    const turn = this.#turn;
    more.hidden = results.length <= pageSize;
    more.onclick = async () => {
      const from = list.children.length;
      const next = await Promise.all(
        results.slice(from, from + pageSize).map((result) => result.data()),
      );
      if (turn !== this.#turn) return;
      const items = next.map((found) => showResult(found, this.#state.query));
      list.append(...items);
      more.hidden = list.children.length >= results.length;
      items[0]?.querySelector('a')?.focus();
    };
  }

  #say(text: string): void {
    find(this.#root, '[data-status]', HTMLElement).textContent = text;
  }
}

const root = document.querySelector<HTMLElement>('[data-search]');
const field = document.querySelector<HTMLInputElement>('main input[name="q"]');
if (root && field) new SearchPage(root, field).start();
