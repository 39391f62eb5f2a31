/** docs/configuration.md has every word of the format, and its examples are right. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import collection from '../../src/core/collection/collection.schema.json' with { type: 'json' };
import publication from '../../src/core/publication/publication.schema.json' with { type: 'json' };
import withdrawn from '../../src/core/publication/withdrawn.schema.json' with { type: 'json' };
import { loadPublication } from '../../src/core/publication/load.ts';
import { schemaCompiler } from '../../src/core/schema/ajv.ts';
import { type JsonObject, objectAt, stringsAt } from '../../src/core/schema/json-schema.ts';
import { annotations } from '../../src/core/schema/keywords.ts';
import { tones } from '../../src/core/schema/read-options.ts';
import { pathsIn } from './configuration-paths.ts';

const page = readFileSync('docs/configuration.md', 'utf8');

/** The part of the page under a heading of the second level. */
const chapter = (heading: string) => page.split(`\n## ${heading}\n`)[1]?.split('\n## ')[0] ?? '';

/** The keys that a table of the page explains. */
const explained = (text: string) =>
  [...text.matchAll(/^\| `([^`]+)`(?: \*)? *\|/gm)].map(([, key = '']) => key);

const blocks = [...page.matchAll(/^```json ?(\w*)\n([\s\S]*?)^```$/gm)].map(
  ([, kind = '', text = '']) => ({ kind, value: JSON.parse(text) as JsonObject }),
);
const complete = (kind: string) => blocks.find((block) => block.kind === kind)?.value ?? {};

describe.each([
  ['data/publication.json', publication, 'publication'],
  ['data/<collection>/collection.json', collection, 'collection'],
])('%s', (heading, schema, kind) => {
  test('explains every key, and no key that is not there', () => {
    expect(explained(chapter(heading)).sort()).toEqual(pathsIn(schema).sort());
  });

  test('marks the required keys', () => {
    const required = stringsAt(schema, 'required');
    const marked = [...chapter(heading).matchAll(/^\| `([^`.]+)` \* *\|/gm)].map(([, key]) => key);
    expect(marked.sort()).toEqual([...required].sort());
  });

  test('has an example that is valid and has every key', () => {
    const example = complete(kind);
    expect(schemaCompiler().compile(schema)(example)).toEqual([]);
    expect(Object.keys(example).sort()).toEqual(Object.keys(objectAt(schema, 'properties')).sort());
  });
});

test('the smallest publication is whole: it has no problem and no warning', async () => {
  const root = mkdtempSync(path.join(tmpdir(), 'pledgebook-smallest-'));
  const files = chapter('The smallest publication').matchAll(
    /^`([\w./]+)`\n\n```\w+[^\n]*\n([\s\S]*?)^```$/gm,
  );
  for (const [, file = '', text = ''] of files) {
    mkdirSync(path.join(root, path.dirname(file)), { recursive: true });
    writeFileSync(path.join(root, file), text);
  }
  const options = { root, today: () => '2026-01-01', interfaceLanguages: ['en'] };
  const { publication: loaded, problems, records } = await loadPublication(options);
  rmSync(root, { recursive: true });
  expect(problems).toEqual([]);
  expect([loaded?.id, records]).toEqual(['wells', 2]);
});

test('every annotation has its section with an example that it takes', () => {
  for (const [keyword, rule] of Object.entries(annotations)) {
    const section = page.split(`\n### ${keyword}\n`)[1]?.split(/\n##/)[0] ?? '';
    const [, text = '{}'] = /```json\n([\s\S]*?)```/.exec(section) ?? [];
    const example = JSON.parse(text) as JsonObject;
    expect(Object.keys(example), keyword).toContain(keyword);
    expect(schemaCompiler().compile(rule)(example[keyword]), keyword).toEqual([]);
  }
  for (const tone of tones) expect(page).toContain(`\`${tone}\``);
});

test('every column of data/withdrawn.csv is explained', () => {
  expect(explained(chapter('data/withdrawn.csv'))).toEqual(
    Object.keys(objectAt(withdrawn, 'properties')),
  );
});

test('every variable that the scripts read is explained', () => {
  const names = readFileSync('scripts/lib/publication-dir.ts', 'utf8').matchAll(
    /read\(\w+, '(\w+)'\)/g,
  );
  const variables = explained(chapter('Environment'));
  for (const [, name] of names) expect(variables).toContain(name);
});
