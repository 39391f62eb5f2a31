/** Cards as PNG: what is written is what any viewer reads. */
import { expect, it } from 'vitest';
import { choosePalette } from '../../../src/core/card/palette.ts';
import { toPng } from '../../../src/core/card/png.ts';
import { readPng } from './read-png.ts';

/** `#rrggbb` as the renderer gives it: red in the lowest byte, opaque. */
const pixel = (hex: string) => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) =>
    Number.parseInt(hex.slice(at, at + 2), 16),
  );
  return (0xff000000 + blue * 65_536 + green * 256 + red) >>> 0;
};

it('keeps every pixel of a picture with few colours', () => {
  const drawn = ['#ffffff', '#1b4f8f', '#ffffff', '#ffffff', '#000001', '#1b4f8f'];
  expect(readPng(toPng(Uint32Array.from(drawn, pixel), 3))).toEqual({
    width: 3,
    height: 2,
    pixels: drawn,
  });
});

it('keeps rows of an odd width apart', () => {
  const drawn = Array.from({ length: 35 }, (_, at) => (at % 3 === 0 ? '#102030' : '#ffffff'));
  expect(readPng(toPng(Uint32Array.from(drawn, pixel), 5)).pixels).toEqual(drawn);
});

it('gives a rare shade the nearest of the colours used most', () => {
  const pixels = ['#ffffff', '#ffffff', '#ffffff', '#000000', '#000000', '#0a0a0a', '#f0f0f0'];
  const { numbers, colours } = choosePalette(Uint32Array.from(pixels, pixel), 2);
  expect(colours).toEqual([pixel('#ffffff'), pixel('#000000')]);
  expect(numbers.get(pixel('#0a0a0a'))).toBe(1);
  expect(numbers.get(pixel('#f0f0f0'))).toBe(0);
});

it('chooses the same palette whatever the order of the pixels', () => {
  const shades = Array.from({ length: 40 }, (_, at) =>
    pixel(`#${(at * 400_000 + 9).toString(16).padStart(6, '0')}`),
  );
  const back = [...shades].reverse();
  expect(choosePalette(Uint32Array.from(back), 16).colours).toEqual(
    choosePalette(Uint32Array.from(shades), 16).colours,
  );
});
