/** A record's schema with the translated twins of its translatable fields among its properties. */
import type { Language } from '../text/text.ts';
import { type JsonObject, isObject, objectAt, resolved } from './json-schema.ts';
import { twinName } from './read-schema.ts';

/**
 * A twin obeys the same rules as its field, but is never required.
 *
 * @param languages of the publication, without the default
 */
export function withTwins(schema: JsonObject, languages: readonly Language[]): JsonObject {
  const properties: Record<string, unknown> = {};
  const written = objectAt(schema, 'properties');
  for (const [name, property] of Object.entries(written)) {
    properties[name] = property;
    if (!isObject(property) || resolved(property, schema)['x-translatable'] !== true) continue;
    for (const language of languages) {
      const twin = twinName(name, language);
      if (!Object.hasOwn(written, twin)) properties[twin] = property;
    }
  }
  return { ...schema, properties };
}
