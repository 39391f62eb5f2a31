/**
 * From a loaded publication to a finished folder: pages, downloads, search index, headers.
 * Everything is made beside the old site, checked, and only then put in its place.
 */
import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'astro';
import type { Publication } from '../../src/core/publication/publication.ts';
import { writeListFiles } from '../../src/integrations/list-files.ts';
import { writeSearchIndex } from '../../src/integrations/search-index.ts';
import { writeSitemap } from '../../src/integrations/sitemap.ts';
import { type CardsAtWork, startCards } from '../../src/integrations/social-cards.ts';
import { handOverCards } from '../../src/site/cards.ts';
import { handOver, handOverFiles } from '../../src/site/handover.ts';
import { loadHistory } from '../../src/site/history.ts';
import { headersFile } from '../../src/site/security.ts';
import { checkSite } from './check-site.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { projectRoot } from './publication-dir.ts';
import { nextFolder, recoverFolder, swapFolder } from './swap-folder.ts';
import { moveFiles, writeDownloads } from './write-downloads.ts';

export interface Phase {
  readonly name: string;
  readonly seconds: number;
}

/**
 * Builds the site into `out`, replacing what is there, and tells how long each phase took.
 * @throws when the finished site is not whole; what was at `out` is then still there.
 */
export async function buildSite(publication: Publication, out: string): Promise<Phase[]> {
  const next = nextFolder(out);
  const phases: Phase[] = [];
  const timed: Timed = async (name, work) => {
    const start = performance.now();
    const result = await work();
    phases.push({ name, seconds: (performance.now() - start) / 1000 });
    return result;
  };

  await recoverFolder(out);
  await rm(next, { recursive: true, force: true });
  await rm(waitingFolder(next), { recursive: true, force: true });
  const cards = await startCards(publication, path.join(projectRoot, '.pledgebook/cards'));
  handOverCards(cards.cards);
  try {
    await fill(publication, next, cards, timed);
  } finally {
    await cards.stop();
  }
  await swapFolder(out);
  return phases;
}

/** Where the files beside the pages wait: pages tell their sizes, and Astro empties its folder. */
const waitingFolder = (next: string) => `${next}.files`;

type Timed = <Result>(name: string, work: () => Result | Promise<Result>) => Promise<Result>;

/** Makes everything that the site has in `next`, and looks it over. */
async function fill(
  publication: Publication,
  next: string,
  cards: CardsAtWork,
  timed: Timed,
): Promise<void> {
  const history = await loadHistory(publication, process.env.SOURCE_DATE_EPOCH);
  const waiting = waitingFolder(next);
  const files = await timed('downloads', () => writeDownloads(publication, history, waiting));
  handOverFiles(files);
  await timed('pages', () =>
    oneAtATime(path.join(projectRoot, '.pledgebook/build'), () => buildPages(publication, next)),
  );
  moveFiles(files.keys(), waiting, next);
  await timed('sitemap', () => writeSitemap(publication, history.days, next));
  await timed('list data', () => writeListFiles(publication, next));
  await timed('search index', () => writeSearchIndex(publication, next));
  await timed('cards', () => cards.write(next));
  await timed('check', async () => {
    await writeFile(path.join(next, '_headers'), headersFile(publication.base));
    // GitHub Pages would otherwise leave out every folder whose name begins with `_`.
    await writeFile(path.join(next, '.nojekyll'), '');
    await checkSite(publication, next);
  });
}

async function buildPages(publication: Publication, folder: string): Promise<void> {
  handOver(publication);
  process.env.PUBLICATION_DIR = publication.root;
  await build({ root: projectRoot, outDir: folder, logLevel: 'warn', mode: 'production' });
}
