/** The accent is readable on every ground of the site, whatever the publication chose. */
import { describe, expect, test } from 'vitest';
import { readFileSync } from 'node:fs';
import { contrast, parseColour } from '../../src/site/theme/colour.ts';
import { shadesOf, toStylesheet } from '../../src/site/theme/theme.ts';

const tokens = readFileSync(new URL('../../src/styles/tokens.css', import.meta.url), 'utf8');
const [lightTokens = '', darkTokens = ''] = tokens.split('prefers-color-scheme: dark');

/** The value of a token, `#abc` written out. */
function token(source: string, name: string): string {
  const [, value = ''] = new RegExp(`--${name}: (#[0-9a-f]+);`).exec(source) ?? [];
  return value.length === 4 ? value.replace(/[0-9a-f]/g, '$&$&') : value;
}

const schemes = [
  ['light', lightTokens],
  ['dark', darkTokens],
] as const;

describe.each(schemes)('in the %s scheme', (scheme, source) => {
  const grounds = ['paper', 'wash'].map((name) => parseColour(token(source, name)));

  test.each(['#1b4f8f', '#ffee00', '#000000', '#ffffff', '#808080', '#ff0000', '#00ff7f'])(
    'the accent %s reads as text, and words read on it',
    (accent) => {
      const shades = shadesOf(accent)[scheme];
      const shade = parseColour(shades.accent);
      for (const ground of [...grounds, parseColour(shades.wash)])
        expect(contrast(shade, ground)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(shade, parseColour(shades.on))).toBeGreaterThanOrEqual(4.5);
    },
  );

  test.each(['ink', 'soft', 'muted', 'neutral'])('%s reads as text on every ground', (name) => {
    for (const ground of grounds)
      expect(contrast(parseColour(token(source, name)), ground)).toBeGreaterThanOrEqual(4.5);
  });

  test.each(['positive', 'progress', 'warning', 'negative', 'neutral', 'muted'])(
    'the tone %s reads on its wash',
    (tone) => {
      const ratio = contrast(
        parseColour(token(source, tone)),
        parseColour(token(source, `${tone}-wash`)),
      );
      expect(ratio).toBeGreaterThanOrEqual(4.5);
    },
  );

  test('edges of controls stand out from the page', () => {
    for (const ground of grounds)
      expect(contrast(parseColour(token(source, 'edge')), ground)).toBeGreaterThanOrEqual(3);
  });
});

test('an accent that is readable as it is stays as it is', () => {
  expect(toStylesheet('#1b4f8f')).toContain(':root{--accent:#1b4f8f;');
});
