/** How the status of a record changed, told from the dated reports on it. */
import type { DerivedField } from '../collection/collection.ts';
import { matches } from '../derive/where.ts';
import { type DataRecord, valueOf, valuesOf } from '../record/record.ts';
import type { Field, Option } from '../schema/field.ts';
import { isPartialDate, startOfPartial } from '../text/day.ts';

export interface HistoryStep {
  /** As reported: a date, a month or a year. */
  readonly date: string;
  /** Its first day. */
  readonly day: string;
  /** Which of the history's options was reported. */
  readonly at: number;
}

export interface StatusHistory {
  /** From the lowest that was reported to the highest, with those between, in the schema's order. */
  readonly options: readonly Option[];
  /** The oldest first; of one day in the order given. */
  readonly steps: readonly HistoryStep[];
}

/** The rule by which a record takes its status from these reports: what that leaves out, the history does too. */
function ruleFor(derived: readonly DerivedField[], collection: string, status: string) {
  for (const { rule } of derived) {
    if (rule.operator === 'latest' && rule.collection === collection && rule.field === status)
      return rule;
  }
  return undefined;
}

/** The reports that say where a record stands: those that its rule asks for and none corrects. */
function counted(records: readonly DataRecord[], rule: ReturnType<typeof ruleFor>) {
  const superseded = rule?.superseded;
  const replaced = new Set(
    superseded === undefined
      ? []
      : records.flatMap((record) => valuesOf(record, superseded).map(String)),
  );
  return records.filter((record) => !replaced.has(record.key) && matches(record, rule?.where));
}

interface Reports {
  readonly collection: string;
  /** Those that point to one record, oldest first. */
  readonly records: readonly DataRecord[];
}

/** By key of the report that changed the status: what it was before. */
export function statusChanges(
  reports: Reports,
  status: Field,
  derived: readonly DerivedField[],
): ReadonlyMap<string, Option> {
  const options = new Map<unknown, Option>(status.options?.map((one) => [one.value, one]));
  const changes = new Map<string, Option>();
  let before: Option | undefined;
  for (const record of counted(
    reports.records,
    ruleFor(derived, reports.collection, status.name),
  )) {
    const option = options.get(valueOf(record, status.name));
    if (option && before && option !== before) changes.set(record.key, before);
    before = option ?? before;
  }
  return changes;
}

/**
 * @param derived the computed fields of the collection of the record that is reported on
 * @returns undefined when there are not two dates with a status, as nothing changes at a point
 */
export function statusHistory(
  reports: Reports,
  date: string,
  status: Field,
  derived: readonly DerivedField[],
): StatusHistory | undefined {
  const rule = ruleFor(derived, reports.collection, status.name);
  const options = status.options ?? [];
  const positions = new Map<unknown, number>(options.map(({ value }, at) => [value, at]));
  const steps = counted(reports.records, rule).flatMap((record) => {
    const [when, at] = [valueOf(record, date), positions.get(valueOf(record, status.name))];
    if (typeof when !== 'string' || !isPartialDate(when) || at === undefined) return [];
    return [{ date: when, day: startOfPartial(when), at }];
  });
  if (new Set(steps.map(({ day }) => day)).size < 2) return undefined;
  const places = steps.map(({ at }) => at);
  const [lowest, highest] = [Math.min(...places), Math.max(...places)];
  return {
    options: options.slice(lowest, highest + 1),
    steps: steps
      .map((step) => ({ ...step, at: step.at - lowest }))
      .sort((a, b) => (a.day === b.day ? 0 : a.day < b.day ? -1 : 1)),
  };
}
