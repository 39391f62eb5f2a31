/** Tries changed files in a copy of the publication, so that nothing is written that is not right. */
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { compareRevisions } from '../../../src/core/diff/compare.ts';
import { formatText } from '../../../src/core/diff/format-text.ts';
import { reportOf } from '../../../src/core/diff/tell.ts';
import { type Loaded, loadPublication } from '../../../src/core/publication/load.ts';
import { interfaceLanguages } from '../publication-dir.ts';
import { loadFolder } from '../revision/load-revision.ts';

export interface Trial {
  /** What is said of the publication with the changed files. */
  readonly loaded: Loaded;
  /** What the change says, record by record. */
  readonly difference: string;
  readonly isEmpty: boolean;
}

/**
 * @param files what each changed file would hold, by path in the publication's folder
 * @param asOf the day to compute for
 */
export async function tryFiles(
  root: string,
  files: ReadonlyMap<string, string>,
  asOf: string,
): Promise<Trial> {
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'pledgebook-import-')));
  try {
    for (const part of ['data', 'schemas', 'content'])
      if (existsSync(path.join(root, part)))
        cpSync(path.join(root, part), path.join(folder, part), { recursive: true });
    for (const [file, text] of files) {
      const target = path.join(folder, file);
      mkdirSync(path.dirname(target), { recursive: true });
      writeFileSync(target, text);
    }
    const loaded = await loadPublication({
      root: folder,
      today: () => asOf,
      interfaceLanguages: interfaceLanguages(),
    });
    const { revision: before } = await loadFolder(root);
    const { revision: after } = await loadFolder(folder);
    const difference = compareRevisions(before, after);
    const report = reportOf(difference, before, after);
    return { loaded, difference: formatText(report), isEmpty: difference.level === 'none' };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
