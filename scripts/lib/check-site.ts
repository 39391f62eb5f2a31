/** Looks over a finished site before it is published: nothing that it links to may be missing. */
import { glob, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Publication } from '../../src/core/publication/publication.ts';

/** How many missing addresses are named; the rest are counted. */
const named = 20;

const decode = (address: string) => decodeURIComponent(address.replaceAll('&amp;', '&'));

/** The addresses in a page that lead to this site, without base path, query and fragment. */
function* addressesIn(html: string, { base, url }: Publication): Generator<string> {
  for (const [, address = ''] of html.matchAll(/ property="og:image" content="([^"]*)"/g)) {
    if (address.startsWith(`${url}/`)) yield decode(address.slice(url.length + 1));
  }
  for (const [, address = ''] of html.matchAll(/ (?:href|src)="([^"#?]*)/g)) {
    if (address.startsWith(base) && !address.startsWith('//')) {
      yield decode(address.slice(base.length));
    }
  }
}

const fileOf = (address: string) =>
  address === '' || address.endsWith('/') ? `${address}index.html` : address;

/** @throws when a page links to an address of this site that nothing answers. */
export async function checkSite(publication: Publication, folder: string): Promise<void> {
  const files = new Set<string>();
  for await (const file of glob('**/*', { cwd: folder })) files.add(file.split(path.sep).join('/'));
  const missing = new Map<string, string>();
  for (const file of files) {
    if (!file.endsWith('.html')) continue;
    const html = await readFile(path.join(folder, file), 'utf8');
    for (const address of addressesIn(html, publication)) {
      if (!files.has(fileOf(address))) missing.set(address, file);
    }
  }
  if (missing.size === 0) return;
  const lines = [...missing]
    .slice(0, named)
    .map(([address, page]) => `  ${address} (linked from ${page})`);
  const more = missing.size > named ? [`  and ${missing.size - named} more`] : [];
  throw new Error(`The site links to what it does not have:\n${[...lines, ...more].join('\n')}`);
}
