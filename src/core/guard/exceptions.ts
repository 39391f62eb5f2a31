/**
 * Losses that are meant: a table like any other, with a schema of our own. Lines stay as a log of
 * what was decided; only those that are new in a change excuse something in it.
 */
import type { RecordsFile } from '../collection/draft.ts';
import { type RecordShape, readRows } from '../collection/read-rows.ts';
import { validateRecords } from '../collection/validate-records.ts';
import { checkTablePrivacy } from '../privacy/check-table.ts';
import { defaultPrivacy } from '../privacy/privacy.ts';
import type { Place, Problem } from '../problem/problem.ts';
import type { Publication } from '../publication/publication.ts';
import { csvPlaces } from '../record/csv-place.ts';
import { readCsv } from '../record/csv.ts';
import type { Value } from '../record/record.ts';
import type { Validate } from '../schema/ajv.ts';
import type { JsonObject } from '../schema/json-schema.ts';
import { readSchema } from '../schema/read-schema.ts';
import { isReason } from './finding.ts';
import schema from './exceptions.schema.json' with { type: 'json' };

export const exceptionsFile = 'data/exceptions.csv';
export const exceptionColumns = ['date', 'rule', 'collection', 'subject', 'reason'] as const;

/** Where the rules of the file are explained. */
const rulesFile = 'docs/maintaining.md';

export const exceptionsSchema: JsonObject = schema;

export interface Exception {
  readonly date: string;
  readonly rule: string;
  readonly collection: string;
  /** A key or a field; empty for a rule about a whole collection. */
  readonly subject: string;
  readonly reason: string;
  readonly place: Place;
}

const textOf = (value: Value | undefined) => (typeof value === 'string' ? value : '');

function toExceptions({ drafts, placeOf }: RecordsFile): Exception[] {
  return drafts.map(({ record }) => {
    const [date = '', rule = '', collection = '', subject = '', reason = ''] = exceptionColumns.map(
      (name) => textOf(record.values[name]),
    );
    return { date, rule, collection, subject, reason, place: placeOf(record) };
  });
}

/**
 * @param text of data/exceptions.csv
 * @param validate of `exceptionsSchema`, compiled
 */
export function readExceptions(
  text: string,
  limits: Publication['limits'],
  validate: Validate,
): { readonly exceptions: readonly Exception[]; readonly problems: readonly Problem[] } {
  const shape: RecordShape = {
    key: 'date',
    ...readSchema(exceptionsSchema, ['en']),
    schemaFile: rulesFile,
  };
  const table = readCsv(exceptionsFile, text, limits);
  const rows = readRows(exceptionsFile, table, csvPlaces(exceptionsFile, text), shape);
  const problems = [
    ...rows.problems,
    ...validateRecords(rows, exceptionsSchema, validate, rulesFile),
    ...checkTablePrivacy(rows, shape, defaultPrivacy),
  ];
  return { exceptions: toExceptions(rows), problems };
}

const nameOf = ({ date, rule, collection, subject, reason }: Exception) =>
  JSON.stringify([date, rule, collection, subject, reason]);

/** Those that the change brings: an old one excuses nothing any more. */
export function newExceptions(
  before: readonly Exception[],
  after: readonly Exception[],
): Exception[] {
  const old = new Set(before.map(nameOf));
  return after.filter((exception) => !old.has(nameOf(exception)) && isReason(exception.reason));
}
