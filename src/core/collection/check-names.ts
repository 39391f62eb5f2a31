/** Checks every name of a field, collection or value in a collection.json. */
import { formatPointer } from '../record/json-pointer.ts';
import type { AddProblem } from '../publication/add-problem.ts';
import type { Chart, DerivedField, Relation } from './collection.ts';
import { checkCharts } from './check-charts.ts';
import type { CollectionSource } from './configuration.ts';
import type { CollectionDraft } from './draft.ts';
import { checkPrivacyNames } from './check-privacy-names.ts';
import { type NameChecks, fieldIn } from './field-names.ts';

function checkIdentifier(
  draft: CollectionDraft,
  which: 'key' | 'slug',
  checks: NameChecks,
  add: AddProblem,
) {
  const name = draft.settings[which];
  if (name === undefined) return;
  const field = checks.field(draft, name, `/${which}`);
  if (!field) return;
  const isText = field.type === 'string' || field.type === 'integer';
  const isSource = draft.fields.get(name) === field && !field.derived;
  if (!isText || !isSource)
    add('configuration/key-field', `/${which}`, { value: name, collection: draft.settings.id });
}

function checkFields(
  draft: CollectionDraft,
  names: readonly string[] | undefined,
  pointer: string,
  checks: NameChecks,
) {
  for (const [index, name] of (names ?? []).entries())
    checks.field(draft, name, `${pointer}/${index}`);
}

function checkRelation(draft: CollectionDraft, relation: Relation, at: string, checks: NameChecks) {
  const other = checks.collection(relation.collection, `${at}/collection`);
  if (!other) return;
  checks.reference(other, relation.by, draft.settings.id, `${at}/by`);
  if (relation.date !== undefined) checks.field(other, relation.date, `${at}/date`);
  if (relation.status !== undefined) checks.field(other, relation.status, `${at}/status`);
  checkFields(other, relation.columns, `${at}/columns`, checks);
}

function checkDerived(draft: CollectionDraft, derived: DerivedField, checks: NameChecks) {
  const { name, rule } = derived;
  const at = formatPointer(['derive', name, rule.operator]);
  if (rule.operator === 'schedule') {
    checks.date(draft, rule.due, `${at}/due`);
    checks.where(draft, rule.done, `${at}/done`);
  } else {
    const other = checks.collection(rule.collection, `${at}/collection`);
    if (!other) return;
    const { id } = draft.settings;
    checks.reference(other, rule.by, id, `${at}/by`);
    checks.where(other, rule.where, `${at}/where`);
    if ('superseded' in rule && rule.superseded !== undefined)
      checks.reference(other, rule.superseded, rule.collection, `${at}/superseded`);
    if (rule.operator === 'sum') checks.number(other, rule.field, `${at}/field`);
    if (rule.operator === 'latest') checks.field(other, rule.order, `${at}/order`);
    if (rule.operator === 'latest' || rule.operator === 'rollup') {
      const field = checks.field(other, rule.field, `${at}/field`);
      if (field && rule.operator === 'rollup')
        checks.value(field, rule.between, `${at}/between`, 'warning');
    }
  }
  const own = draft.fields.get(name);
  if (own?.derived && derived.default !== undefined)
    checks.value(own, derived.default, formatPointer(['derive', name, 'default']), 'warning');
}

/**
 * @param source collection.json without what its schema has refused; names that it leaves to
 *   their defaults are not checked, as there is no place to tell of them
 */
export function checkNames(
  draft: CollectionDraft,
  source: CollectionSource,
  checks: NameChecks,
  add: AddProblem,
): void {
  const { settings } = draft;
  const { record, list, calendar } = source;
  checkIdentifier(draft, 'key', checks, add);
  checkIdentifier(draft, 'slug', checks, add);
  if (typeof source.responsible === 'string')
    checks.field(draft, source.responsible, '/responsible');
  else checkFields(draft, source.responsible, '/responsible', checks);
  checks.where(draft, source.active, '/active');
  if (record.title !== '') checks.field(draft, record.title, '/record/title');
  if (record.summary !== undefined) checks.field(draft, record.summary, '/record/summary');
  for (const [index, section] of (record.sections ?? []).entries())
    checkFields(draft, section.fields, `/record/sections/${index}/fields`, checks);
  for (const [index, relation] of (record.related ?? []).entries())
    checkRelation(draft, relation, `/record/related/${index}`, checks);
  checkFields(draft, list?.columns, '/list/columns', checks);
  checkFields(draft, list?.facets, '/list/facets', checks);
  for (const [index, { field }] of (list?.sort ?? []).entries())
    checks.field(draft, field, `/list/sort/${index}/field`);
  for (const derived of settings.derive) {
    const taken = fieldIn(draft, derived.name);
    if (taken && !taken.derived)
      add('configuration/derived-name', formatPointer(['derive', derived.name]), {});
    checkDerived(draft, derived, checks);
  }
  const charts: readonly Chart[] = settings.charts;
  checkCharts(draft, charts, checks, add);
  checkPrivacyNames(draft, source.privacy, checks);
  if (calendar) {
    checks.date(draft, calendar.start, '/calendar/start');
    if (calendar.end !== undefined) checks.date(draft, calendar.end, '/calendar/end');
    for (const name of ['startTime', 'endTime', 'title'] as const) {
      const field = calendar[name];
      if (field !== undefined) checks.field(draft, field, `/calendar/${name}`);
    }
  }
}
