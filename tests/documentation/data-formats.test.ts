/** docs/data-formats.md has every output in its table, and no other. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { generalAddresses } from './general-addresses.ts';

const [, table = ''] = readFileSync('docs/data-formats.md', 'utf8').split(/^\| -+ .*$/m);
const rows = table
  .split('\n')
  .filter((line) => line.startsWith('|'))
  .slice(0, table.trim().split(/\n\n/, 1)[0]?.split('\n').length);
const addressesIn = (row: string) =>
  [...row.matchAll(/`(\/[^`]+)`/g)].map(([, address = '']) => address);

it('has a row for each output', async () => {
  const named = rows.flatMap(addressesIn);
  const missing = [...(await generalAddresses())].filter((address) => !named.includes(address));
  expect(missing).toEqual([]);
});

it('names no file that is not published', async () => {
  const known = await generalAddresses();
  // Made from the built pages, by the build itself.
  const ofPages = rows.filter((row) => !row.startsWith('| Sitemap'));
  expect(ofPages.length).toBeGreaterThan(15);
  expect(ofPages.flatMap(addressesIn).filter((address) => !known.has(address))).toEqual([]);
});
