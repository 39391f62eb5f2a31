/** Checks the words that a schema is written with: misspelt ones would silently do nothing. */
import { formatPointer } from '../record/json-pointer.ts';
import { type AddProblem, show } from '../publication/add-problem.ts';
import { nearest } from '../text/similar.ts';
import type { SchemaCompiler, Validate } from './ajv.ts';
import { type JsonObject, isObject, valueAt } from './json-schema.ts';
import { annotations, draftKeywords } from './keywords.ts';
import { type SchemaPart, walkSchema } from './walk-schema.ts';

const known: readonly string[] = [...draftKeywords, ...Object.keys(annotations)];
const knownSet = new Set(known);

/** Other programs may have words of their own; one that is nearly ours is a slip. */
function checkWord(word: string, pointer: string, add: AddProblem): void {
  if (knownSet.has(word)) return;
  const near = nearest(word, known) ?? '';
  const level = near === '' ? 'warning' : 'error';
  add('schema/unknown-keyword', pointer, { keyword: word, nearest: near }, level);
}

function checkPattern(schema: JsonObject, pointer: string, add: AddProblem): void {
  const { pattern } = schema;
  if (typeof pattern !== 'string') return;
  try {
    new RegExp(pattern, 'u');
  } catch {
    add('schema/pattern', `${pointer}/pattern`, { pattern: show(pattern) });
  }
}

function checkFormat(
  { format }: JsonObject,
  formats: readonly string[],
  pointer: string,
  add: AddProblem,
): void {
  if (typeof format !== 'string' || formats.includes(format)) return;
  const near = nearest(format, formats) ?? '';
  const level = near === '' ? 'warning' : 'error';
  add('schema/unknown-format', `${pointer}/format`, { format, nearest: near }, level);
}

function checkReference({ $ref }: JsonObject, root: JsonObject, pointer: string, add: AddProblem) {
  if (typeof $ref !== 'string') return;
  const isHere = $ref === '#' || $ref.startsWith('#/');
  if (isHere && valueAt(root, decodeURIComponent($ref.slice(1))) !== undefined) return;
  add('schema/unknown-ref', `${pointer}/$ref`, { ref: show($ref) });
}

/** @param compiler makes the checks of our own annotations */
export function checkKeywords(root: JsonObject, compiler: SchemaCompiler, add: AddProblem): void {
  const rules = new Map<string, Validate>();
  for (const [keyword, rule] of Object.entries(annotations))
    rules.set(keyword, compiler.compileOwn(rule));

  const checkPart = ({ schema, pointer }: SchemaPart): void => {
    for (const [word, value] of Object.entries(schema)) {
      const at = pointer + formatPointer([word]);
      checkWord(word, at, add);
      const validate = rules.get(word);
      if (validate && validate(value).length > 0)
        add('schema/annotation', at, { keyword: word, value: show(value) });
    }
    checkPattern(schema, pointer, add);
    checkFormat(schema, compiler.formats, pointer, add);
    checkReference(schema, root, pointer, add);
  };
  for (const part of walkSchema(root)) if (isObject(part.schema)) checkPart(part);
}
