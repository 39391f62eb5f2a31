/** Checks that no mean is published of the answers of so few people that it tells what one said. */
import { type PrivacyFinding, type RecordValues, numberAt } from './finding.ts';
import type { PrivacyRules } from './rules.ts';

export function checkMeans(
  values: RecordValues,
  { means, threshold }: Pick<PrivacyRules, 'means' | 'threshold'>,
): PrivacyFinding[] {
  return means.flatMap(({ mean, n }): PrivacyFinding[] => {
    if (numberAt(values, mean) === undefined) return [];
    const answers = numberAt(values, n);
    const path = mean.split('.');
    if (answers === undefined)
      return [{ code: 'privacy/mean-without-count', path, facts: { n, threshold } }];
    if (answers >= threshold) return [];
    return [{ code: 'privacy/mean', path, facts: { n, value: answers, threshold } }];
  });
}
