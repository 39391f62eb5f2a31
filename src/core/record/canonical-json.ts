/**
 * The one form that a JSON file of records is kept in: keys in the schema's order, two spaces, a
 * line feed at the end. Numbers and texts stay spelt as they are (`1.50`, `\u00e9`).
 */
import { isObject, type JsonObject, objectAt, resolved } from '../schema/json-schema.ts';
import type { Canonical } from './canonical-csv.ts';
import { readJson } from './json.ts';
import { endOfString, skipSpace } from './json-token.ts';

interface Walk {
  readonly text: string;
  readonly root: JsonObject;
  at: number;
}

/** New values of a record's members, by name, as JSON. */
export type MemberEdits = ReadonlyMap<string, string>;

interface Part {
  readonly name: string;
  readonly text: string;
}

const scalar = /[^\s,\]}]+/y;

function member(schema: JsonObject, name: string, root: JsonObject): JsonObject {
  const property = objectAt(schema, 'properties')[name];
  return isObject(property) ? resolved(property, root) : {};
}

/** Reads the value at the walk's place, moves behind it, and gives it in canonical form. */
function format(walk: Walk, schema: JsonObject, indent: string, edits?: MemberEdits): string {
  const { text } = walk;
  walk.at = skipSpace(text, walk.at);
  const start = walk.at;
  if (text[start] === '{') return formatObject(walk, schema, indent, edits);
  if (text[start] === '[') return formatArray(walk, schema, indent);
  if (text[start] === '"') walk.at = endOfString(text, start);
  else {
    scalar.lastIndex = start;
    scalar.test(text);
    walk.at = scalar.lastIndex;
  }
  return text.slice(start, walk.at);
}

/** Calls `read` for each entry of the object or array that begins at the walk's place. */
function eachEntry(walk: Walk, closer: string, read: () => void): void {
  walk.at = skipSpace(walk.text, walk.at + 1);
  while (walk.text[walk.at] !== closer) {
    read();
    walk.at = skipSpace(walk.text, walk.at);
    if (walk.text[walk.at] === ',') walk.at = skipSpace(walk.text, walk.at + 1);
  }
  walk.at++;
}

function join(parts: readonly string[], [open, close]: readonly [string, string], indent: string) {
  if (parts.length === 0) return open + close;
  const inner = parts.map((part) => `\n${indent}  ${part}`).join(',');
  return `${open}${inner}\n${indent}${close}`;
}

/** The edited members in the place of those that are there, the others behind them. */
function withEdits(
  parts: readonly Part[],
  edits: MemberEdits,
  schema: JsonObject,
  root: JsonObject,
  indent: string,
): Part[] {
  const made = [...edits].map(([name, text]) => {
    const value = format({ text, root, at: 0 }, member(schema, name, root), `${indent}  `);
    return { name, text: `${JSON.stringify(name)}: ${value}` };
  });
  return [...parts.filter(({ name }) => !edits.has(name)), ...made];
}

function formatObject(walk: Walk, schema: JsonObject, indent: string, edits?: MemberEdits): string {
  const parts: Part[] = [];
  eachEntry(walk, '}', () => {
    const end = endOfString(walk.text, walk.at);
    const key = walk.text.slice(walk.at, end);
    const name = JSON.parse(key) as string;
    // Behind the colon.
    walk.at = skipSpace(walk.text, end) + 1;
    const value = format(walk, member(schema, name, walk.root), `${indent}  `);
    parts.push({ name, text: `${key}: ${value}` });
  });
  const ranks = new Map(Object.keys(objectAt(schema, 'properties')).map((name, at) => [name, at]));
  const rank = ({ name }: Part) => ranks.get(name) ?? ranks.size;
  const all = edits ? withEdits(parts, edits, schema, walk.root, indent) : parts;
  const sorted = all.toSorted((a, b) => rank(a) - rank(b));
  return join(
    sorted.map(({ text }) => text),
    ['{', '}'],
    indent,
  );
}

function formatArray(
  walk: Walk,
  schema: JsonObject,
  indent: string,
  editsOf: (index: number) => MemberEdits | undefined = () => undefined,
): string {
  const parts: string[] = [];
  const items = resolved(objectAt(schema, 'items'), walk.root);
  eachEntry(walk, ']', () => parts.push(format(walk, items, `${indent}  `, editsOf(parts.length))));
  return join(parts, ['[', ']'], indent);
}

/**
 * The canonical form of a file of one record or a list of records, which is left alone when it is
 * not sound JSON.
 *
 * @param schema of one record, with the translated twins among its properties
 * @param edits new members, by the pointer of the record (empty, or `/3` in a list)
 */
export function toCanonicalJson(
  file: string,
  text: string,
  schema: JsonObject,
  edits: ReadonlyMap<string, MemberEdits> = new Map(),
): Canonical {
  const { value, problems } = readJson(file, text);
  const errors = problems.filter(({ level }) => level === 'error');
  if (errors.length > 0) return { problems: errors };
  const walk = { text, root: schema, at: skipSpace(text, 0) };
  const formatted = Array.isArray(value)
    ? formatArray(walk, { items: schema }, '', (index) => edits.get(`/${index}`))
    : format(walk, schema, '', edits.get(''));
  return { text: `${formatted}\n` };
}
