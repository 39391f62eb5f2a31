/** Looks over a finished site before it is published: nothing that it links to may be missing. */
import { glob, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Publication } from '../../src/core/publication/publication.ts';

/** How many missing addresses are named; the rest are counted. */
const named = 20;

const decode = (address: string) => decodeURIComponent(address.replaceAll('&amp;', '&'));

interface Link {
  /** Without base path, query and fragment. */
  readonly address: string;
  /** The place on the page; blank for the whole page. */
  readonly fragment: string;
}

/** The links of a page that lead to this site. @param page its own address, which `#part` is on */
function* linksIn(html: string, page: string, { base, url }: Publication): Generator<Link> {
  for (const [, address = ''] of html.matchAll(/ property="og:image" content="([^"]*)"/g)) {
    if (address.startsWith(`${url}/`))
      yield { address: decode(address.slice(url.length + 1)), fragment: '' };
  }
  for (const [, address = '', fragment = ''] of html.matchAll(
    / (?:href|src)="([^"#?]*)(?:\?[^"#]*)?(?:#([^"]*))?"/g,
  )) {
    if (address === '' && fragment !== '') yield { address: page, fragment: decode(fragment) };
    else if (address.startsWith(base) && !address.startsWith('//'))
      yield { address: decode(address.slice(base.length)), fragment: decode(fragment) };
  }
}

const fileOf = (address: string) =>
  address === '' || address.endsWith('/') ? `${address}index.html` : address;

const idsIn = (html: string): ReadonlySet<string> =>
  new Set([...html.matchAll(/ id="([^"]*)"/g)].map(([, id = '']) => decode(id)));

/** The places on pages that are linked to, by file: each with a page that links to it. */
type Places = Map<string, Map<string, string>>;

/** Reads only the pages on which a place is linked to. */
async function missingPlaces(places: Places, folder: string): Promise<[string, string][]> {
  const missing: [string, string][] = [];
  for (const [file, fragments] of places) {
    const ids = idsIn(await readFile(path.join(folder, file), 'utf8'));
    for (const [fragment, page] of fragments) {
      if (!ids.has(fragment)) missing.push([`${file}#${fragment}`, page]);
    }
  }
  return missing;
}

/** @throws when a page links to an address or a place on a page of this site that is not there. */
export async function checkSite(publication: Publication, folder: string): Promise<void> {
  const files = new Set<string>();
  for await (const file of glob('**/*', { cwd: folder })) files.add(file.split(path.sep).join('/'));
  const missing = new Map<string, string>();
  const places: Places = new Map();
  for (const file of files) {
    if (!file.endsWith('.html')) continue;
    const html = await readFile(path.join(folder, file), 'utf8');
    for (const { address, fragment } of linksIn(html, file, publication)) {
      const target = fileOf(address);
      if (!files.has(target)) missing.set(address, file);
      else if (fragment !== '' && target.endsWith('.html'))
        places.set(target, (places.get(target) ?? new Map<string, string>()).set(fragment, file));
    }
  }
  const all = [...missing, ...(await missingPlaces(places, folder))];
  if (all.length === 0) return;
  const lines = all.slice(0, named).map(([address, page]) => `  ${address} (linked from ${page})`);
  const more = all.length > named ? [`  and ${all.length - named} more`] : [];
  throw new Error(`The site links to what it does not have:\n${[...lines, ...more].join('\n')}`);
}
