/**
 * The code that the data pages offer is run as it stands, wherever its interpreter is: against a
 * server on this machine that holds the published files. What cannot be run here is skipped by name.
 */
import { execFile, execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import path from 'node:path';
import { promisify } from 'node:util';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { outputs } from '../../src/core/export/outputs.ts';
import { toDuckDbQuery } from '../../src/core/export/reading/python.ts';
import { snippetsFor, toCurl, type Tool } from '../../src/core/export/reading/snippets.ts';
import { columnHints, type TableFile } from '../../src/core/export/reading/table-file.ts';
import { cellOf } from '../../src/core/export/columns.ts';
import { type Kind, typedColumns } from '../../src/core/export/formats/typed-column.ts';
import type { Collection } from '../../src/core/collection/collection.ts';
import type { Publication } from '../../src/core/publication/publication.ts';
import { folders, loadFolder, publish, root, type Published } from '../formats/published.ts';

const run = promisify(execFile);

/** Whether a command ends well. */
function works(command: string, ...args: readonly string[]): boolean {
  try {
    execFileSync(command, args, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
/** The first Python that has the modules: a system's own may have them where another has not. */
const pythonWith = (modules: string) =>
  ['python3', '/usr/bin/python3'].find((command) => works(command, '-c', `import ${modules}`));
const rWith = (...packages: readonly string[]) =>
  works('Rscript', '-e', packages.map((name) => `library(${name})`).join('; '));
const hasCurl = works('curl', '--version') && works('sha256sum', '--version');

/** What code needs, by the end of the file's name. */
const pythons: readonly (readonly [Tool, string, readonly string[], string])[] = [
  ['python', 'csv', ['.csv', '.json', '.ndjson'], 'rows'],
  ['pandas', 'pandas', ['.csv', '.json', '.ndjson'], 'table'],
  ['pandas', 'pandas, openpyxl', ['.xlsx'], 'table'],
  ['pandas', 'pandas, pyarrow', ['.parquet'], 'table'],
  ['duckdb', 'duckdb', ['.csv', '.json', '.ndjson', '.parquet'], 'table'],
];
const rs: readonly (readonly [string, readonly string[]])[] = [
  ['utils', ['.csv']],
  ['jsonlite', ['.json', '.ndjson']],
  ['readxl', ['.xlsx']],
  ['nanoparquet', ['.parquet']],
];
const reason = (tool: string, there: boolean) => (there ? '' : ` (skipped: no ${tool} here)`);

const isText = (kind: Kind) => ['text', 'partial-date', 'uri', 'email', 'list'].includes(kind);

const tables = outputs.filter(({ table }) => table !== undefined);

function tableFile(
  { contents, context }: Published,
  output: (typeof outputs)[number],
  collection: Collection,
): TableFile | undefined {
  if (output.per !== 'collection') return undefined;
  const address = output.path(collection);
  const file = context.files.get(address);
  if (!file || !contents.has(address)) return undefined;
  const { publication } = context;
  return {
    ...file,
    ...output.table,
    mediaType: output.mediaType,
    url: publication.url + address,
    name: path.basename(address),
    hints: columnHints(publication, collection),
  };
}

// A program is started for every file: those of the shipped publication would only take longer.
describe.each(folders.filter((folder) => folder !== '.'))(
  'the code on the data pages of %s',
  (folder) => {
    let publication: Publication;
    let published: Published;
    let server: Server;
    let place: string;
    let files: { file: TableFile; rows: number }[];

    beforeAll(async () => {
      const loaded = await loadFolder(folder);
      let contents = new Map<string, Uint8Array>();
      server = createServer((request, response) => {
        const bytes = contents.get(request.url ?? '');
        response.writeHead(bytes ? 200 : 404).end(bytes);
      });
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      const address = server.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      publication = { ...loaded, url: `http://127.0.0.1:${port}`, base: '/' };
      published = publish(publication, tables);
      contents = published.contents;
      // Inside the project, so that a module finds the packages that it names.
      await mkdir(path.join(root, '.pledgebook'), { recursive: true });
      place = await mkdtemp(path.join(root, '.pledgebook/reading-'));
      files = tables.flatMap((output) =>
        [...publication.collections.values()].flatMap((collection) => {
          const file = tableFile(published, output, collection);
          return file ? [{ file, rows: collection.records.length }] : [];
        }),
      );
    });
    afterAll(async () => {
      server.close();
      await rm(place, { recursive: true, force: true });
    });

    /** Each file that a tool has code for, with the code. */
    const codeOf = (tool: Tool) =>
      files.flatMap(({ file, rows }) =>
        snippetsFor(file)
          .filter((snippet) => snippet.tool === tool)
          .map(({ code }) => ({ name: file.name, code, rows })),
      );

    const expected = (code: readonly { name: string; rows: number }[]) =>
      code.map(({ name, rows }): [string, number] => [name, rows]);
    /** The numbers that a program printed, one a line, beside the names. */
    const found = (code: readonly { name: string }[], stdout: string) => {
      const lines = stdout.trim().split('\n').map(Number);
      return code.map(({ name }, index): [string, number] => [name, lines[index] ?? NaN]);
    };
    const codeFor = (tool: Tool, endings: readonly string[]) =>
      codeOf(tool).filter(({ name }) => endings.includes(path.extname(name)));

    it('is there for every table in every tool that can read its format', () => {
      const formats = (tool: Tool) =>
        [...new Set(codeOf(tool).map(({ name }) => name.replace(/^[^.]*\./, '')))].sort();
      expect(formats('python')).toEqual(['csv', 'json', 'ndjson']);
      expect(formats('duckdb')).toEqual(['csv', 'json', 'ndjson', 'parquet']);
      for (const tool of ['pandas', 'r', 'javascript', 'curl'] as const)
        expect(formats(tool)).toEqual(['csv', 'json', 'ndjson', 'parquet', 'xlsx']);
      expect(formats('spreadsheet')).toEqual(['csv', 'xlsx']);
    });

    it('JavaScript counts every record', async () => {
      const code = codeOf('javascript');
      for (const [index, one] of code.entries())
        await writeFile(path.join(place, `${index}.mjs`), `${one.code}\nexport { rows };\n`);
      const main = code.map(
        (_, index) => `console.log((await import('./${index}.mjs')).rows.length);`,
      );
      await writeFile(path.join(place, 'main.mjs'), main.join('\n'));
      const { stdout } = await run(process.execPath, [path.join(place, 'main.mjs')]);
      expect(found(code, stdout)).toEqual(expected(code));
    });

    for (const [tool, modules, endings, variable] of pythons) {
      const command = pythonWith(modules);
      const name = `${tool} in Python counts every record of ${endings.join(', ')}`;
      it.skipIf(command === undefined)(name + reason(modules, command !== undefined), async () => {
        const code = codeFor(tool, endings);
        const file = path.join(place, 'code.json');
        await writeFile(file, JSON.stringify(code.map((one) => one.code)));
        // Each in a scope of its own.
        const loop = `import json, sys\nfor code in json.load(open(sys.argv[1], encoding="utf-8")):\n    scope = {}\n    exec(code, scope)\n    print(eval("len(${variable})", scope))`;
        const { stdout } = await run(command ?? '', ['-c', loop, file]);
        expect(found(code, stdout)).toEqual(expected(code));
      });
    }

    for (const [library, endings] of rs) {
      const isThere = rWith(library);
      const name = `R counts every record of ${endings.join(', ')}`;
      it.skipIf(!isThere)(name + reason(`R with ${library}`, isThere), async () => {
        const code = codeFor('r', endings);
        const all = code.map((one) => `local({\n${one.code}\ncat(nrow(table), "\\n")\n})`);
        const file = path.join(place, 'read.R');
        await writeFile(file, all.join('\n'));
        expect(found(code, (await run('Rscript', [file])).stdout)).toEqual(expected(code));
      });
    }

    /** Cells of the columns of text as the table has them, a blank as null. */
    const texts = (collection: Collection) => {
      const columns = typedColumns(publication, collection).filter(({ kind }) => isText(kind));
      return collection.records.map((record) =>
        Object.fromEntries(columns.map((one) => [one.name, cellOf(record, one) || null])),
      );
    };
    /** The plain tables that a tool has code for, each with the texts that it must find. */
    const textsFor = (tool: Tool, ending: string) =>
      [...publication.collections.values()].flatMap((collection) => {
        const file = files.find((one) => one.file.name === collection.id + ending)?.file;
        const code = file && snippetsFor(file).find((snippet) => snippet.tool === tool)?.code;
        return code === undefined || collection.records.length === 0
          ? []
          : [{ id: collection.id, code, rows: texts(collection) }];
      });

    for (const [modules, ending] of [
      ['pandas', '.csv'],
      ['pandas, openpyxl', '.xlsx'],
    ] as const) {
      const command = pythonWith(modules);
      const name = `pandas leaves every text of ${ending} as it is`;
      it.skipIf(command === undefined)(name + reason(modules, command !== undefined), async () => {
        const tables = textsFor('pandas', ending);
        const file = path.join(place, 'texts.json');
        await writeFile(file, JSON.stringify(tables));
        const loop = `import json, sys
for one in json.load(open(sys.argv[1], encoding="utf-8")):
    scope = {}
    exec(one["code"], scope)
    rows = scope["table"][list(one["rows"][0])].astype(object)
    print(json.dumps(rows.where(rows.notna(), None).to_dict("records")))`;
        const { stdout } = await run(command ?? '', ['-c', loop, file], { maxBuffer: 2 ** 28 });
        const found = stdout.trim().split('\n');
        for (const [index, { id, rows }] of tables.entries())
          expect(JSON.parse(found[index] ?? ''), id).toEqual(rows);
      });
    }

    const hasR = rWith('jsonlite');
    it.skipIf(!hasR)(`R leaves every text of .csv as it is${reason('R', hasR)}`, async () => {
      const tables = textsFor('r', '.csv');
      const print = 'cat(jsonlite::toJSON(table, na = "null", digits = NA), "\\n")';
      const all = tables.map(({ code }) => `local({\n${code}\n${print}\n})`);
      const file = path.join(place, 'texts.R');
      await writeFile(file, all.join('\n'));
      const { stdout } = await run('Rscript', [file], { maxBuffer: 2 ** 28 });
      const found = stdout.trim().split('\n');
      for (const [index, { id, rows }] of tables.entries()) {
        const names = Object.keys(rows[0] ?? {});
        const read = JSON.parse(found[index] ?? '') as Record<string, unknown>[];
        const cut = read.map((row) =>
          Object.fromEntries(names.map((one) => [one, row[one] ?? null])),
        );
        expect(cut, id).toEqual(rows);
      }
    });

    it('DuckDB leaves every text of .csv as it is', async () => {
      const instance = await DuckDBInstance.create(':memory:');
      const connection = await instance.connect();
      try {
        for (const collection of publication.collections.values()) {
          const file = files.find((one) => one.file.name === `${collection.id}.csv`)?.file;
          if (!file || collection.records.length === 0) continue;
          const local = path.join(place, file.name);
          await writeFile(local, published.contents.get(`/data/${file.name}`) ?? '');
          const query = toDuckDbQuery({ ...file, url: local }) ?? '';
          const read = (await connection.runAndReadAll(query)).getRowObjectsJson();
          const rows = texts(collection);
          const names = Object.keys(rows[0] ?? {});
          const cut = read.map((row) => Object.fromEntries(names.map((one) => [one, row[one]])));
          expect(cut, collection.id).toEqual(rows);
        }
      } finally {
        connection.closeSync();
        instance.closeSync();
      }
    });

    it('DuckDB counts every record by the same query, from the file on disk', async () => {
      const instance = await DuckDBInstance.create(':memory:');
      const connection = await instance.connect();
      try {
        for (const { file, rows } of files) {
          const local = path.join(place, file.name);
          await writeFile(local, published.contents.get(`/data/${file.name}`) ?? '');
          const query = toDuckDbQuery({ ...file, url: local });
          if (query === undefined) continue;
          const result = await connection.runAndReadAll(query);
          expect([file.name, result.currentRowCount]).toEqual([file.name, rows]);
        }
      } finally {
        connection.closeSync();
        instance.closeSync();
      }
    });

    it.skipIf(!hasCurl)(
      `curl fetches every file, and the checksum holds${reason('curl with sha256sum', hasCurl)}`,
      async () => {
        const code = files.map(({ file }) => toCurl(file)).join('');
        const { stdout } = await run('bash', ['-ec', code], { cwd: place });
        expect(stdout.trim().split('\n').sort()).toEqual(
          files.map(({ file }) => `${file.name}: OK`).sort(),
        );
      },
    );

    it.skipIf(!hasCurl)(
      `the checksum of a file that has changed is refused${reason('curl with sha256sum', hasCurl)}`,
      async () => {
        const file = { ...files[0]!.file, sha256: '0'.repeat(64) };
        await expect(run('bash', ['-ec', toCurl(file)], { cwd: place })).rejects.toThrow(
          'did NOT match',
        );
      },
    );
  },
);

describe('the hints for programs that guess types', () => {
  it('name the key, years and codes of digits, and whole dates', async () => {
    const publication = await loadFolder('tests/fixtures/seed-bank');
    const hints = columnHints(publication, publication.collections.get('accessions')!);
    expect(hints.text).toContain('number');
    expect(hints.text).toContain('collected');
    expect(hints.text).not.toContain('name');
    expect(hints.dates).toEqual(['received', 'regenerate_by']);
  });
});
