/** Prints the one row: as CSV to stdout, to be copied or sent on; for people to stderr. */
import { stringify } from 'csv-stringify/sync';
import type { LeftOut, Protected, Reason } from '../../../src/core/aggregate/protect.ts';
import type { Collection } from '../../../src/core/collection/collection.ts';
import type { PeopleCounts } from '../../../src/core/privacy/privacy.ts';
import type { PrivacyRules } from '../../../src/core/privacy/rules.ts';

const reasons = (threshold: number): Readonly<Record<Reason, string>> => ({
  small: `a group of 1 to ${threshold - 1} people could point to somebody`,
  'gives-away': 'the total minus what is published would give away a small group',
  'group-too-small': `fewer than ${2 * threshold} people are not divided`,
  'few-answers': `the mean of fewer than ${threshold} answers tells what one person said`,
});

/** The columns of the collection's last table, or all its fields. */
function columnsOf(collection: Collection): readonly string[] {
  const tables = collection.records.filter(({ columns }) => columns !== undefined);
  const last = tables.reduce<(typeof tables)[number] | undefined>(
    (found, record) => (found && found.place.file >= record.place.file ? found : record),
    undefined,
  );
  const fields = [...collection.fields.values()].filter(({ derived }) => !derived);
  return last?.columns ?? fields.map(({ name }) => name);
}

/** @param texts what is written in the row as it is */
export function toCsv(
  collection: Collection,
  { values }: Protected,
  texts: ReadonlyMap<string, string>,
): string {
  const columns = columnsOf(collection);
  const more = [...texts.keys(), ...values.keys()].filter((name) => !columns.includes(name));
  const header = [...columns, ...more];
  const cell = (name: string) => String(values.get(name) ?? texts.get(name) ?? '');
  return stringify([header, header.map(cell)]);
}

function table(rows: readonly (readonly [string, string])[]): string {
  const width = Math.max(...rows.map(([name]) => name.length));
  return rows.map(([name, value]) => `  ${name.padEnd(width)}  ${value}`).join('\n');
}

/** What the list said nothing of, and what a row needs beside its counts. */
function missing(
  collection: Collection,
  people: PeopleCounts,
  known: (name: string) => boolean,
): string[] {
  const parts = people.breakdowns.flatMap((breakdown) => breakdown.parts);
  const uncounted = [...parts, ...people.means.map(({ mean }) => mean)].filter(
    (name) => !known(name),
  );
  const required = [...collection.fields.values()].filter(
    ({ required, derived, name }) => required && !derived && !known(name),
  );
  return [
    ...(uncounted.length > 0
      ? [`Blank, as nothing was said of their column: ${uncounted.join(', ')}.`]
      : []),
    ...(required.length > 0
      ? [`Still to fill in: ${required.map(({ name }) => name).join(', ')}.`]
      : []),
  ];
}

/** @param texts what is written in the row as it is */
export function describe(
  collection: Collection,
  done: Protected,
  texts: ReadonlyMap<string, string>,
  notes: readonly string[],
  rules: PrivacyRules,
): string {
  const why = reasons(rules.threshold);
  const leftOut = new Map(done.leftOut.map(({ field, reason }: LeftOut) => [field, reason]));
  const known = (name: string) => done.values.has(name) || leftOut.has(name) || texts.has(name);
  const shown = [...collection.fields.keys()].filter(known);
  const rows = shown.map((name) => {
    const reason = leftOut.get(name);
    const value = String(done.values.get(name) ?? texts.get(name) ?? '');
    return [name, reason === undefined ? value : `left out: ${why[reason]}`] as const;
  });
  const more = missing(collection, rules, known);
  return [`One row for ${collection.id}:`, table(rows), ...notes, ...more].join('\n');
}
