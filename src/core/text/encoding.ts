/** Says in words what a file that is not UTF-8 probably is, and where that shows. */
import type { Problem } from '../problem/problem.ts';

/** The problem of bytes that are not UTF-8: UTF-16, Windows-1252 (or Latin-1), or damaged. */
export function nameEncoding(file: string, bytes: Uint8Array): Problem {
  if (isUtf16(bytes)) return { code: 'text/utf-16', level: 'error', place: { file }, facts: {} };
  const offset = firstInvalid(bytes);
  const place = { file, ...positionOf(bytes, offset) };
  const byte = (bytes[offset] ?? 0).toString(16).toUpperCase().padStart(2, '0');
  const character = new TextDecoder('windows-1252').decode(bytes.subarray(offset, offset + 1));
  // A letter or punctuation mark of Western Europe; its five unused bytes decode to controls.
  if (/[\p{L}\p{P}\p{S}\u00A0]/u.test(character)) {
    return { code: 'text/windows-1252', level: 'error', place, facts: { byte, character } };
  }
  return { code: 'text/encoding', level: 'error', place, facts: { byte } };
}

/** A byte-order mark, or a zero in every other place as ASCII letters have it in UTF-16. */
function isUtf16(bytes: Uint8Array): boolean {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true;
  const start = bytes.subarray(0, 1000);
  const zeros = [0, 1].map(
    (parity) => start.filter((byte, index) => byte === 0 && index % 2 === parity).length,
  );
  return Math.max(...zeros) > 1 && Math.max(...zeros) >= start.length / 3;
}

/** The offset of the first byte that no UTF-8 text can have there (RFC 3629). */
export function firstInvalid(bytes: Uint8Array): number {
  let at = 0;
  while (at < bytes.length) {
    const length = sequenceLength(bytes, at);
    if (length === 0) return at;
    at += length;
  }
  return at;
}

/** How many bytes the character at `at` takes; 0 when it is none. */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const first = bytes[at] ?? 0;
  if (first < 0x80) return 1;
  const length =
    first >= 0xc2 && first < 0xe0
      ? 2
      : first >= 0xe0 && first < 0xf0
        ? 3
        : first >= 0xf0 && first < 0xf5
          ? 4
          : 0;
  for (let index = at + 1; index < at + length; index++) {
    if (((bytes[index] ?? 0) & 0xc0) !== 0x80) return 0;
  }
  const second = bytes[at + 1] ?? 0;
  const isOverlong = (first === 0xe0 && second < 0xa0) || (first === 0xf0 && second < 0x90);
  const isBeyond = (first === 0xed && second >= 0xa0) || (first === 0xf4 && second >= 0x90);
  return isOverlong || isBeyond ? 0 : length;
}

function positionOf(bytes: Uint8Array, offset: number): { line: number; column: number } {
  const lineStart = bytes.lastIndexOf(0x0a, offset - 1) + 1;
  let line = 1;
  for (let at = 0; at < lineStart; at++) if (bytes[at] === 0x0a) line++;
  const before = new TextDecoder('utf-8').decode(
    bytes.subarray(offset === 0 ? 0 : lineStart, offset),
  );
  return { line, column: Array.from(before).length + 1 };
}
