/**
 * Addresses that were published and would lead nowhere, of everything but records that are gone,
 * which have rules of their own: a language, a page that a person wrote, a list, a chart, records
 * that lose their pages or change their addresses.
 */
import { chartPath, collectionPath } from '../publication/address.ts';
import type { Revision, RevisedCollection } from '../diff/revision.ts';
import { type Finding, type GuardOptions, finding } from './finding.ts';
import { lostWithdrawals } from './withdrawn-addresses.ts';

/** An address, and how many others go with it. */
interface Lost {
  /** With `*` for every address that begins so. */
  readonly address: string;
  readonly collection: string;
  readonly count: number;
  readonly file: string;
}

/** More records than this with new addresses are told in one line. */
const mostNamed = 20;

const settings = 'data/publication.json';
const configuration = (id: string) => `data/${id}/collection.json`;

/** Records that had a page at another address than now; one with a new key is another record. */
function movedRecords(before: RevisedCollection, after: RevisedCollection): Lost[] {
  const now = new Map(after.records.map((record) => [record.key, record]));
  const moved = before.records.flatMap((record) => {
    const { key, slug } = record;
    const found = now.get(key);
    return found && found.slug !== slug ? [{ slug, file: found.place.file }] : [];
  });
  const [first] = moved;
  if (!first) return [];
  const root = collectionPath(before);
  const own = { collection: before.id };
  return moved.length > mostNamed
    ? [{ ...own, address: `${root}*`, count: moved.length, file: first.file }]
    : moved.map(({ slug, file }) => ({ ...own, address: `${root}${slug}/`, count: 1, file }));
}

function lostPages(before: RevisedCollection, after: RevisedCollection): Lost[] {
  if (!before.record.page || before.records.length === 0) return [];
  if (after.record.page) return movedRecords(before, after);
  const address = `${collectionPath(before)}*`;
  const { id, records } = before;
  return [{ address, collection: id, count: records.length, file: configuration(id) }];
}

function lostCharts(before: RevisedCollection, after: RevisedCollection): Lost[] {
  const kept = new Set(after.charts.map(({ id }) => id));
  return before.charts
    .filter(({ id }) => !kept.has(id))
    .map((chart) => ({
      address: chartPath(before, chart),
      collection: before.id,
      count: 1,
      file: configuration(before.id),
    }));
}

function lostIn(before: RevisedCollection, after: RevisedCollection | undefined): Lost[] {
  if (after) return [...lostPages(before, after), ...lostCharts(before, after)];
  const { id } = before;
  return [{ address: collectionPath(before), collection: id, count: 1, file: settings }];
}

function lostOutside(before: Revision, after: Revision): Lost[] {
  const kept = new Set(after.languages);
  const languages = before.languages
    .filter((language) => !kept.has(language))
    .map((language) => ({ address: `/${language}/`, collection: '', count: 1, file: settings }));
  // The default language stands at the root: another one there moves every page of both.
  const isMoved = before.language !== after.language && kept.has(before.language);
  const moved = { address: `/${after.language}/`, collection: '', count: 1, file: settings };
  const prose = new Set(after.prose);
  const pages = before.prose
    .filter((slug) => !prose.has(slug))
    .map((slug) => ({ address: `/${slug}/`, collection: '', count: 1, file: 'content' }));
  return [...languages, ...(isMoved ? [moved] : []), ...pages];
}

/** @returns one finding for each address, or for each kind of address where they are many */
export function checkAddresses(
  before: Revision,
  after: Revision,
  options: GuardOptions,
): Finding[] {
  const lost = [
    ...lostOutside(before, after),
    ...lostWithdrawals(before, after).map((one) => ({ ...one, count: 1 })),
    ...[...before.collections.values()].flatMap((one) =>
      lostIn(one, after.collections.get(one.id)),
    ),
  ];
  return lost.map(({ address, collection, count, file }) =>
    finding(
      'guard/address-vanished',
      { file },
      collection,
      address,
      { address, count: count === 1 ? '' : count },
      options,
    ),
  );
}
