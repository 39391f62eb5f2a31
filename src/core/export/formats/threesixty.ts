/** Grants after the 360Giving Data Standard, for collections that are mapped to it. */
import type { Collection } from '../../collection/collection.ts';
import { absolute } from '../../publication/address.ts';
import type { Publication } from '../../publication/publication.ts';
import type { DataRecord } from '../../record/record.ts';
import { toTable } from '../csv.ts';
import type { ExportContext, PublicationOutput } from '../output.ts';
import { filled, landingPage, licenceUrl, toJsonText, words } from './terms.ts';
import { type Mapping, readMapping, resolve } from './threesixty-mapping.ts';
import { recipients, requiredPaths, single, targets } from './threesixty-target.ts';

/** One grant, by path of the standard's properties. */
type Flat = ReadonlyMap<string, string | number>;

export function toFlat(
  publication: Publication,
  collection: Collection,
  record: DataRecord,
  mapping: Mapping,
): Flat {
  const flat = new Map<string, string | number>();
  for (const target of targets) {
    const source = mapping.get(target.path);
    const value = source && resolve(publication, collection, record, source, target);
    if (value !== undefined) flat.set(target.path, value);
  }
  return flat;
}

/** The properties that a grant lacks; of the recipient, those of an organisation unless a person is named. */
export function missingIn(has: (path: string) => boolean): string[] {
  const [organization] = recipients;
  const recipient = recipients.some((paths) => paths.every(has)) ? [] : organization;
  return [...requiredPaths, ...recipient].filter((path) => !has(path));
}

const isComplete = (flat: Flat) => missingIn((path) => flat.has(path)).length === 0;

function toGrant(flat: Flat): object {
  const grant: Record<string, unknown> = {};
  const parts = new Map<string, Record<string, unknown>>();
  for (const [path, value] of flat) {
    const [name = '', inner] = path.split('.');
    if (inner === undefined) {
      grant[name] = value;
      continue;
    }
    const part = parts.get(name) ?? {};
    if (!parts.has(name)) {
      parts.set(name, part);
      grant[name] = name === single ? part : [part];
    }
    part[inner] = value;
  }
  return grant;
}

function grantsIn(publication: Publication, collection: Collection): Flat[] {
  const mapping = readMapping(collection);
  if (!mapping) return [];
  return collection.records
    .map((record) => toFlat(publication, collection, record, mapping))
    .filter(isComplete);
}

/** The grants that are complete, of all mapped collections. */
const grantsOf = (publication: Publication): Flat[] =>
  [...publication.collections.values()].flatMap((collection) => grantsIn(publication, collection));

/** That of the collections that the grants are from; none where these differ, as there is room for one. */
function licenceOf(publication: Publication): string | undefined {
  const licences = [...publication.collections.values()]
    .filter((collection) => grantsIn(publication, collection).length > 0)
    .map(({ licence }) => licence);
  const [licence] = licences;
  return licences.every((other) => other === licence) ? licence : undefined;
}

/** Whether there is a grant to publish: the standard has no empty files. */
export function hasGrants(publication: Publication): boolean {
  return grantsOf(publication).length > 0;
}

export function toThreeSixty({ publication, version }: ExportContext): string {
  const { publisher } = publication;
  const licence = licenceOf(publication);
  return toJsonText(
    filled({
      version: '1.4',
      title: words(publication, publication.title),
      description: words(publication, publication.description),
      issued: version?.day,
      modified: version?.instant,
      identifier: landingPage(publication),
      publisher: filled({ name: publisher.name, website: publisher.url }),
      license: licence && licenceUrl(licence),
      accessURL: landingPage(publication),
      downloadURL: absolute(publication, '/data/360giving.json'),
      grants: grantsOf(publication).map(toGrant),
    }),
  );
}

/** The same with the standard's titles as header; columns that no grant fills are left out. */
export function toThreeSixtyCsv({ publication }: ExportContext): string {
  const grants = grantsOf(publication);
  const used = targets.filter(({ path }) => grants.some((grant) => grant.has(path)));
  return toTable([
    used.map(({ title }) => title),
    ...grants.map((grant) => used.map(({ path }) => String(grant.get(path) ?? ''))),
  ]);
}

export const threeSixty: PublicationOutput = {
  id: '360giving',
  format: '360Giving',
  mediaType: 'application/json',
  per: 'publication',
  has: hasGrants,
  path: () => '/data/360giving.json',
  make: toThreeSixty,
};

export const threeSixtyCsv: PublicationOutput = {
  id: '360giving-csv',
  format: '360Giving',
  mediaType: 'text/csv',
  per: 'publication',
  has: hasGrants,
  path: () => '/data/360giving.csv',
  make: toThreeSixtyCsv,
};
