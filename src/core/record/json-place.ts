/** Finds where a value stands in JSON text that is known to be valid, without building a tree. */
import { parsePointer } from './json-pointer.ts';
import { endOfString, skipSpace } from './json-token.ts';

const bracketOrQuote = /["[\]{}]/g;
const scalarEnd = /[,\]}\s]|$/g;

/** Finds the offset of a pointer's value, or of the nearest value around it. */
export type OffsetOf = (pointer: string) => number;

/**
 * Answers for one text. The offsets of the outermost items or members are noted at the first
 * question, so that questions about 100,000 records each read their own record only.
 */
export function offsetsIn(text: string): OffsetOf {
  let outermost: ReadonlyMap<string, number> | undefined;
  return (pointer) => {
    const start = skipSpace(text, 0);
    const [first, ...steps] = parsePointer(pointer);
    if (first === undefined) return start;
    outermost ??= new Map(membersOf(text, start));
    let at = outermost.get(first);
    if (at === undefined) return start;
    for (const step of steps) {
      const next = memberAt(text, at, step);
      if (next === undefined) return at;
      at = next;
    }
    return at;
  };
}

function memberAt(text: string, at: number, step: string): number | undefined {
  for (const [name, offset] of membersOf(text, at)) if (name === step) return offset;
  return undefined;
}

/** The name (or index) and offset of each value directly inside the one at `at`. */
function* membersOf(text: string, at: number): Generator<[string, number]> {
  const isObject = text[at] === '{';
  if (!isObject && text[at] !== '[') return;
  let next = skipSpace(text, at + 1);
  for (let item = 0; text[next] !== '}' && text[next] !== ']'; item++) {
    let name = String(item);
    if (isObject) {
      const end = endOfString(text, next);
      name = JSON.parse(text.slice(next, end)) as string;
      next = skipSpace(text, skipSpace(text, end) + 1);
    }
    yield [name, next];
    next = skipSpace(text, endOfValue(text, next));
    if (text[next] === ',') next = skipSpace(text, next + 1);
  }
}

function endOfValue(text: string, at: number): number {
  if (text[at] === '"') return endOfString(text, at);
  if (text[at] !== '{' && text[at] !== '[') {
    scalarEnd.lastIndex = at;
    return scalarEnd.exec(text)?.index ?? text.length;
  }
  let depth = 0;
  for (;;) {
    bracketOrQuote.lastIndex = at;
    const match = bracketOrQuote.exec(text);
    if (!match) return text.length;
    at = match[0] === '"' ? endOfString(text, match.index) : match.index + 1;
    if (match[0] === '{' || match[0] === '[') depth++;
    else if (match[0] !== '"' && --depth === 0) return at;
  }
}
