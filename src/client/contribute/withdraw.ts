/** Writes the line that withdraws a record, as somebody says which and why. */
import type { KnownRecords } from '../../core/form/known-records.ts';
import { formatCsvRow } from '../../core/record/csv-row.ts';
import { editAddress, newFileAddress } from '../../core/publication/repository.ts';
import { element } from '../element.ts';
import { fill } from '../fill.ts';
import { find } from '../find.ts';
import { today } from '../today.ts';
import { copyAndTell } from './copy.ts';
import { loadKnown } from './known.ts';
import type { FormSetup } from './setup.ts';

function asked(place: HTMLElement, name: string): string {
  return find(place, `[data-withdraw-ask="${name}"]`, HTMLInputElement).value.trim();
}

/** The row; with its header while there is no such file. */
function toText(place: HTMLElement, { id, withdrawn }: FormSetup, known: KnownRecords): string {
  const key = asked(place, 'key');
  const at = known.keys.indexOf(key);
  const cells: Readonly<Record<string, string>> = {
    collection: id,
    key,
    date: today(),
    reason: asked(place, 'reason'),
    replaced_by: asked(place, 'replaced_by'),
    slug: known.slugs?.[at] ?? '',
  };
  const row = formatCsvRow(withdrawn.columns.map((name) => cells[name] ?? ''));
  return withdrawn.isNew ? `${formatCsvRow(withdrawn.columns)}\n${row}\n` : row;
}

/** Where the record stands, as it has to be deleted there. */
function showPlace(
  place: HTMLElement,
  { repository, words, id }: FormSetup,
  known: KnownRecords,
): void {
  const shown = find(place, '[data-withdraw-place]', HTMLElement);
  const key = asked(place, 'key');
  const at = known.keys.indexOf(key);
  const [number = 0, line = 1, last = line, pointer] = known.places[at] ?? [];
  const file = known.files[number] ?? '';
  if (at < 0) {
    shown.textContent = key === '' ? '' : fill(words.unknownKey, { key, collection: id });
    return;
  }
  const lines = line === last ? String(line) : `${line}–${last}`;
  // A JSON file with one record goes as a whole.
  const told = fill(pointer === '' ? words.standsAlone : words.standsAt, { file, lines });
  const address = repository && editAddress(repository, { file, line });
  const link = address === undefined ? told : element('a', { href: address }, told);
  shown.replaceChildren(link);
}

export async function openWithdraw(place: HTMLElement, setup: FormSetup): Promise<void> {
  const known = await loadKnown(setup.known[setup.id] ?? '');
  const key = find(place, '[data-withdraw-ask="key"]', HTMLInputElement);
  const row = find(place, '[data-withdraw-row]', HTMLElement);
  const open = place.querySelector<HTMLAnchorElement>('[data-withdraw-open]');
  const status = find(place, '[data-withdraw-status]', HTMLElement);
  const show = () => {
    const text = toText(place, setup, known);
    row.textContent = text;
    showPlace(place, setup, known);
    const { repository, withdrawn } = setup;
    if (open && repository && withdrawn.isNew)
      open.href = newFileAddress(repository, withdrawn.file, text).address;
  };
  if (key.value === '') key.value = new URLSearchParams(location.search).get('key') ?? '';
  place.addEventListener('input', show);
  find(place, '[data-withdraw-copy]', HTMLElement).addEventListener('click', () => {
    copyAndTell(row.textContent, setup.words, status);
  });
  show();
}
