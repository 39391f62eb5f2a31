/** The pages of a narrowed list: plain links, so that they can be opened anywhere. */
import { pagesAround } from '../components/list/pages-around.ts';
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
  const named = (one: number) => fill(words.page, { page: format(one), pages: format(pages) });
  const link = (target: number, text: string, label: string | false = false) => {
    const made = element('a', { href: addressOf(target), 'aria-label': label }, text);
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
    ...pagesAround(page, pages).map((one) => {
      if (one === 'gap') return element('span', { 'aria-hidden': 'true' }, '…');
      if (one === page)
        return element('span', { class: 'soft', 'aria-current': 'page' }, named(one));
      return link(one, format(one), named(one));
    }),
    ...(page < pages ? [link(page + 1, words.next)] : []),
  );
}
