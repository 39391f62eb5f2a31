/** What forms know of a collection's records: see src/core/form/known-records.ts. */
import type { APIRoute } from 'astro';
import type { Collection } from '../../../core/collection/collection.ts';
import { toKnownRecords } from '../../../core/form/known-records.ts';
import { knownRecordPaths } from '../../../site/paths.ts';
import { publication } from '../../../site/publication.ts';

export const getStaticPaths = () => knownRecordPaths();

interface Props {
  readonly collection: Collection;
}

export const GET: APIRoute<Props, { language: string }> = ({ props, params }) =>
  Response.json(toKnownRecords(publication, props.collection, params.language));
