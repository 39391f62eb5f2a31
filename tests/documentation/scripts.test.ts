/** Every npm script that a person may run is told about in the README or in docs/. */
import { readFileSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import { expect, it } from 'vitest';

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  scripts: Record<string, string>;
};

let prose = '';
for await (const file of glob(['*.md', 'docs/**/*.md'])) prose += readFileSync(file, 'utf8');

it.each(Object.keys(scripts))('npm script "%s" is documented', (name) => {
  const asRun = name === 'start' || name === 'test' ? `npm ${name}` : `npm run ${name}`;
  expect(prose).toMatch(new RegExp(`${asRun}(?![\\w:-])`));
});

it('documents no npm script that is not there', () => {
  const named = [...prose.matchAll(/npm run ([\w:-]+)/g)].map(([, name]) => name ?? '');
  expect(named.filter((name) => !(name in scripts))).toEqual([]);
});
