/** What is late on the build's day: records past their due date or their reports' rhythm, collections past theirs. */
import type { Entry } from '../components/home/entry.ts';
import type { Late } from '../components/home/late.ts';
import type { Collection } from '../core/collection/collection.ts';
import { dueStates } from '../core/overview/due.ts';
import { freshnessOf } from '../core/overview/freshness.ts';
import { type Stale, staleIn } from '../core/stale/stale.ts';
import { formatDate, formatDuration } from '../i18n/format.ts';
import type { Reader } from '../i18n/reader.ts';
import { history, publication } from './publication.ts';

const stale = staleIn(publication, history.days);
const ofKind = <Kind extends Stale['kind']>(kind: Kind) =>
  stale
    .filter((one): one is Extract<Stale, { kind: Kind }> => one.kind === kind)
    .sort((a, b) => ('days' in b ? b.days : 0) - ('days' in a ? a.days : 0));

const overdueRecords = ofKind('overdue');
/** Records whose last report is older than reports may be, the longest silent first. */
export const silentRecords = ofKind('silent');
/** Collections that should have been updated since their last change. */
export const silentCollections = ofKind('collection');
const shown = 6;

/** Collections that say how often they are updated, as far as it is known when they were. */
export const rhythmic: readonly Collection[] = [...publication.collections.values()].filter(
  (collection) => freshnessOf(collection, history.days, publication.asOf),
);

/** The longest late first; the rest stand in the lists. */
function lateRecords({ t, language }: Reader): readonly Entry[] {
  return [
    ...overdueRecords.slice(0, shown).map(({ collection, record, days }) => {
      return { kind: collection, collection, record, late: t.count('home.late.by', days) };
    }),
    ...silentRecords.slice(0, shown).map(({ collection, record, newest }) => {
      const late = t('record.silent', { day: formatDate(newest, language) });
      return { kind: collection, collection, record, late };
    }),
  ];
}

/** All of them: the number that leads here counts no others. */
function lateLists({ t, language }: Reader): readonly Entry[] {
  return silentCollections.map(({ collection, newest }) => {
    const duration = formatDuration(collection.frequency ?? '', language);
    const late = t('home.late.collection', { day: formatDate(newest, language), duration });
    return { kind: collection, collection, late };
  });
}

export function lateIn(reader: Reader): Late {
  const collections = [...publication.collections.values()];
  const irregular = collections.filter(({ frequency }) => frequency === undefined).length;
  const schedules = dueStates(publication);
  return {
    isKnowable: schedules.length > 0 || irregular < collections.length,
    records: lateRecords(reader),
    lists: rhythmic.length > 0 ? lateLists(reader) : undefined,
    undated: schedules.reduce((sum, { counts }) => sum + (counts.get('no_date') ?? 0), 0),
    irregular,
  };
}
