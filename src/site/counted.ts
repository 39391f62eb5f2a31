/** The lists behind the numbers of the home page: its tiles, its schedules, and the records that are silent. */
import type { Collection, Where } from '../core/collection/collection.ts';
import { type CountedList, type Counting, countedLists } from '../core/list/counted.ts';
import { type DueState, dueStates } from '../core/overview/due.ts';
import { type Tile, collectionOf } from '../core/publication/publication.ts';
import { countedPath } from '../core/publication/address.ts';
import type { Text } from '../core/text/text.ts';
import type { Reader } from '../i18n/reader.ts';
import { silentRecords } from './late.ts';
import { facetsIn } from './list.ts';
import { publication, readerIn } from './publication.ts';

const { tiles } = publication.home;

const inEachLanguage = (say: (reader: Reader) => string): Text =>
  Object.fromEntries(publication.languages.map((language) => [language, say(readerIn(language))]));

interface Asked extends Counting {
  readonly collection: Collection;
}

const conditionsOf = ({ where, show }: Tile): readonly Where[] =>
  [where, show.kind === 'share' ? show.of : undefined].filter((one) => one !== undefined);

/** Whether a tile asks for a value of the schedule already. */
function isTold({ collection, derived }: DueState): boolean {
  return tiles.some(
    (tile) =>
      tile.collection === collection.id &&
      conditionsOf(tile).some((where) => derived.name in where),
  );
}

/** The schedules that no tile tells of. */
export const schedules: readonly DueState[] = dueStates(publication).filter(
  (state) => state.total > 0 && !isTold(state),
);

const fromTiles = tiles.map((tile): Asked => ({
  collection: collectionOf(publication, tile.collection),
  title: tile.title,
  conditions: conditionsOf(tile),
}));

const fromSchedules = schedules.map(({ collection, derived }): Asked => ({
  collection,
  title: inEachLanguage(({ t, plain }) => t('home.overdue', { title: plain(collection.title) })),
  conditions: [{ [derived.name]: 'overdue' }],
}));

/** In the order of `asked`; addresses are given out for each collection as a whole. */
function listsFor(asked: readonly Asked[]): CountedList[] {
  const found = new Map<Asked, CountedList>();
  for (const collection of new Set(asked.map((one) => one.collection))) {
    const own = asked.filter((one) => one.collection === collection);
    for (const [at, list] of countedLists(collection, facetsIn(collection), own).entries()) {
      const number = own[at];
      if (number) found.set(number, list);
    }
  }
  return asked.flatMap((one) => found.get(one) ?? []);
}

const asked = listsFor([...fromTiles, ...fromSchedules]);

/** In the order of the tiles. */
export const tileLists: readonly CountedList[] = asked.slice(0, tiles.length);

/** In the order of {@link schedules}. */
export const scheduleLists: readonly CountedList[] = asked.slice(tiles.length);

/** One for each collection that has silent records. */
export const silentLists: readonly CountedList[] = [
  ...new Set(silentRecords.map(({ collection }) => collection)),
].map((collection) => {
  const silent = new Set(silentRecords.map(({ record }) => record));
  return {
    collection,
    title: inEachLanguage(({ t, plain }) => t('home.silent', { title: plain(collection.title) })),
    conditions: [],
    records: collection.records.filter((record) => silent.has(record)),
    path: countedPath(collection, 'silent'),
    isOwn: true,
  };
});

export const countedIn = (collection: Collection): readonly CountedList[] =>
  [...asked, ...silentLists].filter((list) => list.collection === collection);
