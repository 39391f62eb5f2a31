/**
 * Walks JSON text strictly (RFC 8259) and finds what `JSON.parse` would let pass or name badly:
 * equal keys, keys that reach into JavaScript's own objects, numbers that would be rounded, and
 * every slip of syntax with the character where it is. Builds no tree: a tree with positions of a
 * 26 MB file takes 1.2 GB.
 */
import type { ProblemCode, ProblemFacts } from '../problem/problem.ts';
import { checkCharacters } from '../text/characters.ts';
import { excerpt } from '../text/excerpt.ts';
import { isExact } from '../text/number.ts';
import { type Position, positionsIn } from '../text/position.ts';
import { formatPointer } from './json-pointer.ts';
import { JsonStop, endOfString, skipSpace, stopAt, stopInSeparator } from './json-token.ts';

export interface JsonFinding {
  readonly code: ProblemCode;
  readonly level: 'error' | 'warning';
  readonly offset: number;
  /** Of the value or member concerned. */
  readonly pointer: string;
  readonly facts: ProblemFacts;
}

export interface JsonScan {
  readonly findings: readonly JsonFinding[];
  /** Whether the text is JSON at all: its value can then be had from `JSON.parse`. */
  readonly isJson: boolean;
}

/** Deeper than any record, and shallow enough for every program that reads the downloads. */
const deepest = 100;
const forbiddenKeys = new Set(['__proto__', 'constructor', 'prototype']);
const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const literal = /true|false|null/y;
/** What could be meant to belong to a number or word. */
const wordTail = /[\w.+-]/;

interface Scan {
  readonly text: string;
  readonly findings: JsonFinding[];
  readonly path: (string | number)[];
  /** Offsets of the brackets that are open. */
  readonly open: number[];
  /** Whether the raw text has a character to be looked at in any string. */
  readonly isSuspicious: boolean;
  readonly positionOf: (offset: number) => Position;
}

/** Finds every problem up to the first slip of syntax, after which nothing is certain. */
export function scanJson(text: string): JsonScan {
  const isSuspicious = checkCharacters(text).length > 0;
  const scan: Scan = {
    text,
    findings: [],
    path: [],
    open: [],
    isSuspicious,
    positionOf: positionsIn(text),
  };
  try {
    const end = skipSpace(text, value(scan, skipSpace(text, 0)));
    if (end < text.length) throw stopInSeparator(text, end, 'json/trailing-text');
    return { findings: scan.findings, isJson: true };
  } catch (error) {
    if (!(error instanceof JsonStop)) throw error;
    find(scan, error.code, error.offset, error.facts);
    return { findings: scan.findings, isJson: false };
  }
}

function find(
  scan: Scan,
  code: ProblemCode,
  offset: number,
  facts: ProblemFacts,
  level: 'error' | 'warning' = 'error',
): void {
  scan.findings.push({ code, level, offset, pointer: formatPointer(scan.path), facts });
}

/** Reads the value at `at` and returns the offset after it. */
function value(scan: Scan, at: number): number {
  const { text, open } = scan;
  switch (text[at]) {
    case '"':
      return string(scan, at);
    case '{':
    case '[': {
      if (open.length >= deepest) throw new JsonStop('json/depth', at, { limit: deepest });
      open.push(at);
      const end = text[at] === '{' ? object(scan, at + 1) : array(scan, at + 1);
      open.pop();
      return end;
    }
    case undefined:
    default:
      return numberOrWord(scan, at);
  }
}

function numberOrWord(scan: Scan, at: number): number {
  const { text, open } = scan;
  literal.lastIndex = at;
  if (literal.test(text) && !wordTail.test(text[literal.lastIndex] ?? '')) return literal.lastIndex;
  number.lastIndex = at;
  const source = number.exec(text)?.[0];
  const end = number.lastIndex;
  if (source === undefined || wordTail.test(text[end] ?? '')) throw stopAt(text, at, open);
  if (!isExact(source, Number(source)))
    find(scan, 'json/precision', at, { value: excerpt(source) });
  return end;
}

function string(scan: Scan, at: number): number {
  const end = endOfString(scan.text, at);
  if (scan.isSuspicious || scan.text.slice(at, end).includes('\\u')) {
    for (const found of checkCharacters(decoded(scan.text, at, end))) {
      find(scan, found.code, at, { character: found.shown }, found.level);
    }
  }
  return end;
}

function decoded(text: string, at: number, end: number): string {
  const raw = text.slice(at + 1, end - 1);
  return raw.includes('\\') ? (JSON.parse(`"${raw}"`) as string) : raw;
}

function object(scan: Scan, start: number): number {
  const { text, open, path } = scan;
  const firsts = new Map<string, number>();
  let at = skipSpace(text, start);
  if (text[at] === '}') return at + 1;
  for (;;) {
    if (text[at] !== '"') throw stopAt(text, at, open, 'key');
    const key = decoded(text, at, endOfString(text, at));
    path.push(key);
    checkKey(scan, key, at, firsts);
    at = skipSpace(text, string(scan, at));
    if (text[at] !== ':') throw stopInSeparator(text, at, 'json/colon', open);
    at = skipSpace(text, value(scan, skipSpace(text, at + 1)));
    path.pop();
    if (text[at] === '}') return at + 1;
    at = afterComma(scan, at, '}');
  }
}

function checkKey(scan: Scan, key: string, at: number, firsts: Map<string, number>): void {
  const first = firsts.get(key);
  if (first !== undefined) {
    find(scan, 'json/duplicate-key', at, { key: excerpt(key), line: scan.positionOf(first).line });
  } else firsts.set(key, at);
  if (forbiddenKeys.has(key)) find(scan, 'json/forbidden-key', at, { key });
}

function array(scan: Scan, start: number): number {
  const { text, path } = scan;
  let at = skipSpace(text, start);
  if (text[at] === ']') return at + 1;
  for (let item = 0; ; item++) {
    path.push(item);
    at = skipSpace(text, value(scan, at));
    path.pop();
    if (text[at] === ']') return at + 1;
    at = afterComma(scan, at, ']');
  }
}

/** Passes the comma at `at` and returns where the next member or item starts. */
function afterComma({ text, open }: Scan, at: number, closer: string): number {
  if (text[at] !== ',') throw stopInSeparator(text, at, 'json/comma', open);
  const next = skipSpace(text, at + 1);
  if (text[next] === closer) throw new JsonStop('json/trailing-comma', at, { closer });
  return next;
}
