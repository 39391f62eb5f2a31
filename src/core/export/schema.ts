/** The published JSON Schema of a record: as written, under its address. */
import type { Collection } from '../collection/collection.ts';
import { absolute, schemaPath } from '../publication/address.ts';
import type { Publication } from '../publication/publication.ts';

/** `$id` is the schema's address on this site, whatever the source says. */
export function toPublishedSchema(publication: Publication, collection: Collection): string {
  const { $schema, $id: _, ...schema } = collection.schema;
  const published = { $schema, $id: absolute(publication, schemaPath(collection)), ...schema };
  return `${JSON.stringify(published, null, 2)}\n`;
}
