/** What the picture of a page says, as other sites show it beside a link to the page. */
import type { Tone } from '../schema/field.ts';
import type { Language } from '../text/text.ts';

/** In pixels: the shape that most sites show whole. */
export const cardSize = { width: 1200, height: 630 } as const;

export interface Card {
  readonly language: Language;
  /** Of the page, without language and base. */
  readonly path: string;
  /** Of the picture, from the site's base path. */
  readonly file: string;
  /** What the page is one of. */
  readonly kind?: string | undefined;
  readonly title: string;
  readonly summary?: string | undefined;
  readonly status?: { readonly word: string; readonly tone: Tone } | undefined;
}

/** Where the cards stand: a name that no collection and no language can have. */
export function cardFile(language: Language, path: string): string {
  const name = path === '/' ? '' : path.slice(0, -1);
  return `/_cards/${language}${name}.png`;
}

/** The card in words, for who cannot see it. @param publication its title */
export function describeCard(card: Card, publication: string): string {
  const parts = [card.kind, card.title, card.status?.word, publication];
  return [...new Set(parts.filter((part) => part !== undefined))].join(' – ');
}

/**
 * The card of the page at `path`: its own, or else that of its collection, or else the site's.
 * Undefined when the site has none either.
 *
 * @param cards of one language, by path
 * @param path of a page, without language and base
 */
export function cardFor(cards: ReadonlyMap<string, Card>, path: string): Card | undefined {
  const [first = '', second = ''] = path.split('/').slice(1);
  const collection = first === 'data' ? second : first;
  return cards.get(path) ?? cards.get(`/${collection}/`) ?? cards.get('/');
}
