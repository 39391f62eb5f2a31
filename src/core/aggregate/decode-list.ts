/**
 * Bytes of an attendance list to text. Lists come from spreadsheets of all kinds, and nothing of
 * them is published, so that other encodings than UTF-8 are read here, and named.
 */
import { nameEncoding } from '../text/encoding.ts';

export interface DecodedList {
  readonly text: string;
  /** As people call it; undefined for UTF-8. */
  readonly encoding?: string;
}

const decode = (label: string, bytes: Uint8Array) => new TextDecoder(label).decode(bytes);

/** Where the zeros of ASCII letters are says which half of each unit comes first. */
function isBigEndian(bytes: Uint8Array): boolean {
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return true;
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return false;
  return bytes.subarray(0, 1000).findIndex((byte) => byte === 0) % 2 === 0;
}

const hasNul = (text: string) => text.slice(0, 1000).includes('\0');

/** @returns undefined when the bytes are no text, such as a spreadsheet file that was renamed */
export function decodeList(bytes: Uint8Array): DecodedList | undefined {
  // PK begins .xlsx and .ods, D0 CF begins .xls, %PDF a PDF.
  const start = decode('latin1', bytes.subarray(0, 4));
  if (start.startsWith('PK\u0003') || start.startsWith('ÐÏ') || start === '%PDF') return undefined;
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (!hasNul(text)) return { text };
  } catch {
    // Told by its encoding below.
  }
  const isWide = nameEncoding('', bytes).code === 'text/utf-16' || hasNul(decode('latin1', bytes));
  const text = isWide
    ? decode(isBigEndian(bytes) ? 'utf-16be' : 'utf-16le', bytes)
    : decode('windows-1252', bytes);
  if (hasNul(text)) return undefined;
  return { text, encoding: isWide ? 'UTF-16' : 'Windows-1252' };
}
