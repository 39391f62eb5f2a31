/** Looks for personal data in a record that is being filled in, by the rules for published ones. */
import { checkPrivacy } from '../privacy/check-record.ts';
import type { PrivacyRules } from '../privacy/rules.ts';
import { fieldAt } from '../record/field-path.ts';
import type { Value } from '../record/record.ts';
import type { Finding } from './read-answers.ts';

export function checkPeople(
  values: Readonly<Record<string, Value>>,
  rules: PrivacyRules,
): Finding[] {
  return checkPrivacy(values, rules).map(({ code, path, facts }) => ({
    field: fieldAt(path),
    code,
    level: 'error',
    facts,
  }));
}
