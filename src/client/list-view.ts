/**
 * Takes over a list that its page shows a part of: narrows, sorts and pages all of it at once, and
 * keeps what is seen in the address.
 */
import type { CompactList } from '../core/list/compact.ts';
import { fill, fillCount } from './fill.ts';
import { find } from './find.ts';
import { showActive } from './list-active.ts';
import { toListCsv } from './list-csv.ts';
import { matchRows, type Matches, wordsOf } from './list-match.ts';
import { makeMenus, type Menus } from './list-menus.ts';
import { showPager } from './list-pager.ts';
import type { ListSetup } from './list-setup.ts';
import type { CellWriter } from './list-show.ts';
import { sortRows } from './list-sort.ts';
import {
  isWhole,
  type ListState,
  readListState,
  setRange,
  sortNext,
  toggleValue,
  wholeList,
  writeListState,
} from './list-state.ts';
import { makeSortable, showRows, showSort } from './list-table.ts';

/** How many rows a page shows, as the pages made without a script do. */
const pageSize = 100;

/** How many rows one sees while typing: they are shown first, so that every key answers at once. */
const firstRows = 20;

export class ListView {
  readonly #place: HTMLElement;
  readonly #table: HTMLTableElement;
  readonly #list: CompactList;
  readonly #setup: ListSetup;
  readonly #language = document.documentElement.lang;
  readonly #menus: Menus | undefined;
  readonly #pager: HTMLElement;
  #state: ListState;
  #matches: Matches = { rows: [], counts: new Map() };
  #rows: readonly number[] = [];
  #words: string[] | undefined;

  /** @param place the filter, in the list's section */
  constructor(place: HTMLElement, setup: ListSetup, list: CompactList, chosen: ListState) {
    const section = place.parentElement ?? document.body;
    this.#place = place;
    this.#list = list;
    this.#setup = setup;
    this.#table = find(section, 'table.records', HTMLTableElement);
    this.#pager = section.querySelector<HTMLElement>('nav.pager') ?? this.#makePager();
    this.#state = location.search === '' ? chosen : readListState(location.search);
    const nav = section.querySelector<HTMLElement>('nav.facets');
    this.#menus =
      nav === null
        ? undefined
        : makeMenus(nav, { list, setup }, this.#format, {
            toggle: (column, value) => {
              this.change(toggleValue(this.#state, column, value));
            },
            setRange: (column, range) => {
              this.change(setRange(this.#state, column, range));
            },
          });
    makeSortable(this.#table, list, (column) => {
      this.change(sortNext(this.#state, column));
    });
    this.#listen();
    if (location.search === '') this.#showControls();
    else this.#showAsked();
  }

  /** A query beside the page of one value says all that is asked: the page is left for the whole list. */
  #showAsked(): void {
    if (location.pathname !== this.#setup.list) {
      window.history.replaceState(null, '', this.#setup.list + location.search);
      this.#leaveNarrowedPage();
    }
    this.#show();
  }

  /** Narrows to what is written, without a step in the browser's history for every letter. */
  type(query: string): void {
    this.change({ ...this.#state, query, page: 1 }, 'replace', firstRows);
  }

  change(state: ListState, history: 'push' | 'replace' = 'push', soon = pageSize): void {
    this.#state = state;
    const address = this.#setup.list + writeListState(state);
    if (history === 'push') window.history.pushState(null, '', address);
    else window.history.replaceState(null, '', address);
    this.#leaveNarrowedPage();
    this.#show(soon);
  }

  readonly #format = (count: number) => new Intl.NumberFormat(this.#language).format(count);

  #makePager(): HTMLElement {
    const nav = document.createElement('nav');
    nav.className = 'pager';
    this.#table.after(nav);
    return nav;
  }

  #listen(): void {
    addEventListener('popstate', () => {
      // The page of one value, or a further page, is another page: its own markup is shown.
      if (location.pathname !== this.#setup.list) location.reload();
      this.#state = readListState(location.search);
      this.#query.value = this.#state.query;
      this.#show();
    });
    this.#on('[data-clear]', () => {
      this.#query.value = '';
      this.change({ ...wholeList, sort: this.#state.sort });
    });
    this.#sort.addEventListener('change', () => {
      const { sort } = readListState(`?sort=${encodeURIComponent(this.#sort.value)}`);
      this.change({ ...this.#state, sort, page: 1 });
    });
    this.#on('[data-copy]', () => {
      void navigator.clipboard.writeText(location.href).then(() => {
        this.#say(this.#setup.words.copied);
      });
    });
    this.#on('[data-csv]', () => {
      this.#download();
    });
  }

  #on(selector: string, act: () => void): void {
    find(this.#place, selector, HTMLButtonElement).addEventListener('click', act);
  }

  get #query(): HTMLInputElement {
    return find(this.#place, '[data-query]', HTMLInputElement);
  }

  get #sort(): HTMLSelectElement {
    return find(this.#place, '[data-sort]', HTMLSelectElement);
  }

  #say(words: string): void {
    find(this.#place, '[role="status"]', HTMLElement).textContent = words;
  }

  #match(): void {
    const words = () => (this.#words ??= wordsOf(this.#list));
    this.#matches = matchRows(this.#list, this.#state, words);
    this.#rows = sortRows(this.#list, this.#matches.rows, this.#state.sort, this.#language);
  }

  /** @param soon how many rows are shown before the browser paints */
  #show(soon = pageSize): void {
    this.#showControls();
    const { words, title } = this.#setup;
    const total = this.#rows.length;
    const pages = Math.max(1, Math.ceil(total / pageSize));
    const page = Math.min(this.#state.page, pages);
    const first = (page - 1) * pageSize;
    const rows = this.#rows.slice(first, first + pageSize);
    const writer: CellWriter = {
      setup: this.#setup,
      language: this.#language,
      shapeOf: this.#shapeOf,
    };
    showRows(this.#table, this.#list, rows, writer, soon);
    this.#table.hidden = total === 0;
    const range = fill(words.range, {
      from: this.#format(first + 1),
      to: this.#format(first + rows.length),
      total: this.#format(total),
    });
    if (this.#table.caption)
      this.#table.caption.textContent = fill(words.caption, { title, range });
    const addressOf = (target: number) =>
      this.#setup.list + writeListState({ ...this.#state, page: target });
    showPager(this.#pager, { page, pages, addressOf, format: this.#format }, words, (target) => {
      this.change({ ...this.#state, page: target });
      this.#table.tabIndex = -1;
      this.#table.focus({ preventScroll: true });
      this.#place.scrollIntoView();
    });
  }

  /** Everything but the rows: on a page that has them already, they stay. */
  #showControls(): void {
    this.#match();
    this.#menus?.update(this.#state, this.#matches);
    const { sort } = this.#state;
    showSort(this.#table, sort);
    this.#sort.value = sort ? (sort.isDescending ? '-' : '') + sort.column : '';
    const { words } = this.#setup;
    const all = this.#format(this.#list.total);
    const count = fillCount(words.count, this.#rows.length, this.#language);
    const isAll = this.#rows.length === this.#list.total;
    if (this.#rows.length === 0) this.#say(words.none);
    else this.#say(isAll ? count : fill(words.countOf, { count, total: all }));
    find(this.#place, '[data-clear]', HTMLButtonElement).hidden = isWhole(this.#state);
    const active = {
      list: this.#list,
      setup: this.#setup,
      state: this.#state,
      language: this.#language,
    };
    showActive(find(this.#place, '[data-active]', HTMLElement), active, (state) => {
      this.change(state);
      this.#query.focus();
    });
    this.#keepOnSwitch();
  }

  readonly #shapeOf = (tone: string): Node | undefined => {
    const template = find(this.#place, 'template', HTMLTemplateElement);
    return template.content.querySelector(`[data-tone="${tone}"] > svg`)?.cloneNode(true);
  };

  /** The language switch leads to the same view. */
  #keepOnSwitch(): void {
    if (location.pathname !== this.#setup.list) return;
    for (const link of document.querySelectorAll<HTMLAnchorElement>('a[hreflang]')) {
      link.pathname = link.pathname.replace(/\/-\/.*$/, '/');
      link.search = location.search;
    }
  }

  /** On the page of one value, its title and the line that says so would not be true any more. */
  #leaveNarrowedPage(): void {
    const heading = document.querySelector('main h1');
    if (!heading || heading.textContent === this.#setup.title) return;
    document.title = document.title.replace(heading.textContent, this.#setup.title);
    heading.textContent = this.#setup.title;
    document.querySelector('main .chosen')?.remove();
  }

  #download(): void {
    const csv = toListCsv(this.#list, this.#rows, this.#setup.key);
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([csv], { type: 'text/csv;charset=utf-8' }));
    link.download = `${this.#setup.id}-selection.csv`;
    link.click();
    URL.revokeObjectURL(link.href);
  }
}
