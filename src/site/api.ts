/** The addresses of the data, as the OpenAPI document names them, for the page that shows them. */
import type { AddressGroup, ApiAddress } from '../components/api/address-group.ts';
import { type Operation, operationsOf } from '../core/export/formats/openapi.ts';
import { outputs } from '../core/export/outputs.ts';
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
