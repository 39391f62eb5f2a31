/** The fonts that cards are set in, from packages of this project: the site's own, and one for Arabic script. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { readFontMetrics } from '../core/card/font-metrics.ts';
import type { Font, Typeface } from '../core/card/typeface.ts';
import type { FontFile } from './card-renderer.ts';

const sources = {
  title: ['Source Serif 4', 600, 'source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf'],
  label: ['Source Sans 3', 600, 'source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf'],
  body: ['Source Sans 3', 400, 'source-sans-3/400Regular/SourceSans3_400Regular.ttf'],
  arabic: ['Noto Sans Arabic', 600, 'noto-sans-arabic/600SemiBold/NotoSansArabic_600SemiBold.ttf'],
  arabicBody: [
    'Noto Sans Arabic',
    400,
    'noto-sans-arabic/400Regular/NotoSansArabic_400Regular.ttf',
  ],
} as const;

export interface CardFonts {
  readonly title: Typeface;
  readonly label: Typeface;
  readonly body: Typeface;
  readonly files: readonly FontFile[];
}

async function load(name: keyof typeof sources): Promise<{ font: Font; file: FontFile }> {
  const [family, weight, source] = sources[name];
  const bytes = await readFile(fileURLToPath(import.meta.resolve(`@expo-google-fonts/${source}`)));
  const standsIn = name === 'arabic' || name === 'arabicBody';
  return {
    font: { family, weight, metrics: readFontMetrics(bytes) },
    file: { family, weight, bytes, standsIn },
  };
}

export async function loadCardFonts(): Promise<CardFonts> {
  const [title, label, body, arabic, arabicBody] = await Promise.all([
    load('title'),
    load('label'),
    load('body'),
    load('arabic'),
    load('arabicBody'),
  ]);
  return {
    title: [title.font, arabic.font],
    label: [label.font, arabic.font],
    body: [body.font, arabicBody.font],
    files: [title, label, body, arabic, arabicBody].map(({ file }) => file),
  };
}
