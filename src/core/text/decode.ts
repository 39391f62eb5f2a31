/**
 * Bytes to text, and nothing else but UTF-8. A wrong guess would publish `Ã©` for `é`, so other
 * encodings are named and refused; a byte-order mark and Windows line ends are what spreadsheets
 * write, and accepted.
 */
import type { Problem } from '../problem/problem.ts';
import { codePointName } from './code-point.ts';
import { nameEncoding } from './encoding.ts';
import { checkLineEnds } from './line-end.ts';
import { positionsIn } from './position.ts';

export interface Decoded {
  /** Absent when the bytes cannot be read as text. */
  readonly text?: string;
  /** Whether a byte-order mark or carriage returns were dropped. */
  readonly isLaidOutOtherwise?: boolean;
  readonly problems: readonly Problem[];
}

const byteOrderMark = [0xef, 0xbb, 0xbf] as const;

/** C0, delete and C1, without the three that text is laid out with. */
const control = /[^\P{Cc}\t\n\r]/gu;

/**
 * The text of a file, with every problem that its bytes have.
 *
 * Two things are dropped, neither of which is part of any value: a byte-order mark at the start,
 * and the carriage return of each Windows line end (`\r\n` becomes `\n`, also inside a quoted
 * CSV cell). Lines and columns are the same before and after. A text that only mixes line ends is
 * returned with its problem, so that later checks can add theirs.
 *
 * @param file path relative to the publication's folder, for the problems' places
 */
export function decodeText(file: string, bytes: Uint8Array): Decoded {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return { problems: [nameEncoding(file, bytes)] };
  }
  const problems = [...checkLineEnds(file, text), ...checkControls(file, text)];
  if (problems.some((problem) => problem.code !== 'text/line-ends')) return { problems };
  const unix = text.replaceAll('\r\n', '\n');
  const hasMark = byteOrderMark.every((byte, index) => bytes[index] === byte);
  const isPlain = !hasMark && unix.length === text.length;
  return { text: unix, problems, ...(isPlain ? {} : { isLaidOutOtherwise: true }) };
}

function checkControls(file: string, text: string): readonly Problem[] {
  if (text.search(control) === -1) return [];
  if (looksLikeWideText(text))
    return [{ code: 'text/utf-16', level: 'error', place: { file }, facts: {} }];
  const position = positionsIn(text);
  return Array.from(text.matchAll(control), (match): Problem => {
    const character = codePointName(match[0].charCodeAt(0));
    return {
      code: 'text/control',
      level: 'error',
      place: { file, ...position(match.index) },
      facts: { character },
    };
  });
}

/** UTF-16 without a byte-order mark is valid UTF-8 when all is ASCII: every other character is NUL. */
function looksLikeWideText(text: string): boolean {
  const start = text.slice(0, 1000);
  const nuls = start.split('\0').length - 1;
  return nuls > 1 && nuls >= (start.length - 1) / 3;
}
