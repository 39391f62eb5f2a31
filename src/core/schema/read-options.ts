/** Reads the allowed values of a property: `oneOf` of consts with titles and tones, or `enum`. */
import type { Language, Text } from '../text/text.ts';
import type { Option, Tone } from './field.ts';
import { type JsonObject, isObject, objectAt } from './json-schema.ts';

/** Outside lists whose codes are shown by their names. */
export const codes: readonly string[] = ['iso-3166-1'];

export const tones: readonly Tone[] = [
  'positive',
  'progress',
  'warning',
  'negative',
  'neutral',
  'muted',
];

const isScalar = (value: unknown): value is Option['value'] =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';

/** A schema's `title` or `description` with its translations (`x-title`), in all languages. */
export function readText(
  schema: JsonObject,
  keyword: 'title' | 'description',
  language: Language,
): Text | undefined {
  const own = schema[keyword];
  const texts: Record<Language, string> = {};
  if (typeof own === 'string') texts[language] = own;
  for (const [tag, text] of Object.entries(objectAt(schema, `x-${keyword}`))) {
    if (typeof text === 'string') texts[tag] ??= text;
  }
  return Object.keys(texts).length > 0 ? texts : undefined;
}

function readOption(entry: JsonObject, language: Language): Option | undefined {
  const value = entry.const;
  if (!isScalar(value)) return undefined;
  return {
    value,
    title: readText(entry, 'title', language) ?? { [language]: String(value) },
    description: readText(entry, 'description', language),
    tone: tones.find((tone) => tone === entry['x-tone']),
  };
}

/** The allowed values in the schema's order, or undefined when any value is allowed. */
export function readOptions(schema: JsonObject, language: Language): Option[] | undefined {
  const { oneOf, enum: values } = schema;
  if (Array.isArray(oneOf) && oneOf.length > 0) {
    const options = oneOf.map((entry: unknown) =>
      isObject(entry) ? readOption(entry, language) : undefined,
    );
    if (options.every((option) => option !== undefined)) return options;
  }
  if (!Array.isArray(values)) return undefined;
  return values
    .filter(isScalar)
    .map((value: Option['value']) => ({ value, title: { [language]: String(value) } }));
}
