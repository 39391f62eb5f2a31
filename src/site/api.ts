/** The addresses of the data, as the OpenAPI document names them, for the page that shows them. */
import type { AddressGroup, ApiAddress } from '../components/api/address-group.ts';
import type { ListedFile } from '../components/data/listed-file.ts';
import { type Operation, operationsOf } from '../core/export/formats/openapi.ts';
import { outputs } from '../core/export/outputs.ts';
import type { Reader } from '../i18n/reader.ts';
import { dataOf } from './data.ts';
import { publication } from './publication.ts';

function toAddress({ path, output, collection }: Operation): ApiAddress {
  const { id, format, mediaType } = output;
  const [first] = collection?.records ?? [];
  return { id, format, mediaType, path, example: path.replace('{key}', first?.slug ?? '') };
}

/** Those of the whole first, then those of each collection in navigation order. */
export function addressGroups(): AddressGroup[] {
  const byTag = new Map<string | undefined, ApiAddress[]>();
  for (const operation of operationsOf(publication, outputs)) {
    const tag = operation.collection?.id;
    byTag.set(tag, [...(byTag.get(tag) ?? []), toAddress(operation)]);
  }
  const whole: AddressGroup = {
    id: publication.id,
    title: publication.title,
    page: '/data/',
    addresses: byTag.get(undefined) ?? [],
  };
  const each = [...publication.collections.values()].map(({ id, title }) => ({
    id,
    title,
    page: `/data/${id}/`,
    addresses: byTag.get(id) ?? [],
  }));
  return [whole, ...each];
}

/** The first collection with a record as JSON, with the code that reads it. */
export function exampleFile(reader: Reader): ListedFile | undefined {
  const collection = [...publication.collections.values()].find(
    ({ records }) => records.length > 0,
  );
  return collection && dataOf(reader, collection).files.find(({ id }) => id === 'json');
}
