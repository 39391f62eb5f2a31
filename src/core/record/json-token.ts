/** The smallest parts of JSON text, and which slip it is when one of them is not what it should be. */
import type { ProblemCode, ProblemFacts } from '../problem/problem.ts';
import { excerpt } from '../text/excerpt.ts';

/** Ends a walk at the first slip of syntax; caught by `scanJson`, never seen outside. */
export class JsonStop extends Error {
  readonly code: ProblemCode;
  readonly offset: number;
  readonly facts: ProblemFacts;

  constructor(code: ProblemCode, offset: number, facts: ProblemFacts = {}) {
    super(code);
    this.code = code;
    this.offset = offset;
    this.facts = facts;
  }
}

const space = /[ \t\n\r]*/y;
// Control characters above U+001F are allowed by JSON; `checkCharacters` finds them.
const stringStop = /["\\\p{Cc}]/gu;
const escape = /\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4})/y;
const word = /[-+]?[\p{L}_$][\p{L}\p{N}_$]*/uy;
const numberLike = /[-+.]?[\d.][\w.+-]*/y;

/** The offset of the first character at or after `at` that is not white space. */
export function skipSpace(text: string, at: number): number {
  space.lastIndex = at;
  space.test(text);
  return space.lastIndex;
}

/** The offset after the string that starts at `at`. @throws JsonStop */
export function endOfString(text: string, at: number): number {
  stringStop.lastIndex = at + 1;
  for (let match = stringStop.exec(text); match; match = stringStop.exec(text)) {
    if (match[0] === '"') return match.index + 1;
    if (match[0] === '\n') break;
    if (match[0] >= ' ' && match[0] !== '\\') continue;
    if (match[0] !== '\\') throw new JsonStop('json/control', match.index);
    escape.lastIndex = match.index;
    if (!escape.test(text)) {
      if (match.index + 1 >= text.length) break;
      throw new JsonStop('json/escape', match.index, {
        found: excerpt(text.slice(match.index, match.index + 2)),
      });
    }
    stringStop.lastIndex = escape.lastIndex;
  }
  throw new JsonStop('json/string-open', at);
}

/** What is wrong where a value (or `key`) should start. `open` are the offsets of the open brackets. */
export function stopAt(
  text: string,
  at: number,
  open: readonly number[],
  wanted: 'value' | 'key' = 'value',
): JsonStop {
  const found = text[at];
  if (found === undefined) return stopAtEnd(text, open);
  if (found === '#' || text.startsWith('//', at) || text.startsWith('/*', at))
    return new JsonStop('json/comment', at);
  if (/['‘’“”„«`]/.test(found)) return new JsonStop('json/quote', at, { found });
  const name = matchAt(word, text, at);
  if (name !== undefined) {
    return new JsonStop(wanted === 'key' ? 'json/unquoted-key' : 'json/word', at, {
      found: excerpt(name),
    });
  }
  const digits = matchAt(numberLike, text, at);
  if (digits !== undefined && wanted === 'value') {
    return new JsonStop('json/number', at, { found: excerpt(digits) });
  }
  return new JsonStop('json/unexpected', at, {
    found: excerpt(String.fromCodePoint(text.codePointAt(at) ?? 0)),
  });
}

/** What is wrong where a comma, a colon or the end should be; `code` when nothing better is known. */
export function stopInSeparator(
  text: string,
  at: number,
  code: ProblemCode,
  open: readonly number[] = [],
): JsonStop {
  const found = text[at];
  if (found === undefined) return stopAtEnd(text, open);
  if (found === '#' || text.startsWith('//', at) || text.startsWith('/*', at))
    return new JsonStop('json/comment', at);
  return new JsonStop(code, at, { found: excerpt(text.slice(at, at + 20).split('\n')[0] ?? '') });
}

function stopAtEnd(text: string, open: readonly number[]): JsonStop {
  const opener = open.at(-1);
  if (opener === undefined) return new JsonStop('json/empty', 0);
  const line = text.slice(0, opener).split('\n').length;
  return new JsonStop('json/end', text.length, { opener: text[opener] ?? '', line });
}

function matchAt(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}
