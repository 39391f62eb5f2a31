/** What the archive of everything is made from, where nothing is written to a disk. */
import type { ArchiveTools, Content } from '../core/export/output.ts';
import { licenceText } from './licence-text.ts';
import { measure } from './measure.ts';

/** @param contents what was made until now, by address; it may grow */
export function archiveOf(contents: ReadonlyMap<string, Content>): ArchiveTools {
  return {
    contentOf: (address) => {
      const content = contents.get(address);
      return typeof content === 'string' ? new TextEncoder().encode(content) : content;
    },
    sha256: (content) => measure(content).sha256,
    licenceText,
  };
}
