/**
 * The search page. Answers while one types, keeps the search in the address, and never makes markup
 * out of what it found. Hooks: `[data-search]` with the index's address and `data-words`, inside it
 * `[data-filters]`, `[data-status]`, `[data-help]`, `[data-results]` and `[data-more]`; the field is
 * the search form's `q` in the same main.
 */
import { element } from './element.ts';
import { fillCount } from './fill.ts';
import { find } from './find.ts';
import { type Answer, type Counts, loadPagefind, type Pagefind } from './pagefind.ts';
import { showFilters } from './search-filters.ts';
import { showHelp } from './search-help.ts';
import { showResult, walkByKeys } from './search-results.ts';
import { readState, type SearchState, toggle, writeState } from './search-state.ts';
import type { SearchWords } from './search-words.ts';

const pageSize = 20;
/** Milliseconds after the last key before a search begins. */
const pause = 120;

class SearchPage {
  readonly #root: HTMLElement;
  readonly #field: HTMLInputElement;
  readonly #words: SearchWords;
  readonly #language = document.documentElement.lang;
  readonly #format = new Intl.NumberFormat(this.#language);
  #state: SearchState = readState(location.search);
  #loaded: Promise<{ pagefind: Pagefind; all: Counts }> | undefined;
  /** Counts searches, so that a slow answer to an old one is dropped. */
  #turn = 0;

  constructor(root: HTMLElement, field: HTMLInputElement) {
    this.#root = root;
    this.#field = field;
    this.#words = JSON.parse(root.dataset.words ?? '{}') as SearchWords;
  }

  start(): void {
    this.#field.value = this.#state.query;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const soon = (delay: number) => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        this.#state.query = this.#field.value.trim();
        void this.#search('replace');
      }, delay);
    };
    this.#field.addEventListener('input', () => {
      this.#root.hidden = false;
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
    walkByKeys(this.#field, find(this.#root, '[data-results]', HTMLElement));
    void this.#search('keep');
  }

  #load(): Promise<{ pagefind: Pagefind; all: Counts }> {
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
    try {
      const { pagefind, all } = await this.#load();
      const { query, chosen } = this.#state;
      const isIdle = query === '' && chosen.size === 0;
      const filters = Object.fromEntries(
        [...chosen].map(([name, values]) => [name, { any: [...values] }]),
      );
      const answer = isIdle
        ? undefined
        : await pagefind.search(query === '' ? null : query, { filters });
      if (turn !== this.#turn) return;
      this.#showFilters(all, answer);
      await this.#showAnswer(answer, pagefind);
    } catch (error) {
      this.#say(this.#words.failed);
      throw error;
    }
  }

  /** The language switch leads to the same search. */
  #keepOnSwitch(): void {
    for (const link of document.querySelectorAll<HTMLAnchorElement>('a[hreflang]')) {
      link.search = this.#state.query === '' ? '' : `?q=${encodeURIComponent(this.#state.query)}`;
    }
  }

  #showFilters(all: Counts, answer: Answer | undefined): void {
    showFilters(find(this.#root, '[data-filters]', HTMLElement), {
      all,
      answer,
      state: this.#state,
      titleOf: (filter) =>
        filter === '@collection'
          ? this.#words.collection
          : filter === '@year'
            ? this.#words.year
            : filter,
      format: (count) => this.#format.format(count),
      choose: (filter, value) => {
        toggle(this.#state, filter, value);
        void this.#search('push');
      },
    });
  }

  async #showAnswer(answer: Answer | undefined, pagefind: Pagefind): Promise<void> {
    const list = find(this.#root, '[data-results]', HTMLElement);
    const help = find(this.#root, '[data-help]', HTMLElement);
    const turn = this.#turn;
    const results = answer?.results ?? [];
    const first = await Promise.all(results.slice(0, pageSize).map((result) => result.data()));
    if (turn !== this.#turn) return;
    list.replaceChildren(...first.map(showResult));
    this.#offerMore(results, list);
    help.hidden = answer === undefined || results.length > 0;
    if (!answer) this.#say(this.#words.type);
    else if (results.length > 0)
      this.#say(fillCount(this.#words.count, results.length, this.#language));
    else {
      this.#say(this.#words.none);
      const search = (query: string) => {
        this.#field.value = query;
        this.#state = { query, chosen: new Map() };
        void this.#search('push');
      };
      await showHelp(help, { pagefind, state: this.#state, words: this.#words, search });
    }
    this.#offerClear(help);
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
      const items = next.map(showResult);
      list.append(...items);
      more.hidden = list.children.length >= results.length;
      items[0]?.querySelector('a')?.focus();
    };
  }

  #offerClear(help: HTMLElement): void {
    if (this.#state.chosen.size === 0 || help.hidden) return;
    const button = element('button', { type: 'button' }, this.#words.clear);
    button.addEventListener('click', () => {
      this.#state.chosen.clear();
      void this.#search('push');
    });
    help.append(element('p', {}, button));
  }

  /** Shown from the first words on: what comes before would push the rest of the page about. */
  #say(text: string): void {
    this.#root.hidden = false;
    find(this.#root, '[data-status]', HTMLElement).textContent = text;
  }
}

const root = document.querySelector<HTMLElement>('[data-search]');
const field = document.querySelector<HTMLInputElement>('main input[name="q"]');
if (root && field) new SearchPage(root, field).start();
