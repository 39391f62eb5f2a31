/** What each status of a record rests on: the report that says it, and its day. */
import type { Standing } from '../components/record/standing.ts';
import type { Collection, DerivedField } from '../core/collection/collection.ts';
import { gather } from '../core/derive/gather.ts';
import { latestOf } from '../core/derive/latest.ts';
import { collectionOf } from '../core/publication/publication.ts';
import { type DataRecord, valueOf } from '../core/record/record.ts';
import { isPartialDate } from '../core/text/day.ts';
import { publication } from './publication.ts';

type Reports = ReadonlyMap<string, readonly DataRecord[]>;

/** Every report that a field is taken from, gathered once for all records of its collection. */
const gathered = new Map<DerivedField, Reports>();

function reportsFor(derived: DerivedField, rule: DerivedField['rule']): Reports {
  const found = gathered.get(derived);
  if (found) return found;
  const reports =
    rule.operator === 'latest'
      ? gather(collectionOf(publication, rule.collection), rule)
      : new Map<string, DataRecord[]>();
  gathered.set(derived, reports);
  return reports;
}

/** By field. A schedule rests on the build's day, and so does the want of any report. */
export function standingOf(collection: Collection, record: DataRecord): Standing {
  const standing = new Map<string, { day: string; collection?: Collection; record?: DataRecord }>();
  for (const derived of collection.derive) {
    const { name, rule } = derived;
    if (rule.operator === 'schedule') standing.set(name, { day: publication.asOf });
    if (rule.operator !== 'latest') continue;
    const reports = collectionOf(publication, rule.collection);
    const latest = latestOf(reportsFor(derived, rule).get(record.key) ?? [], rule.order);
    const day = latest && valueOf(latest, rule.order);
    if (!latest) standing.set(name, { day: publication.asOf });
    else if (typeof day === 'string' && isPartialDate(day))
      standing.set(name, { day, collection: reports, record: latest });
  }
  return standing;
}
