/** The publication for a command that can only work on one without errors. */
import type { Publication } from '../../src/core/publication/publication.ts';
import { loadFromEnvironment } from './publication-dir.ts';
import { printReport } from './report.ts';

/** The publication that the environment names; undefined when it has errors, which are then told. */
export async function loadOrTell(asOf?: string): Promise<Publication | undefined> {
  const loaded = await loadFromEnvironment(asOf);
  if (loaded.problems.length > 0) printReport(loaded, 'text', 'en');
  return loaded.publication;
}
