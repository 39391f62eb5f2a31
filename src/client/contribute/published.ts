/** The record that a form changes, and what has to be done with the change. */
import { toCell } from '../../core/export/columns.ts';
import type { Answer, Answers } from '../../core/form/form-field.ts';
import { isList } from '../../core/form/form-field.ts';
import type { KnownRecords } from '../../core/form/known-records.ts';
import {
  type Proposal,
  type PublishedPlace,
  proposeChange,
  proposeNew,
} from '../../core/form/proposal.ts';
import { keepSpelling } from '../../core/form/row.ts';
import { type DataRecord, type Value, valueOf } from '../../core/record/record.ts';
import { fill } from '../fill.ts';
import type { FormSetup, SetupField } from './setup.ts';

type Values = Readonly<Record<string, Value>>;

export interface Published {
  readonly key: string;
  readonly answers: Answers;
  readonly values: Values;
  readonly place: PublishedPlace;
  /** Of its table; absent where it is JSON. */
  readonly columns: readonly string[] | undefined;
  /** Its cells that no value would be written as, by column. */
  readonly spelled: Readonly<Record<string, string>>;
  /** What the form says that it is about. */
  readonly about: string;
}

function toAnswer(value: Value | undefined, { field, control }: SetupField): Answer | undefined {
  if (value === undefined) return undefined;
  if (isList(control) && Array.isArray(value)) return value.map(String);
  if (control === 'json') return JSON.stringify(value, undefined, 2);
  return toCell(value, field.separator);
}

export function toAnswers(values: Values, fields: readonly SetupField[]): Answers {
  const record: Pick<DataRecord, 'values' | 'derived'> = { values, derived: {} };
  const answers: Record<string, Answer> = {};
  for (const one of fields) {
    const answer = toAnswer(valueOf(record as DataRecord, one.field.name), one);
    if (answer !== undefined) answers[one.field.name] = answer;
  }
  return answers;
}

/** The record as it is published, without what the site adds to it. */
async function fetchValues(setup: FormSetup, slug: string): Promise<Values> {
  const response = await fetch(setup.record.replace('{slug}', slug));
  if (!response.ok) throw new Error(`${slug}: ${response.status}`);
  const { record } = (await response.json()) as { record: Values };
  return Object.fromEntries(Object.entries(record).filter(([name]) => !name.startsWith('$')));
}

/** The record that the page's address names with `?key=`, if it names one that is there. */
export async function loadPublished(
  setup: FormSetup,
  known: ReadonlyMap<string, KnownRecords>,
): Promise<Published | undefined> {
  const key = new URLSearchParams(location.search).get('key');
  const own = known.get(setup.id);
  const at = own && key !== null ? own.keys.indexOf(key) : -1;
  if (!own || key === null || at < 0) return undefined;
  const [number = 0, line = 1, lastLine = 1, pointer] = own.places[at] ?? [];
  const file = own.files[number] ?? '';
  const values = await fetchValues(setup, own.slugs?.[at] ?? key);
  return {
    key,
    values,
    answers: toAnswers(values, setup.fields),
    place: { file, line, lastLine, pointer },
    columns: setup.tables[file],
    spelled: own.spelled?.[at] ?? {},
    about: fill(setup.words.about, { title: own.titles[at] ?? key, key }),
  };
}

/** What the page's address fills in: `?f.species=zea-mays`. */
export function prefilled({ fields }: FormSetup): Answers {
  const answers: Record<string, Answer> = {};
  const given = new URLSearchParams(location.search);
  for (const { field, control } of fields) {
    const values = given.getAll(`f.${field.name}`);
    if (values.length > 0) answers[field.name] = isList(control) ? values : (values[0] ?? '');
  }
  return answers;
}

export function toProposal(
  { fields, folder, key, order }: FormSetup,
  answers: Answers,
  values: Values,
  published: Published | undefined,
): Proposal {
  const separators = new Map(fields.map(({ field }) => [field.name, field.separator]));
  const name = values[key];
  const filled = {
    answers,
    values,
    separators,
    order,
    key: typeof name === 'object' ? '' : String(name),
  };
  if (!published) return proposeNew(filled, folder);
  const { place, columns, values: before } = published;
  // What the form does not ask for stays as it was.
  const asked = new Set(fields.map(({ field }) => field.name.split('.')[0] ?? ''));
  const kept = Object.entries(before).filter(([field]) => !asked.has(field));
  const unasked = (columns ?? []).filter((column) => !separators.has(column));
  const record = { values: before, derived: {} } as DataRecord;
  const cells = Object.fromEntries(
    unasked.map((column) => [column, toCell(valueOf(record, column), ';')]),
  );
  const whole = {
    ...filled,
    answers: keepSpelling(
      { ...answers, ...cells },
      { ...published.answers, ...cells },
      published.spelled,
    ),
    values: { ...values, ...Object.fromEntries(kept) },
  };
  return proposeChange(whole, place, columns);
}
