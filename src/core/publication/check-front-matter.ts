/** Checks the front matter of a prose page: its title, and where it is named. */
import { type Document, isMap, isScalar, parseDocument } from 'yaml';
import type { Problem, ProblemCode, ProblemFacts } from '../problem/problem.ts';
import { excerpt } from '../text/excerpt.ts';
import { positionsIn } from '../text/position.ts';
import { nearest } from '../text/similar.ts';

const fence = /^---[^\S\n]*\n(?:([\s\S]*?)\n)?---[^\S\n]*(?:\n|$)/;
const keys = ['title', 'description', 'nav', 'order'];

type Add = (code: ProblemCode, offset: number, facts?: ProblemFacts, field?: string) => void;

interface Entry {
  readonly key: string;
  readonly value: unknown;
  readonly offset: number;
}

function entriesOf(document: Document.Parsed, start: number): Entry[] {
  const { contents } = document;
  if (!isMap(contents)) return [];
  return contents.items.map(({ key, value }) => ({
    key: isScalar(key) ? String(key.value) : String(key),
    value: isScalar(value) ? value.value : value,
    offset: start + (isScalar(key) ? key.range[0] : 0),
  }));
}

function checkEntry({ key, value, offset }: Entry, add: Add): void {
  const shown = { value: excerpt(String(value)) };
  if (!keys.includes(key))
    add('prose/unknown-key', offset, { key: excerpt(key), nearest: nearest(key, keys) ?? '' }, key);
  else if (key === 'nav') {
    if (value !== 'header' && value !== 'footer' && value !== false)
      add('prose/nav', offset, shown, key);
  } else if (key === 'order') {
    if (typeof value !== 'number') add('prose/order', offset, shown, key);
  } else if (typeof value !== 'string' || value.trim() === '')
    add('prose/not-text', offset, shown, key);
}

/** @param text of an MDX file */
export function checkFrontMatter(file: string, text: string): Problem[] {
  const problems: Problem[] = [];
  const position = positionsIn(text);
  const add: Add = (code, offset, facts = {}, field) => {
    problems.push({ code, level: 'error', place: { file, ...position(offset) }, field, facts });
  };
  const match = fence.exec(text);
  if (!match) {
    add('prose/no-front-matter', 0);
    return problems;
  }
  const start = match[0].indexOf('\n') + 1;
  const document = parseDocument(match[1] ?? '', { prettyErrors: false });
  const [error] = document.errors;
  if (error) {
    add('prose/yaml', start + error.pos[0]);
    return problems;
  }
  const entries = entriesOf(document, start);
  for (const entry of entries) checkEntry(entry, add);
  if (!entries.some(({ key }) => key === 'title')) add('prose/no-title', 0);
  return problems;
}
