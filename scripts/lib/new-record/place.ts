/** Where a new record goes: the file, and what that file will hold. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { stringify } from 'csv-stringify/sync';
import type { Collection } from '../../../src/core/collection/collection.ts';
import { nextTable } from '../../../src/core/collection/next-table.ts';
import { readCsv } from '../../../src/core/record/csv.ts';
import { parseCell } from '../../../src/core/record/cell.ts';
import type { Publication } from '../../../src/core/publication/publication.ts';
import { decodeText } from '../../../src/core/text/decode.ts';
import { UsageError } from '../usage-error.ts';

export interface Placed {
  /** Path in the publication's folder. */
  readonly file: string;
  /** What the file will hold. */
  readonly text: string;
  /** What it holds now; undefined for a new file. */
  readonly before: string | undefined;
}

/** A collection whose records are files of their own gets another; all else goes to the last CSV. */
export function placeRecord(
  publication: Publication,
  collection: Collection,
  cells: ReadonlyMap<string, string>,
): Placed {
  const files = collection.records.map(({ place }) => place.file);
  const file = nextTable(collection.id, files);
  if (file === undefined) return placeJson(publication, collection, cells);
  return placeRow(publication, collection, file, cells);
}

function placeJson(
  publication: Publication,
  collection: Collection,
  cells: ReadonlyMap<string, string>,
): Placed {
  const record = Object.fromEntries(
    [...cells].map(([name, cell]) => {
      const field = collection.fields.get(name);
      const result = field && parseCell(cell, field, name === collection.key);
      return [name, result && 'value' in result ? result.value : cell];
    }),
  );
  const file = `data/${collection.id}/${cells.get(collection.key) ?? ''}.json`;
  const target = path.join(publication.root, file);
  if (existsSync(target))
    throw new UsageError(`${file} is already there: choose another ${collection.key}.`);
  return { file, text: `${JSON.stringify(record, null, 2)}\n`, before: undefined };
}

function placeRow(
  publication: Publication,
  collection: Collection,
  file: string,
  cells: ReadonlyMap<string, string>,
): Placed {
  const target = path.join(publication.root, file);
  const before = existsSync(target) ? decodeText(file, readFileSync(target)).text : undefined;
  const columns = before === undefined ? [] : readCsv(file, before, publication.limits).columns;
  const missing = [...cells.keys()].filter((name) => !columns.includes(name));
  const line = (names: readonly string[]) =>
    stringify([names.map((name) => cells.get(name) ?? '')]);
  if (before !== undefined && missing.length === 0) {
    return { file, text: `${before}${before.endsWith('\n') ? '' : '\n'}${line(columns)}`, before };
  }
  // A column that the file does not have yet: every row gets a blank cell for it.
  const all = [...collection.fields.keys()].filter(
    (name) => columns.includes(name) || cells.has(name),
  );
  const header = [...all, ...columns.filter((name) => !all.includes(name))];
  const rows = before === undefined ? [] : readCsv(file, before, publication.limits).rows;
  const moved = rows.map((row) => header.map((name) => row.cells[columns.indexOf(name)] ?? ''));
  return { file, text: stringify([header, ...moved]) + line(header), before };
}
