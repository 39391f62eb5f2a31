/** From publication.json to a publication without its collections, defaults filled in. */
import { defaultPrivacy } from '../privacy/privacy.ts';
import { toText } from '../text/text.ts';
import type { GroupSource, PublicationSource, TileSource } from './configuration.ts';
import type { CollectionGroup, Publication, Tile } from './publication.ts';

export type PublicationSettings = Omit<
  Publication,
  'root' | 'asOf' | 'collections' | 'withdrawals'
>;

/** Bytes and rows, where publication.json names no limits. */
export const defaultLimits = { cell: 100_000, file: 50_000_000, rows: 1_000_000 } as const;

/** Contrast 8.3 on white; used where publication.json names no accent. */
export const defaultAccent = '#1f4e8c';

function readTile(source: TileSource, language: string): Tile {
  const { collection, where } = source;
  const title = toText(source.title, language);
  if (source.sum !== undefined)
    return { title, collection, show: { kind: 'sum', field: source.sum }, where };
  if (source.share !== undefined)
    return { title, collection, show: { kind: 'share', of: source.share }, where };
  return { title, collection, show: { kind: 'count' }, where };
}

/** Collections named one after another on their own are one group without a title. */
function readGroups(sources: readonly GroupSource[], language: string): CollectionGroup[] {
  const groups: { title?: CollectionGroup['title']; collections: string[] }[] = [];
  for (const source of sources) {
    const last = groups.at(-1);
    if (typeof source !== 'string')
      groups.push({
        title: toText(source.title, language),
        collections: [...source.collections],
      });
    else if (last && last.title === undefined) last.collections.push(source);
    else groups.push({ collections: [source] });
  }
  return groups;
}

/** The address without its closing slash, and the path in it with one at both ends. */
function readUrl(source: string): { url: string; base: string } {
  const { origin, pathname } = new URL(source);
  const path = pathname.replace(/\/+$/, '');
  return { url: origin + path, base: `${path}/` };
}

/**
 * @param source publication.json, checked against its schema
 * @param siteUrl overrides `url`
 */
export function readPublication(source: PublicationSource, siteUrl?: string): PublicationSettings {
  const { id, languages, publisher, licence, repository, coverage, home = {} } = source;
  const [language] = languages;
  return {
    id,
    title: toText(source.title, language),
    description: toText(source.description, language),
    languages,
    ...readUrl(siteUrl ?? source.url),
    publisher,
    licence,
    repository: repository && {
      url: repository.url,
      branch: repository.branch ?? 'main',
      path: repository.path,
    },
    timeZone: source.timeZone ?? 'UTC',
    coverage: coverage && { ...coverage, place: toText(coverage.place, language) },
    keywords: (source.keywords ?? []).map((keyword) => toText(keyword, language)),
    groups: readGroups(source.collections, language),
    home: {
      lead: home.lead === undefined ? undefined : toText(home.lead, language),
      tiles: (home.tiles ?? []).map((tile) => readTile(tile, language)),
      charts: home.charts ?? [],
      recent: home.recent ?? 0,
    },
    limits: { ...defaultLimits, ...source.limits },
    privacy: { ...defaultPrivacy, ...source.privacy },
    theme: { accent: defaultAccent, ...source.theme },
  };
}
