/** Loads data/withdrawn.csv, if there is one. */
import type { CollectionDraft } from '../collection/draft.ts';
import { readRows } from '../collection/read-rows.ts';
import { validateRecords } from '../collection/validate-records.ts';
import { checkTablePrivacy } from '../privacy/check-table.ts';
import { csvPlaces } from '../record/csv-place.ts';
import { readCsv } from '../record/csv.ts';
import type { SchemaCompiler } from '../schema/ajv.ts';
import { withTwins } from '../schema/with-twins.ts';
import { checkReplaced } from './check-replaced.ts';
import type { LoadedSettings } from './load-settings.ts';
import { type Source, loadText, tell } from './load-source.ts';
import { placeWithdrawals } from './place-withdrawals.ts';
import type { Withdrawal } from './publication.ts';
import {
  checkWithdrawals,
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
  const { languages } = settings;
  const shape = withdrawnShape(languages);
  const rows = readRows(withdrawnFile, table, csvPlaces(withdrawnFile, text), shape);
  const schema = withTwins(withdrawnSchema, languages.slice(1));
  const validate = compiler.compileOwn(schema);
  tell(source, rows.problems);
  tell(source, validateRecords(rows, schema, validate, withdrawnRules));
  tell(source, checkTablePrivacy(rows, shape, settings.privacy));
  tell(source, checkWithdrawals(rows, drafts, collections));
  tell(source, checkReplaced(rows));
  const { withdrawals, problems } = placeWithdrawals(rows, drafts);
  tell(source, problems);
  return withdrawals;
}
