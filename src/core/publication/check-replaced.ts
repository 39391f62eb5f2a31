/** Checks that what took the place of a withdrawn record leads on to one that is there, or ends. */
import { findCircles } from '../collection/circles.ts';
import type { RecordsFile } from '../collection/draft.ts';
import type { Problem } from '../problem/problem.ts';
import type { DataRecord } from '../record/record.ts';
import { excerpt } from '../text/excerpt.ts';
import { toWithdrawal } from './withdrawals.ts';

export function checkReplaced({ drafts, placeOf }: RecordsFile): Problem[] {
  const rows = new Map<string, DataRecord>();
  const links = new Map<string, readonly string[]>();
  for (const { record } of drafts) {
    const { collection, key, replacedBy } = toWithdrawal(record);
    const name = `${collection}/${key}`;
    rows.set(name, record);
    links.set(name, replacedBy === undefined ? [] : [`${collection}/${replacedBy}`]);
  }
  return findCircles(links).flatMap((circle): Problem[] => {
    const [first = ''] = circle;
    const record = rows.get(first);
    if (!record) return [];
    const keys = [...circle, first].map((name) => excerpt(name.slice(name.indexOf('/') + 1)));
    const field = 'replaced_by';
    const facts = { circle: keys.join(' -> ') };
    const place = placeOf(record, [field]);
    return [{ code: 'withdrawn/circle', level: 'error', place, field, facts }];
  });
}
