/** Records that are not there any more: withdrawn or lost, one by one or by the dozen. */
import type { CollectionDifference } from '../diff/compare.ts';
import type { RecordChange } from '../diff/record-changes.ts';
import { excerpt } from '../text/excerpt.ts';
import { type Finding, type GuardOptions, finding, withdrawalLine } from './finding.ts';
import { lookAlikes } from './look-alike.ts';

/** More records than this at once are never everyday work. */
const mostGone = 20;
/** Nor is a tenth of a collection, once it is more than a record or two. */
const mostShare = 0.1;
const fewGone = 2;

function checkNumber(
  { id, counts }: CollectionDifference,
  gone: readonly RecordChange[],
  options: GuardOptions,
): Finding[] {
  const [first] = gone;
  const isMany =
    gone.length > mostGone || (gone.length > fewGone && gone.length > counts.before * mostShare);
  if (!first || !isMany) return [];
  const facts = { gone: gone.length, total: counts.before };
  return [finding('guard/rows-vanished', { file: first.place.file }, id, '', facts, options)];
}

/** @returns one finding for each record, and one more when they are many */
export function checkGone(own: CollectionDifference, options: GuardOptions): Finding[] {
  const keysOf = (kind: RecordChange['kind']) =>
    own.records.filter((change) => change.kind === kind).map(({ key }) => key);
  const becomes = lookAlikes(keysOf('vanished'), keysOf('added'));
  const findings: Finding[] = [];
  const gone: RecordChange[] = [];
  for (const change of own.records) {
    const { kind, key, place } = change;
    if (kind !== 'withdrawn' && kind !== 'vanished') continue;
    const now = becomes.get(key);
    if (now === undefined) gone.push(change);
    if (kind === 'withdrawn') continue;
    // A record whose key alone has changed keeps its address.
    const { slug } = change.record;
    const lost = now === undefined && slug !== key ? slug : undefined;
    const advice = withdrawalLine(own.id, key, now ?? '', lost, options);
    const facts = { key: excerpt(key), now: excerpt(now ?? ''), ...advice };
    const { file } = place;
    findings.push(
      now === undefined
        ? finding('guard/record-vanished', { file }, own.id, key, facts, options)
        : finding(
            'guard/key-changed',
            { file, field: own.before?.key },
            own.id,
            key,
            facts,
            options,
          ),
    );
  }
  return [...findings, ...checkNumber(own, gone, options)];
}
