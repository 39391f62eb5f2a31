/** Checks a collection for personal data: its fields, its records, and the two together. */
import type { CollectionDraft, PlacedRecord } from '../collection/draft.ts';
import { placedRecords } from '../collection/draft.ts';
import type { Problem } from '../problem/problem.ts';
import type { AddProblem } from '../publication/add-problem.ts';
import { fieldAt } from '../record/field-path.ts';
import { formatPointer } from '../record/json-pointer.ts';
import { checkFields } from './check-fields.ts';
import { checkPrivacy } from './check-record.ts';
import { numberAt } from './finding.ts';
import type { PublicationPrivacy } from './privacy.ts';
import { type PrivacyRules, privacyRules } from './rules.ts';

/** From so many rows on, a count that is always 1 is no chance. */
const leastRows = 5;

const schemaPointer = (path: string) =>
  formatPointer(path.split('.').flatMap((step) => ['properties', step]));

/** Counts that are 1 in every row, each with the first record that has it. */
function alwaysOne(
  draft: CollectionDraft,
  rules: PrivacyRules,
): Map<string, [PlacedRecord, number]> {
  const found = new Map<string, [PlacedRecord, number]>();
  const open = new Set([...rules.counts, ...rules.breakdowns.map(({ total }) => total)]);
  for (const placed of placedRecords(draft)) {
    for (const name of open) {
      const value = numberAt(placed.record.values, name);
      if (value === undefined) continue;
      if (value !== 1) open.delete(name);
      else found.set(name, [found.get(name)?.[0] ?? placed, (found.get(name)?.[1] ?? 0) + 1]);
    }
    if (open.size === 0) break;
  }
  return new Map([...found].filter(([name, [, rows]]) => open.has(name) && rows >= leastRows));
}

function checkRecords(draft: CollectionDraft, rules: PrivacyRules, isOff: boolean): Problem[] {
  const ones = isOff ? new Map<string, [PlacedRecord, number]>() : alwaysOne(draft, rules);
  const ignored = new Set(ones.keys());
  const problems: Problem[] = [];
  for (const [field, [{ record, placeOf }, rows]] of ones) {
    const place = placeOf(record, field.split('.'));
    const facts = { rows, field };
    problems.push({ code: 'privacy/always-one', level: 'error', place, field, facts });
  }
  for (const { record, broken, placeOf } of placedRecords(draft)) {
    for (const { code, path, facts } of checkPrivacy(record.values, rules, ignored)) {
      if (broken.has(String(path[0]))) continue;
      const names = path.map(String);
      const field = record.cells === undefined ? names.join('.') : fieldAt(names);
      const place = placeOf(record, names);
      problems.push({ code, level: 'error', place, field, facts });
    }
  }
  return problems;
}

/** @param addToSchema adds a problem in the file of the schema */
export function checkCollectionPrivacy(
  draft: CollectionDraft,
  privacy: PublicationPrivacy,
  addToSchema: AddProblem,
): Problem[] {
  const { settings, fields, nested } = draft;
  const { key, slug } = settings;
  const subject = { fields, nested, key, slug, privacy: settings.privacy };
  for (const { code, field, facts } of checkFields(subject, privacy))
    addToSchema(code, schemaPointer(field), facts);
  return checkRecords(draft, privacyRules(subject, privacy), privacy.off.persons !== undefined);
}
