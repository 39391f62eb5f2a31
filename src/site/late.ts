/** What is late on the build's day: records past their due date, collections past their rhythm. */
import type { Entry } from '../components/home/entry.ts';
import type { Collection } from '../core/collection/collection.ts';
import { freshnessOf } from '../core/overview/freshness.ts';
import { type DataRecord, valueOf } from '../core/record/record.ts';
import { daysBetween, endOfPartial, isPartialDate } from '../core/text/day.ts';
import { formatDate, formatDuration } from '../i18n/format.ts';
import type { Reader } from '../i18n/reader.ts';
import { history, publication } from './publication.ts';

interface Late {
  readonly collection: Collection;
  readonly record: DataRecord;
  readonly days: number;
}

/** The most days late first; of equals in the order of navigation and lists. */
function lateRecords(): readonly Late[] {
  const late: Late[] = [];
  for (const collection of publication.collections.values()) {
    for (const { name, rule } of collection.derive) {
      if (rule.operator !== 'schedule') continue;
      for (const record of collection.records) {
        const due = valueOf(record, rule.due);
        if (valueOf(record, name) !== 'overdue' || typeof due !== 'string' || !isPartialDate(due))
          continue;
        late.push({ collection, record, days: daysBetween(endOfPartial(due), publication.asOf) });
      }
    }
  }
  return late.sort((a, b) => b.days - a.days);
}

/** Collections that should have been updated since their last change. */
function silentCollections(): readonly {
  readonly collection: Collection;
  readonly since: string;
}[] {
  return [...publication.collections.values()].flatMap((collection) => {
    const freshness = freshnessOf(collection, history.days, publication.asOf);
    return freshness && freshness.daysLate > 0 ? [{ collection, since: freshness.newest }] : [];
  });
}

const late = lateRecords();
const silent = silentCollections();
const shown = 6;

/** The latest first; the rest stand in the lists. */
export function lateEntries({ t, language }: Reader): readonly Entry[] {
  return [
    ...late.slice(0, shown).map(({ collection, record, days }) => {
      return { kind: collection, collection, record, late: t.count('home.late.by', days) };
    }),
    ...silent.map(({ collection, since }) => {
      const duration = formatDuration(collection.frequency ?? '', language);
      return {
        kind: collection,
        collection,
        late: t('home.late.collection', { day: formatDate(since, language), duration }),
      };
    }),
  ];
}
