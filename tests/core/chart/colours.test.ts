/** The colours of charts, held to what the style sheet promises of them. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const read = (file: string) =>
  readFileSync(new URL(`../../../src/styles/${file}`, import.meta.url), 'utf8');

/** The custom properties of a scheme that are written as colours. */
function coloursOf(css: string, pattern: RegExp, isDark: boolean): Map<string, string> {
  const [light = '', dark = ''] = css.split('@media screen and (prefers-color-scheme: dark)');
  const part = isDark ? dark : light;
  return new Map(
    [...part.matchAll(/--([\w-]+): (#[\da-f]{3,6});/g)].flatMap(([, name = '', value = '']) =>
      pattern.test(name) ? [[name, value] as const] : [],
    ),
  );
}

type Rgb = readonly [number, number, number];

function linear(hex: string): Rgb {
  const long = hex.length === 4 ? hex.replaceAll(/[\da-f]/g, '$&$&') : hex;
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(long.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return [r, g, b];
}

const dot = (a: Rgb, b: Rgb) => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
const luminance = (hex: string) => dot([0.2126, 0.7152, 0.0722], linear(hex));

function contrast(a: string, b: string): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

/** How people see linear colours, by full deficiency (Machado, Oliveira and Fernandes, 2009). */
const seeing: Readonly<Record<string, readonly [Rgb, Rgb, Rgb]>> = {
  full: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

/** CIE L*a*b* of a colour as someone sees it. */
function lab(hex: string, matrix: readonly [Rgb, Rgb, Rgb]): Rgb {
  const seen = matrix.map((row) => Math.min(1, Math.max(0, dot(row, linear(hex))))) as [
    number,
    number,
    number,
  ];
  const bend = (t: number) => (t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116);
  const x = bend(dot([0.4124, 0.3576, 0.1805], seen) / 0.95047);
  const y = bend(dot([0.2126, 0.7152, 0.0722], seen));
  const z = bend(dot([0.0193, 0.1192, 0.9505], seen) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

/** The pairs that someone sees as nearly the same, by who does. */
function alike(colours: ReadonlyMap<string, string>, least: number): string[] {
  const all = [...colours];
  return Object.entries(seeing).flatMap(([who, matrix]) =>
    all.flatMap(([name, value], at) =>
      all.slice(at + 1).flatMap(([other, second]) => {
        const [a, b] = [lab(value, matrix), lab(second, matrix)];
        const distance = Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
        return distance < least ? [`${who}: ${name} and ${other}, ${distance.toFixed(1)}`] : [];
      }),
    ),
  );
}

describe.each([false, true])('in the dark scheme: %s', (isDark) => {
  const paper = coloursOf(read('tokens.css'), /^paper$/, isDark).get('paper') ?? '';
  const chart = read('chart.css');

  test.each([
    // What is not reported stands beside either.
    ['series', /^(?:series-|tone-muted)/, 9],
    ['tones', /^tone-/, 6],
  ])('the %s stand out from the paper and differ for everyone', (_, pattern, count) => {
    const colours = coloursOf(chart, pattern, isDark);
    expect(colours.size).toBe(count);
    const faint = [...colours].filter(([, value]) => contrast(value, paper) < 3);
    expect(faint).toEqual([]);
    expect(alike(colours, 18)).toEqual([]);
  });

  test('words can be read on each of them', () => {
    const on = coloursOf(chart, /^on-(?:series|tone)-/, isDark);
    expect(on.size).toBe(14);
    const marks = coloursOf(chart, /^(?:series|tone)-/, isDark);
    const hard = [...on].filter(
      ([name, value]) => contrast(value, marks.get(name.slice(3)) ?? '') < 4.5,
    );
    expect(hard).toEqual([]);
  });
});
