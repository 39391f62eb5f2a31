/** What the published JSON of a record has beside its fields, as JSON Schema. */
import type { Collection, DerivedField } from '../collection/collection.ts';
import type { Publication } from '../publication/publication.ts';
import { referencesIn } from './json.ts';
import type { JsonObject } from '../schema/json-schema.ts';
import type { Language, Text } from '../text/text.ts';

/** `title` in the default language, and `x-title` in the others, as a schema writes them. */
function words(keyword: 'title' | 'description', text: Text, language: Language): JsonObject {
  const { [language]: own, ...others } = text;
  return {
    [keyword]: own ?? '',
    ...(Object.keys(others).length > 0 ? { [`x-${keyword}`]: others } : {}),
  };
}

const jsonType = (value: unknown) => (typeof value === 'number' ? 'number' : typeof value);

/** The type is left out where the default has another than what is computed. */
function derivedProperty(
  derived: DerivedField,
  collection: Collection,
  language: Language,
): JsonObject {
  const { name, title, description, default: fallback } = derived;
  const type = collection.fields.get(name)?.type;
  const general = type === 'integer' ? 'number' : type;
  const isSure = type !== undefined && (fallback === undefined || jsonType(fallback) === general);
  return {
    ...words('title', title, language),
    ...(description ? words('description', description, language) : {}),
    ...(isSure ? { type: fallback === undefined ? type : general } : {}),
    readOnly: true,
  };
}

/** `$url`, `$data`, `$references` and `$derived`. */
export function addedProperties(publication: Publication, collection: Collection): JsonObject {
  const [language] = publication.languages;
  const address = { type: 'string', format: 'uri', readOnly: true };
  const derived = collection.derive.map((one) => [
    one.name,
    derivedProperty(one, collection, language),
  ]);
  const references = [...referencesIn(collection).keys()].map((name) => {
    const type = (collection.fields.get(name) ?? collection.nested?.get(name))?.type;
    const { readOnly, ...item } = address;
    return [name, type === 'array' ? { type, items: item, readOnly } : address];
  });
  return {
    $url: { ...address, title: 'Page', description: 'The page of the record, or of its list.' },
    $data: { ...address, title: 'Data', description: 'This record as JSON.' },
    ...(references.length > 0
      ? {
          $references: {
            type: 'object',
            title: 'References',
            description: 'Where the records that this one names stand as JSON, by field.',
            readOnly: true,
            properties: Object.fromEntries(references) as JsonObject,
          },
        }
      : {}),
    ...(derived.length > 0
      ? {
          $derived: {
            type: 'object',
            title: 'Computed',
            description: 'What was computed, for the day `asOf` of the document around it.',
            readOnly: true,
            properties: Object.fromEntries(derived) as JsonObject,
          },
        }
      : {}),
  };
}
