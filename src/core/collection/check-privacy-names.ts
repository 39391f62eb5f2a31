/** Checks the names in `privacy` of a collection.json. */
import type { CollectionPrivacy } from '../privacy/privacy.ts';
import type { CollectionDraft } from './draft.ts';
import type { NameChecks } from './field-names.ts';

type Breakdown = NonNullable<CollectionPrivacy['breakdowns']>[number];

function checkBreakdown(
  draft: CollectionDraft,
  { total, parts, suppressed }: Breakdown,
  at: string,
  checks: NameChecks,
): void {
  checks.number(draft, total, `${at}/total`);
  for (const [index, part] of parts.entries()) checks.number(draft, part, `${at}/parts/${index}`);
  if (!suppressed) return;
  const field = checks.field(draft, suppressed.field, `${at}/suppressed/field`);
  if (!field) return;
  for (const word of ['none', 'partial', 'all'] as const) {
    const value = suppressed[word];
    if (value !== undefined) checks.value(field, value, `${at}/suppressed/${word}`);
  }
}

export function checkPrivacyNames(
  draft: CollectionDraft,
  { counts = [], breakdowns = [], means = [] }: CollectionPrivacy = {},
  checks: NameChecks,
): void {
  for (const [index, name] of counts.entries())
    checks.number(draft, name, `/privacy/counts/${index}`);
  for (const [index, breakdown] of breakdowns.entries())
    checkBreakdown(draft, breakdown, `/privacy/breakdowns/${index}`, checks);
  for (const [index, { mean, n }] of means.entries()) {
    checks.number(draft, mean, `/privacy/means/${index}/mean`);
    checks.number(draft, n, `/privacy/means/${index}/n`);
  }
}
