/**
 * Checks one record for what could point to a person. Pure, and small enough for a form in the
 * browser to call at every change.
 */
import { checkCounts } from './check-counts.ts';
import { checkMeans } from './check-means.ts';
import { checkTexts } from './check-texts.ts';
import type { PrivacyFinding, RecordValues } from './finding.ts';
import type { PrivacyRules } from './rules.ts';

/**
 * @param values of the record by field, after parsing
 * @param rules of its collection, as `privacyRules` makes them
 * @param ignored counts that another finding tells of already
 */
export function checkPrivacy(
  values: RecordValues,
  rules: PrivacyRules,
  ignored?: ReadonlySet<string>,
): PrivacyFinding[] {
  return [
    ...checkTexts(values, rules),
    ...checkCounts(values, rules, ignored),
    ...checkMeans(values, rules),
  ];
}
