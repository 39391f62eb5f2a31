/**
 * The stable addresses of the data as an OpenAPI 3.1 document, for those who write programs against
 * them. Made from the table of outputs, so that it names what is published and nothing else.
 */
import type { Collection } from '../../collection/collection.ts';
import { openApiPath } from '../../publication/address.ts';
import type { Publication } from '../../publication/publication.ts';
import type { Output, ExportContext, PublicationOutput } from '../output.ts';
import { sharedSchema, toAnswer } from './openapi-answer.ts';
import { documents } from './openapi-document.ts';
import { toComponent } from './openapi-schema.ts';
import { filled, landingPage, licenceUrl, toJsonText, versionNumber, words } from './terms.ts';

export interface Operation {
  /** With `{key}` in the place of a record's name. */
  readonly path: string;
  readonly output: Output;
  readonly collection?: Collection | undefined;
}

/** One for each address; a record's has its last step as a parameter. */
export function operationsOf(publication: Publication, outputs: readonly Output[]): Operation[] {
  const collections = [...publication.collections.values()];
  return outputs.flatMap((output): Operation[] => {
    switch (output.per) {
      case 'publication':
        if (output.has?.(publication) === false) return [];
        return [{ path: output.path(publication), output }];
      case 'collection':
        return collections
          .filter((collection) => output.has?.(collection) !== false)
          .map((collection) => ({ path: output.path(collection), output, collection }));
      case 'record':
        // An address without a record would have nothing to try it with.
        return collections
          .filter(({ records }) => records.length > 0)
          .map((collection) => ({
            path: output.path(collection, { slug: '{key}' }),
            output,
            collection,
          }));
    }
  });
}

function toOperation({ publication }: ExportContext, { output, collection }: Operation): object {
  const [first] = collection?.records ?? [];
  const name = words(publication, (collection ?? publication).title);
  const summary =
    output.per === 'record'
      ? `One record of ${name} as ${output.format}`
      : `${name} as ${output.format}`;
  const key = {
    name: 'key',
    in: 'path',
    required: true,
    description: 'The last part of the address of a record.',
    schema: { type: 'string' },
    ...(first ? { example: first.slug } : {}),
  };
  const schema = toAnswer(output, collection);
  return {
    get: filled({
      operationId: collection ? `${collection.id}.${output.id}` : output.id,
      summary,
      tags: [collection?.id ?? publication.id],
      parameters: output.per === 'record' ? [key] : undefined,
      responses: {
        200: {
          description: summary,
          content: { [output.mediaType]: schema ? { schema } : {} },
        },
        404: { description: 'There is nothing at this address.' },
      },
    }),
  };
}

/** The schemas of documents that these operations answer with. */
function sharedBy(operations: readonly Operation[]): Record<string, object> {
  const used = new Set(operations.map(({ output }) => sharedSchema(output)));
  return Object.fromEntries(Object.entries(documents).filter(([name]) => used.has(name)));
}

export function toOpenApi(context: ExportContext): string {
  const { publication, version, outputs } = context;
  const { publisher, licence, asOf } = publication;
  const collections = [...publication.collections.values()];
  const operations = operationsOf(publication, outputs);
  return toJsonText({
    openapi: '3.1.1',
    info: filled({
      title: words(publication, publication.title),
      description: words(publication, publication.description),
      version: version ? versionNumber(version) : asOf,
      contact: filled({ name: publisher.name, url: publisher.url, email: publisher.email }),
      // Either the id or the address may be given; the id says the same in every output.
      license: { name: licence, identifier: licence },
    }),
    externalDocs: { description: licenceUrl(licence), url: landingPage(publication) },
    servers: [
      { url: publication.url, description: 'Files: no key is needed, and nothing can be written.' },
    ],
    tags: [
      { name: publication.id, description: words(publication, publication.description) },
      ...collections.map((collection) => ({
        name: collection.id,
        description: words(publication, collection.description),
        externalDocs: { url: landingPage(publication, collection) },
      })),
    ],
    paths: Object.fromEntries(
      operations.map((operation) => [operation.path, toOperation(context, operation)]),
    ),
    components: {
      schemas: {
        ...sharedBy(operations),
        ...Object.fromEntries(
          collections.map((collection) => [collection.id, toComponent(publication, collection)]),
        ),
      },
    },
  });
}

export const openApi: PublicationOutput = {
  id: 'openapi',
  format: 'OpenAPI',
  mediaType: 'application/openapi+json',
  per: 'publication',
  path: () => openApiPath,
  make: toOpenApi,
};
