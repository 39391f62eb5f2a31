/** Adds a record: `npm run new`. Asks for its fields, writes it in its place, and takes it back when it is not right. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Collection } from '../src/core/collection/collection.ts';
import type { Publication } from '../src/core/publication/publication.ts';
import { readArguments } from './lib/arguments.ts';
import { type ExitCode, exitCodes, run } from './lib/exit.ts';
import { findCollection } from './lib/find-collection.ts';
import { findField } from './lib/find-field.ts';
import { loadOrTell } from './lib/load-or-tell.ts';
import { askRecord } from './lib/new-record/ask.ts';
import { type Placed, placeRecord } from './lib/new-record/place.ts';
import { loadFromEnvironment } from './lib/publication-dir.ts';
import { hasErrors, printReport } from './lib/report.ts';
import { UsageError } from './lib/usage-error.ts';

const usage = `Adds a record to a collection.

npm run new -- <collection> [<field>=<value> ...] [--help]

Asks for every field that is not given, writes the record where it belongs, checks the whole
publication with it, and shows what was added. A record that is not right is not kept.
In a script, where nobody can answer, give every required field.`;

const options = { help: { type: 'boolean' } } as const;

/** @throws UsageError for a field that the collection does not have */
function readCells(collection: Collection, pairs: readonly string[]): Map<string, string> {
  const cells = new Map<string, string>();
  for (const pair of pairs) {
    const at = pair.indexOf('=');
    if (at < 0) throw new UsageError(`"${pair}" must be written as field=value.`);
    const { name } = findField(collection, pair.slice(0, at));
    cells.set(name, pair.slice(at + 1));
  }
  return cells;
}

/** @throws UsageError when required fields are missing and nobody can be asked */
async function complete(
  publication: Publication,
  collection: Collection,
  given: Map<string, string>,
) {
  if (process.stdin.isTTY) return askRecord(publication, collection, given);
  const missing = [...collection.fields.values()].filter(
    ({ required, name }) => required && !given.has(name),
  );
  if (missing.length > 0) {
    throw new UsageError(
      `These fields are required: ${missing.map(({ name }) => `${name}=…`).join(' ')}`,
    );
  }
  return given;
}

/** Writes the record and checks the publication with it; takes it back when there is an error. */
async function keepIfRight(publication: Publication, placed: Placed): Promise<ExitCode> {
  const target = path.join(publication.root, placed.file);
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, placed.text);
  const loaded = await loadFromEnvironment();
  if (loaded.problems.length > 0) printReport(loaded, 'text', 'en');
  if (!hasErrors(loaded)) {
    console.log(`${placed.file}:`);
    const old = new Set(placed.before?.split('\n'));
    for (const line of placed.text.split('\n'))
      if (line !== '' && !old.has(line)) console.log(`+ ${line}`);
    return exitCodes.clean;
  }
  if (placed.before === undefined) rmSync(target);
  else writeFileSync(target, placed.before);
  console.log(`The record was not kept: ${placed.file} is as it was.`);
  return exitCodes.problems;
}

async function main(args: readonly string[]): Promise<ExitCode> {
  const given = readArguments(args, options, Infinity);
  if (given.options.has('help')) {
    console.log(usage);
    return exitCodes.clean;
  }
  const publication = await loadOrTell();
  if (!publication) return exitCodes.problems;
  const [id, ...pairs] = given.positionals;
  const collection = findCollection(publication, id);
  const cells = await complete(publication, collection, readCells(collection, pairs));
  return keepIfRight(publication, placeRecord(publication, collection, cells));
}

await run(main);
