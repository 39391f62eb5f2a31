/** The pages of a narrowed list: plain links, so that they can be opened anywhere. */
import { element } from './element.ts';
import { fill } from './fill.ts';
import type { ListWords } from './list-setup.ts';

interface Pages {
  readonly page: number;
  readonly pages: number;
  readonly addressOf: (page: number) => string;
  readonly format: (count: number) => string;
}

export function showPager(
  nav: HTMLElement,
  { page, pages, addressOf, format }: Pages,
  words: ListWords,
  go: (page: number) => void,
): void {
  const link = (target: number, text: string) => {
    const made = element('a', { href: addressOf(target) }, text);
    made.addEventListener('click', (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      go(target);
    });
    return made;
  };
  nav.hidden = pages < 2;
  nav.setAttribute('aria-label', words.pages);
  nav.replaceChildren(
    ...(page > 1 ? [link(page - 1, words.previous)] : []),
    element(
      'span',
      { class: 'soft' },
      fill(words.page, { page: format(page), pages: format(pages) }),
    ),
    ...(page < pages ? [link(page + 1, words.next)] : []),
  );
}
