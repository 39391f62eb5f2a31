/** Prints the one row: as CSV to stdout, to be copied or sent on; for people to stderr. */
import { stringify } from 'csv-stringify/sync';
import type { LeftOut, Protected, Reason } from '../../../src/core/aggregate/protect.ts';
import type { Collection } from '../../../src/core/collection/collection.ts';

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

export function describe(
  collection: Collection,
  done: Protected,
  notes: readonly string[],
  threshold: number,
): string {
  const why = reasons(threshold);
  const leftOut = new Map(done.leftOut.map(({ field, reason }: LeftOut) => [field, reason]));
  const shown = [...collection.fields.keys()].filter(
    (name) => done.values.has(name) || leftOut.has(name),
  );
  const rows = shown.map((name) => {
    const reason = leftOut.get(name);
    const value = String(done.values.get(name) ?? '');
    return [name, reason === undefined ? value : `left out: ${why[reason]}`] as const;
  });
  return [`One row for ${collection.id}:`, table(rows), ...notes].join('\n');
}
