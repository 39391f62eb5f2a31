/** What stands around a list on its page and speaks of it: the count, the crumbs, the heading, the charts. */
import { element } from './element.ts';
import type { ListSetup } from './list-setup.ts';

/** The page of one value, or a further page, says things that are not true of the whole list. */
export function leaveNarrowedPage({ title, list }: ListSetup, section: HTMLElement): void {
  const heading = document.querySelector('main h1');
  if (!heading || heading.textContent === title) return;
  document.title = document.title.replace(heading.textContent, title);
  heading.textContent = title;
  section.setAttribute('aria-label', title);
  document.querySelector('main .chosen')?.remove();
  document.querySelector(`.crumbs a[href="${list}"]`)?.closest('li')?.remove();
}

/** @param whole says that the charts are of all records; blank when the list is whole */
export function showFrame(count: string, whole: string): void {
  const place = document.querySelector('main .intro .count');
  if (place) place.textContent = count;
  const charts = document.querySelector('#charts');
  if (!charts) return;
  const note =
    document.querySelector('[data-whole]') ?? element('p', { class: 'soft', 'data-whole': true });
  note.textContent = whole;
  if (whole === '') note.remove();
  else charts.before(note);
}

/** The language switch leads to the same view. */
export function keepOnSwitch({ list }: ListSetup): void {
  if (location.pathname !== list) return;
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[hreflang]')) {
    link.pathname = link.pathname.replace(/\/-\/.*$/, '/');
    link.search = location.search;
  }
}
