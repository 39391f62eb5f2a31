/** A card's colours are those of the site's light pages. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { ink, line, paper, soft, tones } from '../../src/core/card/colours.ts';

const css = readFileSync('src/styles/tokens.css', 'utf8');
/** The first value of a variable: the one for light pages. */
const valueOf = (name: string) => new RegExp(`--${name}: (#[0-9a-f]+);`).exec(css)?.[1];

it.each(Object.entries({ ink, line, soft }))('%s is as in the style sheet', (name, colour) => {
  expect(valueOf(name)).toBe(colour);
});

it('paper is as in the style sheet', () => {
  expect(valueOf('paper')).toBe(paper.replace('#ffffff', '#fff'));
});

it.each(Object.entries(tones))('the tone %s is as in the style sheet', (name, { tone, wash }) => {
  expect([valueOf(name), valueOf(`${name}-wash`)]).toEqual([tone, wash]);
});
