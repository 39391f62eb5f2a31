/**
 * `/` goes to the search field, as on many sites, or to the search page where there is none; never
 * while one writes, and never with a modifier. The masthead's link says where the search is.
 */
import { isSlashOn } from './slash-key.ts';

const isWriting = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

addEventListener('keydown', (event) => {
  const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey;
  if (event.key !== '/' || !isPlain || isWriting(event.target) || !isSlashOn()) return;
  const fields = document.querySelectorAll<HTMLInputElement>('main input[name="q"]');
  const field = [...fields].find((one) => one.offsetParent !== null);
  const link = document.querySelector<HTMLAnchorElement>('a[rel="search"]');
  if (field) {
    field.focus();
    field.select();
  } else if (link) location.assign(`${link.href}#search`);
  else return;
  event.preventDefault();
});
