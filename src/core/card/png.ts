/**
 * Writes pixels as a PNG with a palette: a card has few colours, and is a third of the size so.
 * The compressor is JavaScript, so the bytes are the same on every machine.
 * Source of rules: https://www.w3.org/TR/png-3/
 */
import { zlibSync } from 'fflate';
import { choosePalette } from './palette.ts';

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** Of a pixel: sixteen colours, which are enough for letters and take half the time of 256. */
const bits = 4;
/** Of 1 to 9: from here on it takes longer and hardly gets smaller. */
const level = 3;

const crcTable = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

function crc(bytes: Uint8Array): number {
  let value = 0xffffffff;
  for (const byte of bytes) value = (crcTable[(value ^ byte) & 0xff] ?? 0) ^ (value >>> 8);
  return (value ^ 0xffffffff) >>> 0;
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(data.length + 12);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, data.length);
  for (let index = 0; index < 4; index += 1) bytes[4 + index] = type.charCodeAt(index);
  bytes.set(data, 8);
  view.setUint32(data.length + 8, crc(bytes.subarray(4, data.length + 8)));
  return bytes;
}

/** The pixels as numbers of the palette, two to a byte, behind the byte that names the row's filter. */
function toRows(pixels: Uint32Array, width: number, numbers: ReadonlyMap<number, number>) {
  const bytes = Math.ceil(width / 2) + 1;
  const rows = new Uint8Array((pixels.length / width) * bytes);
  let last = -1;
  let number = 0;
  for (let from = 0, to = 0; from < pixels.length; from += width, to += bytes) {
    for (let x = 0; x < width; x += 1) {
      const colour = pixels[from + x] ?? 0;
      // Most pixels are as the one before.
      if (colour !== last) {
        last = colour;
        number = numbers.get(colour) ?? 0;
      }
      const at = to + 1 + (x >> 1);
      rows[at] = x & 1 ? (rows[at] ?? 0) | number : number << 4;
    }
  }
  return rows;
}

/** @param pixels each `0x..bbggrr`; what is not opaque is taken for opaque */
export function toPng(pixels: Uint32Array, width: number): Uint8Array {
  const { numbers, colours } = choosePalette(pixels, 2 ** bits);
  const header = new Uint8Array(13);
  const view = new DataView(header.buffer);
  view.setUint32(0, width);
  view.setUint32(4, pixels.length / width);
  // Of a palette.
  header.set([bits, 3], 8);
  const palette = colours.flatMap((c) => [c & 0xff, (c >>> 8) & 0xff, (c >>> 16) & 0xff]);
  const parts = [
    Uint8Array.from(signature),
    chunk('IHDR', header),
    chunk('PLTE', Uint8Array.from(palette)),
    chunk('IDAT', zlibSync(toRows(pixels, width, numbers), { level })),
    chunk('IEND', new Uint8Array()),
  ];
  const png = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    png.set(part, at);
    at += part.length;
  }
  return png;
}
