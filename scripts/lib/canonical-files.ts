/** Which files of a publication have a canonical form, and what it is. */
import path from 'node:path';
import { exceptionsFile, exceptionsSchema } from '../../src/core/guard/exceptions.ts';
import { checkFiles } from '../../src/core/publication/check-files.ts';
import { listFiles } from '../../src/core/publication/load-files.ts';
import { withdrawnFile, withdrawnShape } from '../../src/core/publication/withdrawals.ts';
import { type Canonical, toCanonicalCsv } from '../../src/core/record/canonical-csv.ts';
import { toCanonicalJson } from '../../src/core/record/canonical-json.ts';
import { columnOrder } from '../../src/core/schema/column-order.ts';
import { readSchema } from '../../src/core/schema/read-schema.ts';
import { withTwins } from '../../src/core/schema/with-twins.ts';
import { didYouMean } from './did-you-mean.ts';
import { type LoadedRevision, loadFolder } from './revision/load-revision.ts';
import { UsageError } from './usage-error.ts';

/** By path in the publication's folder: the canonical form of a text. */
export type Formatters = ReadonlyMap<string, (text: string) => Canonical>;

function formatterOf(file: string, { revision, settings }: LoadedRevision) {
  const { languages, limits } = settings;
  const bySchema = (order: readonly string[]) => (text: string) =>
    toCanonicalCsv(file, text, order, limits);
  if (file === exceptionsFile)
    return bySchema(columnOrder(readSchema(exceptionsSchema, ['en']).fields, undefined));
  if (file === withdrawnFile)
    return bySchema(columnOrder(withdrawnShape(languages).fields, undefined));
  const [, id = '', name] = file.split('/');
  const collection = revision.collections.get(id);
  if (!collection || name === undefined || file === `data/${id}/collection.json`) return undefined;
  if (file.endsWith('.csv')) return bySchema(columnOrder(collection.fields, collection.nested));
  if (!file.endsWith('.json')) return undefined;
  const schema = withTwins(collection.schema, languages.slice(1));
  return (text: string) => toCanonicalJson(file, text, schema);
}

/** Every table and file of records; also of a publication that has errors. */
export async function canonicalFiles(root: string): Promise<Formatters> {
  const loaded = await loadFolder(root);
  const { files } = checkFiles(await listFiles(root));
  const found = [...files.keys()].flatMap((file) => {
    const format = formatterOf(file, loaded);
    return format ? [[file, format] as const] : [];
  });
  return new Map(found);
}

/**
 * @param named paths, from the publication's folder or from where the command is run
 * @throws UsageError for one that is no file of records
 */
export function chooseFiles(root: string, files: Formatters, named: readonly string[]): string[] {
  if (named.length === 0) return [...files.keys()];
  return named.map((name) => {
    const fromHere = path.relative(root, path.resolve(name)).split(path.sep).join('/');
    const file = [name, fromHere].find((one) => files.has(one));
    if (file !== undefined) return file;
    const guess = didYouMean(name, files.keys());
    throw new UsageError(`${name} is no file of records of this publication.${guess}`);
  });
}
