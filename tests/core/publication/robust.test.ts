/** Whatever stands in a file of JSON, loading ends with problems or a publication, never otherwise. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { loadPublication } from '../../../src/core/publication/load.ts';
import { publicationFolder } from '../../documentation/problem-examples/publication-folder.ts';

type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

const { root, remove } = publicationFolder([]);
afterAll(remove);

const files = [
  'data/publication.json',
  'data/seeds/collection.json',
  'schemas/seeds.schema.json',
  'data/stations/stations.json',
];
const odd: readonly Json[] = [
  ...[null, true, 0, -1.5, '', 'x', 'constructor', '#/$defs/x', [], {}],
  ...[[null], { a: 1 }, { $ref: '#' }, { $data: '1/x' }, { en: 1 }, { type: 'string' }],
];
const keys = [
  'x',
  '$schema',
  '$ref',
  'if',
  'not',
  'oneOf',
  'items',
  'required',
  'properties',
  'x-unique',
];

/** A linear congruential generator: the same changes in every run. */
function numbers(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state % limit;
  };
}

/** Every container in the value with one of its keys. */
function places(value: Json): [Record<string, Json>, string][] {
  if (typeof value !== 'object' || value === null) return [];
  const container = value as Record<string, Json>;
  return Object.keys(container).flatMap((key) => [[container, key], ...places(container[key]!)]);
}

function change(value: Json, below: (limit: number) => number): Json {
  const all = places(value);
  const [container, key] = all[below(all.length)]!;
  const what = below(4);
  if (what === 0) Reflect.deleteProperty(container, key);
  else if (what === 1) container[keys[below(keys.length)]!] = odd[below(odd.length)]!;
  else if (what === 2) {
    const [other, from] = all[below(all.length)]!;
    container[key] = structuredClone(other[from]!);
  } else container[key] = odd[below(odd.length)]!;
  return value;
}

test.each([1, 2, 3, 4])('changes of seed %i', async (seed) => {
  const below = numbers(seed);
  for (let round = 0; round < 30; round++) {
    const file = files[below(files.length)]!;
    const written = readFileSync(path.join(root, file), 'utf8');
    const changed = JSON.stringify(change(JSON.parse(written) as Json, below));
    writeFileSync(path.join(root, file), changed);
    const loaded = await loadPublication({
      root,
      today: () => '2025-06-01',
      interfaceLanguages: ['en'],
    });
    const hasError = loaded.problems.some(({ level }) => level === 'error');
    expect(loaded.publication === undefined, `${file}: ${changed}`).toBe(hasError);
    writeFileSync(path.join(root, file), written);
  }
});
