/**
 * The list page. Until a reader does something with the list it is as the page was made; then the
 * whole list is fetched, `list-view.ts` takes over, and what the reader did is carried out. Hooks:
 * `[data-list]` with the setup as JSON, beside `nav.facets`, `table.records` and `nav.pager`; inside
 * it `[data-query]`, `[role=status]`, `[data-active]`, `[data-sort]`, `[data-clear]`, `[data-copy]`,
 * `[data-csv]`, and a template with the shapes. A section is `[data-asked]` while its page waits for
 * what its address asks for.
 */
import type { CompactList } from '../core/list/compact.ts';
import { find } from './find.ts';
import { makeSortable } from './list-headings.ts';
import type { ListSetup } from './list-setup.ts';
import { askedIn, type ListState, wholeList } from './list-state.ts';
import type { ListView } from './list-view.ts';

/** Milliseconds after the last key before the list is narrowed. */
const pause = 40;

/** What the page is narrowed to, as a state; undefined when the data does not tell. */
function chosenIn(list: CompactList, { chosen }: ListSetup): ListState | undefined {
  if (!chosen) return wholeList;
  const { column: name, segment } = chosen;
  const column = list.columns.find((one) => one.name === name);
  if (column?.values) {
    const value = column.values.find((one) => one.segment === segment)?.value ?? '';
    return { ...wholeList, chosen: new Map([[name, new Set([String(value)])]]) };
  }
  if (column?.kind !== 'date' || !/^\d{4}$/.test(segment)) return undefined;
  return { ...wholeList, ranges: new Map([[name, { from: segment, to: segment }]]) };
}

async function open(place: HTMLElement, setup: ListSetup): Promise<ListView | undefined> {
  const [{ ListView }, response] = await Promise.all([import('./list-view.ts'), fetch(setup.data)]);
  if (!response.ok) throw new Error(`${setup.data}: ${response.status}`);
  const list = (await response.json()) as CompactList;
  const chosen = chosenIn(list, setup);
  return chosen && new ListView(place, setup, list, chosen);
}

/** Fetches the list once; anew when that failed. */
function opener(place: HTMLElement, section: HTMLElement, setup: ListSetup) {
  let opened: Promise<ListView | undefined> | undefined;
  return () => {
    opened ??= open(place, setup).catch((error: unknown) => {
      opened = undefined;
      delete section.dataset.asked;
      say(place, setup.words.failed);
      throw error;
    });
    return opened;
  };
}

function say(place: HTMLElement, words: string): void {
  find(place, '[role="status"]', HTMLElement).textContent = words;
}

/** The buttons and the menu beside the words. @param ask carries an act out when the list is there */
function listen(
  place: HTMLElement,
  { words }: ListSetup,
  ask: (act: (view: ListView) => void) => void,
): void {
  const on = (selector: string, act: () => void) => {
    find(place, selector, HTMLButtonElement).addEventListener('click', act);
  };
  on('[data-copy]', () => {
    void navigator.clipboard.writeText(location.href).then(() => {
      say(place, words.copied);
    });
  });
  on('[data-csv]', () => {
    ask((view) => {
      view.download();
    });
  });
  on('[data-clear]', () => {
    ask((view) => {
      view.clear();
    });
  });
  const sort = find(place, '[data-sort]', HTMLSelectElement);
  sort.addEventListener('change', () => {
    const { value } = sort;
    ask((view) => {
      view.sortBy(value);
    });
  });
}

/** Narrows the list a moment after the last key. */
function listenToKeys(query: HTMLInputElement, ask: (act: (view: ListView) => void) => void): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  query.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      ask((view) => {
        view.type(query.value.trim());
      });
    }, pause);
  });
}

function start(place: HTMLElement, setup: ListSetup): void {
  const section = place.parentElement ?? document.body;
  const isAsked = askedIn(location.search) !== undefined;
  if (isAsked) section.dataset.asked = '';
  const view = opener(place, section, setup);
  let isOpen = false;
  const ask = (act: (view: ListView) => void) => {
    if (!isOpen) say(place, setup.words.loading);
    void view().then((one) => {
      isOpen = true;
      if (one) act(one);
      else say(place, setup.words.failed);
    });
  };
  place.dataset.ready = '';
  const query = find(place, '[data-query]', HTMLInputElement);
  query.value = new URLSearchParams(location.search).get('q') ?? '';
  listenToKeys(query, ask);
  listen(place, setup, ask);
  makeSortable(find(section, 'table.records', HTMLTableElement), setup.columns, (column) => {
    ask((one) => {
      one.sortNext(column);
    });
  });
  for (const event of ['focusin', 'pointerover', 'touchstart']) {
    section.addEventListener(event, () => void view(), { once: true, passive: true });
  }
  if (isAsked) void view();
}

const place = document.querySelector<HTMLElement>('[data-list]');
if (place) {
  const setup = JSON.parse(place.dataset.list ?? '') as ListSetup;
  // A query says all that is asked: beside the page of one value it is for the whole list.
  if (askedIn(location.search) && location.pathname !== setup.list)
    location.replace(setup.list + location.search + location.hash);
  else start(place, setup);
}
