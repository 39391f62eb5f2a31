/** Lists and reads the publication's folder: with load.ts, the only code in core that touches the disk. */
import { lstat, readFile, readdir, realpath } from 'node:fs/promises';
import path from 'node:path';

export interface ListedFile {
  /** Relative to the publication's folder, with `/`. */
  readonly path: string;
  /** `closed`: a folder that the system does not let be read. */
  readonly kind: 'file' | 'link' | 'other' | 'closed';
  /** In bytes. */
  readonly size: number;
}

/** The parts of a publication; whatever else is in its folder is none of our business. */
const parts = ['data', 'schemas', 'content'] as const;

/** The entries of a folder; undefined when the system does not let them be read. */
async function entriesOf(folder: string) {
  try {
    return await readdir(folder, { withFileTypes: true });
  } catch {
    return undefined;
  }
}

async function walk(root: string, folder: string, into: ListedFile[]): Promise<void> {
  const entries = await entriesOf(path.join(root, folder));
  if (!entries) into.push({ path: folder, kind: 'closed', size: 0 });
  for (const entry of entries ?? []) {
    // .git, .DS_Store and their like belong to other programs.
    if (entry.name.startsWith('.')) continue;
    const inner = `${folder}/${entry.name}`;
    // A name that is no UTF-8 cannot be asked for again; its mark (U+FFFD) is refused as a name.
    const isLost = entry.name.includes('\ufffd');
    if (isLost) into.push({ path: inner, kind: 'file', size: 0 });
    else if (entry.isDirectory()) await walk(root, inner, into);
    else if (entry.isSymbolicLink()) into.push({ path: inner, kind: 'link', size: 0 });
    else if (entry.isFile()) {
      const size = (await statsOf(path.join(root, inner)))?.size ?? 0;
      into.push({ path: inner, kind: 'file', size });
    } else into.push({ path: inner, kind: 'other', size: 0 });
  }
}

/** What stands at a path, itself and not what it links to; undefined when nothing does. */
async function statsOf(path: string) {
  try {
    return await lstat(path);
  } catch {
    return undefined;
  }
}

/** All files of the publication in code-unit order of their paths, the same on every machine. */
export async function listFiles(root: string): Promise<ListedFile[]> {
  const files: ListedFile[] = [];
  for (const part of parts) {
    const stats = await statsOf(path.join(root, part));
    if (stats?.isDirectory()) await walk(root, part, files);
    else if (stats?.isSymbolicLink()) files.push({ path: part, kind: 'link', size: 0 });
  }
  return files.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/**
 * @param file relative to the publication's folder, with `/`
 * @returns undefined when the system does not let it be read
 */
export async function loadBytes(root: string, file: string): Promise<Uint8Array | undefined> {
  try {
    return await readFile(path.join(root, file));
  } catch {
    return undefined;
  }
}

/** Whether there is a file, not a link, at a path inside the publication's folder. */
export async function fileExists(root: string, file: string): Promise<boolean> {
  const full = path.resolve(root, file);
  if ((await statsOf(full))?.isFile() !== true) return false;
  // A folder on the way may be a link, too.
  const inside = path.relative(await realpath(root), await realpath(full));
  return !inside.startsWith('..') && !path.isAbsolute(inside);
}
