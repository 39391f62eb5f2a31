/** Shows what was found. */
import { element } from './element.ts';
import type { Found } from './pagefind.ts';

/** The text of an excerpt with its marks, and nothing else that the index may hold. */
function excerptOf(html: string): (Node | string)[] {
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  return [...parsed.body.childNodes].map((node) =>
    node.nodeName === 'MARK'
      ? element('mark', {}, node.textContent ?? '')
      : (node.textContent ?? ''),
  );
}

export function showResult({ url, excerpt, meta }: Found): HTMLLIElement {
  const { kind } = meta;
  return element(
    'li',
    {},
    element('a', { href: url, lang: meta.lang ?? false }, meta.title ?? url),
    ...(kind === undefined ? [] : [element('span', { class: 'soft small' }, kind)]),
    element('p', {}, ...excerptOf(excerpt)),
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
