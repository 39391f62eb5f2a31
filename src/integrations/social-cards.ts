/** Makes the pictures that other sites show beside a link to a page: `/_cards/`. */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Card } from '../core/card/card.ts';
import { type CardStyle, type Marks, toCardSvg, toGroundSvg } from '../core/card/card-svg.ts';
import { planCards } from '../core/card/plan-cards.ts';
import { type Typeface, canDraw, toDrawable } from '../core/card/typeface.ts';
import { element } from '../core/chart/svg-element.ts';
import type { Publication } from '../core/publication/publication.ts';
import { type Language, textIn } from '../core/text/text.ts';
import { directionOf } from '../i18n/language.ts';
import { loadLogo } from '../site/load-logo.ts';
import { shadesOf, toIcon } from '../site/theme/theme.ts';
import { findCard, fingerprintOf, forgetCards, keepCard, keyOf } from './card-cache.ts';
import { type CardFonts, loadCardFonts } from './card-fonts.ts';
import type { CardWork } from './card-worker.ts';
import { startWorkers } from './card-workers.ts';

export interface CardsAtWork {
  readonly cards: readonly Card[];
  /** Waits until all are drawn, and writes them. @param folder of the built site */
  readonly write: (folder: string) => Promise<void>;
  /** Ends the work; nothing is written. */
  readonly stop: () => Promise<void>;
}

async function marksOf(publication: Publication): Promise<Marks> {
  const icon = toIcon(publication.theme.accent);
  const logo = await loadLogo(publication);
  // The renderer does not read this format; the icon stands for the logo there.
  if (!logo || logo.ending === 'webp')
    return { icon: (box) => picture('image/svg+xml', icon, box) };
  return {
    icon: (box) => picture('image/svg+xml', icon, box),
    logo: (box, side) =>
      picture(logo.type, logo.bytes, {
        ...box,
        preserveAspectRatio: side === 'right' ? 'xMaxYMid' : 'xMinYMid',
      }),
  };
}

function picture(
  type: string,
  content: string | Uint8Array,
  box: Readonly<Record<string, string | number>>,
): string {
  const data = Buffer.from(content).toString('base64');
  return element('image', { ...box, href: `data:${type};base64,${data}` });
}

/** The site's address as people read it: without what every address has. */
const shownAddress = (url: string) => url.replace(/^https?:\/\/(www\.)?/, '');

function toWork(
  publication: Publication,
  cards: readonly Card[],
  fonts: CardFonts,
  marks: Marks,
): CardWork {
  const styles = new Map<Language, CardStyle>();
  const grounds = new Map<Language, string>();
  for (const language of publication.languages) {
    const { title, label, body } = fonts;
    const style: CardStyle = {
      ...{ title, label, body },
      accent: shadesOf(publication.theme.accent).light.accent,
      isFromRight: directionOf(language) === 'rtl',
      hasLogo: marks.logo !== undefined,
    };
    const name = textIn(publication.title, language, publication.languages[0]).text;
    styles.set(language, style);
    grounds.set(
      language,
      toGroundSvg(style, toDrawable(name, label), shownAddress(publication.url), marks),
    );
  }
  const drawings = cards.flatMap((card) => {
    const style = styles.get(card.language);
    const { file, language } = card;
    return style ? [{ file, language, svg: toCardSvg(card, style) }] : [];
  });
  return { fonts: fonts.files, grounds, drawings };
}

interface Lookup {
  /** Of each card's file. */
  readonly keys: ReadonlyMap<string, string>;
  readonly found: Map<string, Uint8Array>;
}

/** The cards that an earlier build has drawn. */
async function lookUp({ fonts, grounds, drawings }: CardWork, kept: string): Promise<Lookup> {
  const program = await fingerprintOf(fonts.map(({ bytes }) => bytes));
  const keys = new Map<string, string>();
  const found = new Map<string, Uint8Array>();
  for (const { file, language, svg } of drawings) {
    const key = keyOf(program, grounds.get(language) ?? '', svg);
    keys.set(file, key);
    const png = await findCard(kept, key);
    if (png) found.set(file, png);
  }
  return { keys, found };
}

/**
 * Starts to draw the cards of a publication in the background.
 *
 * @param kept folder of the cards of earlier builds
 */
export async function startCards(publication: Publication, kept: string): Promise<CardsAtWork> {
  const fonts = await loadCardFonts();
  const faces: readonly Typeface[] = [fonts.title, fonts.label, fonts.body];
  const cards = planCards(publication, (text) =>
    faces.every((face) => canDraw(text, face)) ? toDrawable(text, fonts.title) : undefined,
  );
  const work = toWork(publication, cards, fonts, await marksOf(publication));
  const { keys, found } = await lookUp(work, kept);
  const drawings = work.drawings.filter(({ file }) => !found.has(file));
  const workers = startWorkers({ ...work, drawings });
  return {
    cards,
    write: async (folder) => {
      for (const { file, png } of await workers.drawn()) {
        found.set(file, png);
        await keepCard(kept, keys.get(file) ?? '', png);
      }
      if (found.size !== cards.length)
        throw new Error(`${found.size} of ${cards.length} cards were drawn`);
      for (const [file, png] of found) {
        const target = path.join(folder, file);
        await mkdir(path.dirname(target), { recursive: true });
        await writeFile(target, png);
      }
      await forgetCards(kept, new Set(keys.values()));
    },
    stop: workers.stop,
  };
}
