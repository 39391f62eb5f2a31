/** Writes the search index: records from the model, prose from its built pages. */
import { existsSync } from 'node:fs';
import { glob, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import { relate } from '../core/derive/relations.ts';
import { href, inLanguage } from '../core/publication/address.ts';
import type { Publication } from '../core/publication/publication.ts';
import { type SearchEntry, searchEntries } from '../core/search/entry.ts';
import { addWords, toWordList, type Vocabulary } from '../core/search/vocabulary.ts';
import { t } from '../i18n/language.ts';

/** Where the index goes in the site: a name that no collection can have. */
const searchFolder = '_pagefind';

/** Pagefind's own interfaces, which this site does not use. */
const unused = [
  'component-ui.css',
  'component-ui.js',
  'highlight.js',
  'modular-ui.css',
  'modular-ui.js',
  'ui.css',
  'ui.js',
];

/** How many entries are on their way to pagefind at once. */
const atOnce = 200;

/** @throws with the errors that pagefind gave */
function check(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`pagefind: ${errors.join('; ')}`);
}

/**
 * Writes the index of the site built in `folder`, in every language of the publication. The same
 * publication gives the same bytes.
 *
 * @returns how many entries it has
 */
export async function writeSearchIndex(publication: Publication, folder: string): Promise<number> {
  const { index, errors } = await createIndex({
    rootSelector: 'main',
    excludeSelectors: ['nav', 'form'],
  });
  check(errors);
  if (!index) throw new Error('pagefind gave no index');
  const outputPath = path.join(folder, searchFolder);
  try {
    const records = await addRecords(index, publication);
    const entries = records.entries + (await addProse(index, publication, folder));
    check((await index.writeFiles({ outputPath })).errors);
    for (const [language, words] of records.wordLists)
      await writeFile(path.join(outputPath, `words.${language}.txt`), words);
    for (const name of unused) await rm(path.join(outputPath, `pagefind-${name}`), { force: true });
    return entries;
  } finally {
    await close();
  }
}

async function addRecord(index: PagefindIndex, entry: SearchEntry): Promise<void> {
  const { url, language, title, titleLanguage, content, marks, kind, filters } = entry;
  const { errors } = await index.addCustomRecord({
    url,
    content,
    language,
    meta: { title, kind, marks, ...(titleLanguage === language ? {} : { lang: titleLanguage }) },
    filters: Object.fromEntries(
      Object.entries(filters).map(([name, values]) => [name, [...values]]),
    ),
  });
  check(errors);
}

/** Tells how many records were added, and the words of each language to correct others from. */
async function addRecords(
  index: PagefindIndex,
  publication: Publication,
): Promise<{ entries: number; wordLists: ReadonlyMap<string, string> }> {
  const relations = relate(publication);
  const wordLists = new Map<string, string>();
  let entries = 0;
  let sent: Promise<void>[] = [];
  for (const language of publication.languages) {
    const vocabulary: Vocabulary = new Map();
    const words = { yes: t(language)('value.yes'), no: t(language)('value.no') };
    for (const entry of searchEntries(publication, relations, language, words)) {
      sent.push(addRecord(index, entry));
      addWords(vocabulary, entry);
      entries += 1;
      if (sent.length < atOnce) continue;
      await Promise.all(sent);
      sent = [];
    }
    wordLists.set(language, toWordList(vocabulary));
  }
  await Promise.all(sent);
  return { entries, wordLists };
}

/** The slugs of the prose pages, whatever language they are written in. */
async function proseSlugs(publication: Publication): Promise<string[]> {
  const slugs = new Set<string>();
  for await (const file of glob('content/*/*.mdx', { cwd: publication.root })) {
    slugs.add(path.basename(file, '.mdx'));
  }
  return [...slugs].sort();
}

async function addProse(
  index: PagefindIndex,
  publication: Publication,
  folder: string,
): Promise<number> {
  let entries = 0;
  for (const slug of await proseSlugs(publication)) {
    for (const language of publication.languages) {
      const address = inLanguage(publication, language, `/${slug}/`);
      const file = path.join(folder, address, 'index.html');
      if (!existsSync(file)) continue;
      const content = await readFile(file, 'utf8');
      check((await index.addHTMLFile({ url: href(publication, address), content })).errors);
      entries += 1;
    }
  }
  return entries;
}
