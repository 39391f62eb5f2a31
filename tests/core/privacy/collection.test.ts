/** Personal data in a whole publication, as `validate` and the build check it. */
import { afterEach, describe, expect, test } from 'vitest';
import { loadPublication } from '../../../src/core/publication/load.ts';
import {
  type Change,
  inPublication,
  inSchema,
  put,
  seed,
} from '../../documentation/problem-examples/change.ts';
import { publicationFolder } from '../../documentation/problem-examples/publication-folder.ts';

let remove: () => void;
afterEach(() => {
  remove();
});

async function codes(...changes: readonly Change[]): Promise<string[]> {
  const folder = publicationFolder(changes);
  ({ remove } = folder);
  const { root } = folder;
  const { problems, publication } = await loadPublication({
    root,
    today: () => '2025-06-01',
    interfaceLanguages: ['en', 'es'],
  });
  expect(publication === undefined).toBe(problems.some(({ level }) => level === 'error'));
  return problems.map(
    ({ code, place, field }) => `${code} ${place.file}:${place.line ?? ''} ${field ?? ''}`,
  );
}

const integer = (name: string) =>
  `"${name}": { "title": "${name}", "description": "People.", "type": "integer", "examples": [20] },`;
const counting = (...names: readonly string[]) =>
  inSchema('"link": {', `${names.map(integer).join('\n')}\n"link": {`);
const rows = (header: string, ...lines: readonly string[]) =>
  put(
    'data/seeds/seeds.csv',
    [
      `id,name,kind,${header}`,
      ...lines.map((line, at) => `s${at},Seed ${at},grass,${line}`),
      '',
    ].join('\n'),
  );
const privacy = (written: string) =>
  put(
    'data/seeds/collection.json',
    `{ "title": "Seeds", "singular": "Seed", "description": "Seeds.", "record": { "title": "name" },\n"privacy": ${written} }\n`,
  );
const noHome = inPublication('"charts": ["seeds/by-kind"],', '');

describe('counts', () => {
  test('a small one stops the publication, at its place', async () => {
    expect(
      await codes(counting('attended', 'women'), rows('attended,women', '40,20', '40,38', '3,')),
    ).toEqual([
      'privacy/rest-small data/seeds/seeds.csv:3 attended',
      'privacy/small-count data/seeds/seeds.csv:4 attended',
    ]);
  });

  test('1 in every row is told once, from five rows on', async () => {
    const one = await codes(counting('attended'), rows('attended', '1', '1', '1', '1', '1'));
    expect(one).toEqual(['privacy/always-one data/seeds/seeds.csv:2 attended']);
    remove();
    const few = await codes(counting('attended'), rows('attended', '1', '1', '1', '1'));
    expect(few).toHaveLength(4);
    remove();
    const mixed = await codes(counting('attended'), rows('attended', '1', '1', '1', '1', '1', '8'));
    expect(mixed).toHaveLength(5);
    expect(mixed.every((one) => one.startsWith('privacy/small-count'))).toBe(true);
  });

  test('of a table with a row for each gender are counts of people whatever their name', async () => {
    const gender = inSchema(
      '"link": {',
      '"gender": { "title": "Gender", "description": "Of borrowers.", "type": "string", "examples": ["women"] },\n"link": {',
    );
    expect(
      await codes(gender, counting('number'), rows('gender,number', 'women,20', 'other,2')),
    ).toEqual(['privacy/small-count data/seeds/seeds.csv:3 number']);
  });

  test('of things are not counts of people', async () => {
    expect(await codes(counting('number', 'total'), rows('sown,number,total', '2,3,4'))).toEqual(
      [],
    );
  });

  test('are as the publication says: another limit, or none with a reason', async () => {
    const changes = [counting('attended'), rows('attended', '7')];
    expect(
      await codes(
        ...changes,
        inPublication('"theme"', '"privacy": { "smallCellThreshold": 10 },\n"theme"'),
      ),
    ).toHaveLength(1);
    remove();
    const off = inPublication(
      '"theme"',
      '"privacy": { "off": { "counts": "They are plants." } },\n"theme"',
    );
    expect(await codes(counting('attended'), rows('attended', '2'), off)).toEqual([]);
  });

  test('a value that could not be read is told of once', async () => {
    expect(await codes(counting('attended', 'women'), rows('attended,women', '40,2x'))).toEqual([
      'cell/integer data/seeds/seeds.csv:2 women',
    ]);
  });
});

describe('what is written about them', () => {
  test('names fields that are there and that are numbers, and values that a field can have', async () => {
    const written = `{
      "counts": ["sawn"],
      "breakdowns": [{ "total": "sown", "parts": ["sprouted", "note"], "suppressed": { "field": "state", "none": "stored", "partial": "lend", "all": "lent" } }],
      "means": [{ "mean": "wait", "n": "batch" }]
    }`;
    const file = 'data/seeds/collection.json';
    expect((await codes(noHome, privacy(written))).map((one) => one.replace(/:\d+/, ':'))).toEqual([
      `configuration/unknown-field ${file}: privacy.counts.0`,
      `configuration/not-number ${file}: privacy.breakdowns.0.parts.1`,
      `configuration/unknown-value ${file}: privacy.breakdowns.0.suppressed.partial`,
      `configuration/unknown-field ${file}: privacy.means.0.mean`,
    ]);
  });

  test('a check that is turned off needs its reason', async () => {
    const off = (reason: string) =>
      inPublication('"theme"', `"privacy": { "off": { "texts": ${reason} } },\n"theme"`);
    const phone = seed('note', 'Call 223-4567');
    expect(await codes(phone, off('"Offices."'))).toEqual([]);
    remove();
    // What is written wrongly does not turn it off.
    expect((await codes(phone, off('true'))).map((one) => one.split(' ')[0])).toEqual([
      'configuration/type',
      'privacy/phone',
    ]);
  });
});
