/**
 * The form of a collection. Until somebody begins to fill it in it is as the page was made; then
 * the schema, the words and the published records are fetched, and `form.ts` takes over.
 */
import { find } from '../find.ts';
import { draftName, loadDraft } from './draft.ts';
import type { FormSetup } from './setup.ts';

function start(form: HTMLFormElement, setup: FormSetup): void {
  let opened: Promise<unknown> | undefined;
  const open = () => {
    opened ??= import('./form.ts')
      .then(({ openForm }) => openForm(form, setup))
      .catch((error: unknown) => {
        find(form, '[data-draft]', HTMLElement).textContent = setup.words.failed;
        throw error;
      });
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    open();
  });
  for (const event of ['focusin', 'pointerover', 'touchstart'])
    form.addEventListener(event, open, { once: true, passive: true });
  if (location.search !== '' || loadDraft(draftName(setup.id)) !== undefined) open();
}

function startWithdraw(place: HTMLDetailsElement, setup: FormSetup): void {
  place.addEventListener('toggle', () => void open(), { once: true });
  const open = async () => {
    const { openWithdraw } = await import('./withdraw.ts');
    await openWithdraw(place, setup);
  };
  if (location.hash === `#${place.id}`) place.open = true;
}

const form = document.querySelector<HTMLFormElement>('[data-contribute]');
if (form) {
  const text = find(document, '#contribute-setup', HTMLElement).textContent;
  const setup = JSON.parse(text) as FormSetup;
  start(form, setup);
  startWithdraw(find(document, '[data-withdraw]', HTMLDetailsElement), setup);
}
