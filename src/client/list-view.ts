/**
 * Takes over a list that its page shows a part of: narrows, sorts and pages all of it at once, and
 * keeps what is seen in the address.
 */
import type { CompactList } from '../core/list/compact.ts';
import { formatNumber } from '../i18n/format.ts';
import { fill, fillCount } from './fill.ts';
import { find } from './find.ts';
import { Gradual } from './gradual.ts';
import { type Shown, showActive } from './list-active.ts';
import { downloadCsv } from './list-csv.ts';
import { keepOnSwitch, leaveNarrowedPage, showFrame } from './list-frame.ts';
import { showSort } from './list-headings.ts';
import { foldWords, matchRows, type Matches } from './list-match.ts';
import { makeMenus, type Menus } from './list-menus.ts';
import { showNone } from './list-none.ts';
import { showPager } from './list-pager.ts';
import type { ListSetup } from './list-setup.ts';
import type { CellWriter } from './list-show.ts';
import { rankRows, type Ranks, sortRows } from './list-sort.ts';
import {
  askedIn,
  isWhole,
  type ListState,
  readListState,
  setRange,
  sortNext,
  toggleValue,
  wholeList,
  writeListState,
} from './list-state.ts';
import { showRows } from './list-table.ts';

/** How many rows a page shows, as the pages made without a script do. */
const pageSize = 100;

export class ListView {
  readonly #place: HTMLElement;
  readonly #section: HTMLElement;
  readonly #table: HTMLTableElement;
  readonly #list: CompactList;
  readonly #setup: ListSetup;
  readonly #language = document.documentElement.lang;
  readonly #menus: Menus | undefined;
  readonly #pager: HTMLElement;
  readonly #words: Gradual<string[]>;
  readonly #ranks: ReadonlyMap<string, Gradual<Ranks>>;
  #state: ListState;
  #matches: Matches = { rows: [], counts: new Map() };
  #rows: readonly number[] = [];

  /** @param place the filter, in the list's section */
  constructor(place: HTMLElement, setup: ListSetup, list: CompactList, chosen: ListState) {
    const section = place.parentElement ?? document.body;
    this.#place = place;
    this.#section = section;
    this.#list = list;
    this.#setup = setup;
    this.#table = find(section, 'table.records', HTMLTableElement);
    this.#pager = section.querySelector<HTMLElement>('nav.pager') ?? this.#makePager();
    const asked = askedIn(location.search);
    this.#state = asked ?? chosen;
    this.#menus = this.#makeMenus(section.querySelector<HTMLElement>('nav.facets'));
    this.#words = new Gradual(foldWords(list));
    this.#ranks = new Map(
      list.columns.map(({ name }) => [name, new Gradual(rankRows(list, name, this.#language))]),
    );
    addEventListener('popstate', () => {
      this.#goBack();
    });
    if (asked) this.#show();
    else this.#showControls();
    void this.#prepare();
  }

  /** Narrows to what is written, without a step in the browser's history for every letter. */
  type(query: string): void {
    this.change({ ...this.#state, query, page: 1 }, 'replace');
  }

  /** Rising, then falling, then as the list stands. */
  sortNext(column: string): void {
    this.change(sortNext(this.#state, column));
  }

  /** @param sort a column, after a minus where it falls; blank for the list's own order */
  sortBy(sort: string): void {
    const read = readListState(`?sort=${encodeURIComponent(sort)}`);
    this.change({ ...this.#state, sort: read.sort, page: 1 });
  }

  /** Narrows no more; the order stays. */
  clear(): void {
    this.change({ ...wholeList, sort: this.#state.sort });
  }

  download(): void {
    downloadCsv(this.#list, this.#rows, this.#setup);
  }

  change(state: ListState, history: 'push' | 'replace' = 'push'): void {
    this.#state = state;
    const address = this.#setup.list + writeListState(state);
    if (history === 'push') window.history.pushState(null, '', address);
    else window.history.replaceState(null, '', address);
    leaveNarrowedPage(this.#setup, this.#section);
    if (history === 'push') this.#query.value = state.query;
    this.#show();
  }

  readonly #format = (count: number) => formatNumber(count, this.#language);

  /** What the next key and the next sorting need is made while nobody waits for it. */
  async #prepare(): Promise<void> {
    await this.#words.idle();
    for (const name of this.#setup.columns) await this.#ranks.get(name)?.idle();
  }

  #goBack(): void {
    // The page of one value, or a further page, is another page: its own markup is shown.
    if (location.pathname !== this.#setup.list) location.reload();
    this.#state = readListState(location.search);
    this.#query.value = this.#state.query;
    this.#show();
  }

  #makePager(): HTMLElement {
    const nav = document.createElement('nav');
    nav.className = 'pager';
    this.#table.after(nav);
    return nav;
  }

  #makeMenus(nav: HTMLElement | null): Menus | undefined {
    if (nav === null) return undefined;
    return makeMenus(nav, { list: this.#list, setup: this.#setup }, this.#format, {
      toggle: (column, value) => {
        this.change(toggleValue(this.#state, column, value));
      },
      setRange: (column, range) => {
        this.change(setRange(this.#state, column, range));
      },
    });
  }

  get #query(): HTMLInputElement {
    return find(this.#place, '[data-query]', HTMLInputElement);
  }

  get #shown(): Shown {
    const [list, setup, state] = [this.#list, this.#setup, this.#state];
    return { list, setup, state, language: this.#language };
  }

  #match(): void {
    const { sort } = this.#state;
    this.#matches = matchRows(this.#list, this.#state, () => this.#words.result);
    const ranks = sort && this.#ranks.get(sort.column)?.result;
    const { rows } = this.#matches;
    this.#rows = sort && ranks ? sortRows(rows, ranks, sort) : rows;
  }

  #show(): void {
    this.#showControls();
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
    showRows(this.#table, this.#list, rows, writer);
    showNone(this.#table, total === 0, this.#shown, this.#takeAway);
    this.#showCaption(first, rows.length);
    this.#showPager(page, pages);
    delete this.#section.dataset.asked;
  }

  #showCaption(first: number, count: number): void {
    const { words, title } = this.#setup;
    const range = fill(words.range, {
      from: this.#format(first + 1),
      to: this.#format(first + count),
      total: this.#format(this.#rows.length),
    });
    if (this.#table.caption)
      this.#table.caption.textContent = fill(words.caption, { title, range });
  }

  #showPager(page: number, pages: number): void {
    const addressOf = (target: number) =>
      this.#setup.list + writeListState({ ...this.#state, page: target });
    const shown = { page, pages, addressOf, format: this.#format };
    showPager(this.#pager, shown, this.#setup.words, (target) => {
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
    find(this.#place, '[data-sort]', HTMLSelectElement).value = sort
      ? (sort.isDescending ? '-' : '') + sort.column
      : '';
    find(this.#place, '[data-clear]', HTMLButtonElement).hidden = isWhole(this.#state);
    const active = find(this.#place, '[data-active]', HTMLElement);
    showActive(active, this.#shown, false, this.#takeAway);
    this.#showCount();
    keepOnSwitch(this.#setup);
  }

  #showCount(): void {
    const { words } = this.#setup;
    const total = this.#format(this.#list.total);
    const left = fillCount(words.count, this.#rows.length, this.#language);
    const isAll = this.#rows.length === this.#list.total;
    const count = isAll ? left : fill(words.countOf, { count: left, total });
    const status = find(this.#place, '[role="status"]', HTMLElement);
    status.textContent = this.#rows.length === 0 ? words.none : count;
    // The page of one value says its own count until it is left.
    if (location.pathname !== this.#setup.list) return;
    showFrame(count, isAll ? '' : fill(words.whole, { total }));
  }

  /** The button that was pressed is gone: the focus goes on from the words. */
  readonly #takeAway = (state: ListState): void => {
    this.change(state);
    this.#query.focus();
  };

  readonly #shapeOf = (tone: string): Node | undefined => {
    const template = find(this.#place, 'template', HTMLTemplateElement);
    return template.content.querySelector(`[data-tone="${tone}"] > svg`)?.cloneNode(true);
  };
}
