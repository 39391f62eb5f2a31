/** Shows what was found. */
import { fold } from '../core/text/fold.ts';
import { element } from './element.ts';
import type { Found } from './pagefind.ts';

/** So many words stand for a text whose title has all that was searched for. */
const beginning = 28;
/** So much of a text tells whether another begins or ends like it. */
const sample = 24;

/** The beginning of the text, where the title alone answers: elsewhere the words may only be quoted. */
function beginningOf(query: string, { raw_content: whole, meta }: Found): string | undefined {
  const title = fold(meta.title ?? '');
  const words = fold(query).split(/\s+/);
  if (query === '' || !words.every((word) => title.includes(word))) return undefined;
  const all = whole.trim().split(/\s+/);
  return all.slice(0, beginning).join(' ') + (all.length > beginning ? ' …' : '');
}

/**
 * The text of an excerpt with its marks, and nothing else that the index may hold; dots where it
 * leaves off the beginning or the end.
 */
function excerptOf({ excerpt, raw_content: whole }: Found): (Node | string)[] {
  const { body } = new DOMParser().parseFromString(excerpt, 'text/html');
  const text = body.textContent.trim();
  const marked = [...body.childNodes].map((node) =>
    node.nodeName === 'MARK'
      ? element('mark', {}, node.textContent ?? '')
      : (node.textContent ?? ''),
  );
  return [
    ...(whole.trimStart().startsWith(text.slice(0, sample)) ? [] : ['… ']),
    ...marked,
    ...(whole.trimEnd().endsWith(text.slice(-sample)) ? [] : [' …']),
  ];
}

/** @param query what was searched for; empty where only filters are set */
export function showResult(found: Found, query: string): HTMLLIElement {
  const { url, meta } = found;
  const { kind } = meta;
  const text = beginningOf(query, found);
  return element(
    'li',
    {},
    element('a', { href: url, lang: meta.lang ?? false }, meta.title ?? url),
    ...(kind === undefined ? [] : [element('span', { class: 'soft small' }, kind)]),
    element('p', {}, ...(text === undefined ? excerptOf(found) : [text])),
  );
}

/** Lets the arrow keys walk from the search field through the results and back. */
export function walkByKeys(field: HTMLInputElement, list: HTMLElement): void {
  const move = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0) return;
    const stops: HTMLElement[] = [field, ...list.querySelectorAll<HTMLElement>('li > a')];
    const here = stops.indexOf(document.activeElement as HTMLElement);
    const next = stops[here + step];
    if (here < 0 || !next) return;
    event.preventDefault();
    next.focus();
  };
  field.addEventListener('keydown', move);
  list.addEventListener('keydown', move);
}
