/**
 * How the pages learn which of them have a card: the build script plans the cards, draws them, and
 * runs Astro in the same process. In development there are none.
 */
import { type Card, cardFor } from '../core/card/card.ts';
import type { Language } from '../core/text/text.ts';

const place = Symbol.for('pledgebook.cards');
const shelf = globalThis as { [place]?: ReadonlyMap<Language, ReadonlyMap<string, Card>> };

/** Gives the pages of this process the cards that their site will have. */
export function handOverCards(cards: readonly Card[]): void {
  const byLanguage = new Map<Language, Map<string, Card>>();
  for (const card of cards) {
    const paths = byLanguage.get(card.language) ?? new Map<string, Card>();
    byLanguage.set(card.language, paths.set(card.path, card));
  }
  shelf[place] = byLanguage;
}

/** The card to show for a page. @param path without language and base */
export function cardOf(language: Language, path: string): Card | undefined {
  const cards = shelf[place]?.get(language);
  return cards && cardFor(cards, path);
}
