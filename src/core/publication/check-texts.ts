/** Checks the texts of a configuration file: each has words in the publication's first language. */
import type { Problem, ProblemCode, ProblemLevel } from '../problem/problem.ts';
import type { JsonDocument } from '../record/json.ts';
import { formatPointer } from '../record/json-pointer.ts';
import { type JsonObject, isObject, objectAt } from '../schema/json-schema.ts';
import type { Language } from '../text/text.ts';
import { keyOf } from './add-problem.ts';

interface WrittenText {
  readonly pointer: string;
  readonly languages: readonly Language[];
}

/** Walks a value along its schema, to every text that is written by language. */
function* textsIn(value: unknown, schema: JsonObject, pointer: string): Generator<WrittenText> {
  if (schema.$ref === '#/$defs/text') {
    if (isObject(value)) yield { pointer, languages: Object.keys(value) };
    return;
  }
  if (Array.isArray(value)) {
    const items = objectAt(schema, 'items');
    for (const [index, item] of (value as unknown[]).entries())
      yield* textsIn(item, items, pointer + formatPointer([index]));
  } else if (isObject(value)) {
    const properties = objectAt(schema, 'properties');
    const others = objectAt(schema, 'additionalProperties');
    for (const [key, inner] of Object.entries(value)) {
      const property = properties[key];
      yield* textsIn(inner, isObject(property) ? property : others, pointer + formatPointer([key]));
    }
  }
}

/** @param schema of the configuration file @param languages of the publication */
export function checkTexts(
  document: JsonDocument,
  schema: JsonObject,
  languages: readonly Language[],
): Problem[] {
  const problems: Problem[] = [];
  const add = (code: ProblemCode, level: ProblemLevel, pointer: string, language: Language) => {
    const place = document.placeOf(pointer);
    problems.push({ code, level, place, field: keyOf(pointer), facts: { language } });
  };
  const [first = ''] = languages;
  for (const { pointer, languages: written } of textsIn(document.value, schema, '')) {
    if (!written.includes(first)) add('configuration/text-default', 'error', pointer, first);
    for (const language of written) {
      const at = pointer + formatPointer([language]);
      if (!languages.includes(language))
        add('configuration/text-language', 'warning', at, language);
    }
  }
  return problems;
}
