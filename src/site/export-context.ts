/** What the files beside the pages are made from, the same wherever they are made. */
import type { ExportContext } from '../core/export/output.ts';
import { outputs } from '../core/export/outputs.ts';
import type { Publication } from '../core/publication/publication.ts';
import { wordingOf } from '../i18n/wording.ts';
import type { History } from './history.ts';

/** All but what was written before, which whoever makes the files keeps count of. */
export function exportContext(
  publication: Publication,
  history: History,
): Omit<ExportContext, 'files' | 'archive'> {
  return { publication, ...history, outputs, wording: wordingOf(publication) };
}
