/** Loads data/withdrawn.csv, if there is one. */
import type { CollectionDraft } from '../collection/draft.ts';
import { readRows } from '../collection/read-rows.ts';
import { validateRecords } from '../collection/validate-records.ts';
import { csvPlaces } from '../record/csv-place.ts';
import { readCsv } from '../record/csv.ts';
import type { SchemaCompiler } from '../schema/ajv.ts';
import type { LoadedSettings } from './load-settings.ts';
import { type Source, loadText, tell } from './load-source.ts';
import type { Withdrawal } from './publication.ts';
import {
  checkWithdrawals,
  toWithdrawal,
  withdrawnFile,
  withdrawnRules,
  withdrawnSchema,
  withdrawnShape,
} from './withdrawals.ts';

export async function loadWithdrawals(
  source: Source,
  compiler: SchemaCompiler,
  { settings, collections }: LoadedSettings,
  drafts: ReadonlyMap<string, CollectionDraft>,
): Promise<Withdrawal[]> {
  const text = await loadText(source, withdrawnFile);
  if (text === undefined) return [];
  const table = readCsv(withdrawnFile, text, settings.limits);
  const rows = readRows(withdrawnFile, table, csvPlaces(withdrawnFile, text), withdrawnShape());
  const validate = compiler.compileOwn(withdrawnSchema);
  tell(source, rows.problems);
  tell(source, validateRecords(rows, withdrawnSchema, validate, withdrawnRules));
  tell(source, checkWithdrawals(rows, drafts, collections));
  return rows.drafts.map(({ record }) => toWithdrawal(record));
}
