/** Looks for personal data in a table of our own, such as that of withdrawals: its reasons are read by everybody. */
import type { RecordsFile } from '../collection/draft.ts';
import type { Problem } from '../problem/problem.ts';
import { checkPrivacy } from './check-record.ts';
import type { PublicationPrivacy } from './privacy.ts';
import { type PrivacySubject, privacyRules } from './rules.ts';

export function checkTablePrivacy(
  { drafts, placeOf }: RecordsFile,
  subject: PrivacySubject,
  privacy: PublicationPrivacy,
): Problem[] {
  const rules = privacyRules(subject, privacy);
  return drafts.flatMap(({ record, broken }) =>
    checkPrivacy(record.values, rules).flatMap(({ code, path, facts }): Problem[] => {
      const [field = ''] = path.map(String);
      if (broken.has(field)) return [];
      return [{ code, level: 'error', place: placeOf(record, [field]), field, facts }];
    }),
  );
}
