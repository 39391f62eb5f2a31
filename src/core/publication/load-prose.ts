/** Loads the front matter of the prose pages, to check it; the site reads the pages themselves. */
import { contributeSegment } from './address.ts';
import { checkFrontMatter } from './check-front-matter.ts';
import { takenSegments } from './check-folders.ts';
import { checkProseFiles } from './check-prose.ts';
import type { LoadedSettings } from './load-settings.ts';
import { type Source, loadText, tell } from './load-source.ts';

export async function loadProse(
  source: Source,
  { settings, collections }: LoadedSettings,
): Promise<void> {
  const { languages } = settings;
  const files = [...source.files.keys()].filter((file) => file.startsWith('content/'));
  // The publication's own words about contributing are part of that page.
  const taken = new Set([...takenSegments(languages)].filter((name) => name !== contributeSegment));
  const scope = { languages, collections, taken };
  tell(source, checkProseFiles(files, scope));
  for (const file of files) {
    if (!file.endsWith('.mdx')) continue;
    const text = await loadText(source, file);
    if (text !== undefined) tell(source, checkFrontMatter(file, text));
  }
}
