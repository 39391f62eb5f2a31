/** Leads from the form for a new record to the form that changes a published one. */
import { loadKnown } from './known.ts';
import { RecordChoice } from './record-choice.ts';
import type { FormSetup } from './setup.ts';

export function startChange(form: HTMLFormElement, { id, known, words }: FormSetup): void {
  const place = form.querySelector<HTMLElement>('[data-change]');
  const address = known[id];
  if (!place || address === undefined) return;
  const choice = new RecordChoice(
    place,
    false,
    { remove: words.remove, none: words.none },
    () => loadKnown(address),
    () => {
      const key = choice.value();
      if (typeof key === 'string' && key !== '')
        location.assign(`${location.pathname}?${new URLSearchParams({ key }).toString()}`);
    },
  );
}
