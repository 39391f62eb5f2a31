/**
 * The list page. Until a reader does something with the list it is as the page was made; then the
 * whole list is fetched and `list-view.ts` takes over. Hooks: `[data-list]` with the setup as JSON,
 * beside `nav.facets`, `table.records` and `nav.pager`; inside it `[data-query]`, `[role=status]`,
 * `[data-active]`, `[data-sort]`, `[data-clear]`, `[data-copy]`, `[data-csv]`, and a template with the shapes.
 */
import type { CompactList } from '../core/list/compact.ts';
import { find } from './find.ts';
import type { ListSetup } from './list-setup.ts';
import { type ListState, wholeList } from './list-state.ts';
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

function start(place: HTMLElement): void {
  const setup = JSON.parse(place.dataset.list ?? '') as ListSetup;
  const query = find(place, '[data-query]', HTMLInputElement);
  const section = place.parentElement ?? document.body;
  let opened: Promise<ListView | undefined> | undefined;
  const view = () => {
    opened ??= open(place, setup).catch((error: unknown) => {
      find(place, '[role="status"]', HTMLElement).textContent = setup.words.failed;
      throw error;
    });
    return opened;
  };
  place.dataset.ready = '';
  query.value = new URLSearchParams(location.search).get('q') ?? '';
  let timer: ReturnType<typeof setTimeout> | undefined;
  query.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      void view().then((one) => one?.type(query.value.trim()));
    }, pause);
  });
  for (const event of ['focusin', 'pointerover', 'touchstart']) {
    section.addEventListener(event, () => void view(), { once: true, passive: true });
  }
  if (location.search !== '') void view();
}

const place = document.querySelector<HTMLElement>('[data-list]');
if (place) start(place);
