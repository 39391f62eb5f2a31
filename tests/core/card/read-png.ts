/** Reads a PNG with a palette of sixteen colours, as any viewer would, to look at its pixels. */
import { crc32, inflateSync } from 'node:zlib';

export interface Picture {
  readonly width: number;
  readonly height: number;
  /** `#rrggbb` of each pixel, row by row. */
  readonly pixels: readonly string[];
}

const hex = (byte: number) => byte.toString(16).padStart(2, '0');

/** @throws when a chunk's checksum or the amount of data is wrong */
export function readPng(bytes: Uint8Array): Picture {
  const file = Buffer.from(bytes);
  if (file.subarray(1, 4).toString() !== 'PNG') throw new Error('no PNG');
  const chunks = new Map<string, Buffer>();
  for (let at = 8; at < file.length;) {
    const length = file.readUInt32BE(at);
    const type = file.subarray(at + 4, at + 8).toString();
    const data = file.subarray(at + 8, at + 8 + length);
    if (file.readUInt32BE(at + 8 + length) !== crc32(file.subarray(at + 4, at + 8 + length)))
      throw new Error(`${type}: wrong checksum`);
    chunks.set(type, data);
    at += length + 12;
  }
  const header = chunks.get('IHDR')!;
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  if (header[8] !== 4 || header[9] !== 3) throw new Error('not four bits of a palette');
  const palette = chunks.get('PLTE')!;
  const colours = Array.from({ length: palette.length / 3 }, (_, number) => {
    return `#${[...palette.subarray(number * 3, number * 3 + 3)].map(hex).join('')}`;
  });
  const rows = inflateSync(chunks.get('IDAT')!);
  const bytesInRow = Math.ceil(width / 2) + 1;
  if (rows.length !== height * bytesInRow) throw new Error('wrong amount of pixels');
  const pixels: string[] = [];
  for (let y = 0; y < height; y += 1) {
    if (rows[y * bytesInRow] !== 0) throw new Error('a filter that is not read here');
    for (let x = 0; x < width; x += 1) {
      const pair = rows[y * bytesInRow + 1 + (x >> 1)]!;
      pixels.push(colours[x % 2 === 0 ? pair >> 4 : pair & 15]!);
    }
  }
  return { width, height, pixels };
}
