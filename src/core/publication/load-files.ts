/** Lists and reads the publication's folder: with load.ts, the only code in core that touches the disk. */
import { lstat, readFile, readdir, stat } from 'node:fs/promises';
import path from 'node:path';

export interface ListedFile {
  /** Relative to the publication's folder, with `/`. */
  readonly path: string;
  readonly kind: 'file' | 'link' | 'other';
  /** In bytes. */
  readonly size: number;
}

/** The parts of a publication; whatever else is in its folder is none of our business. */
const parts = ['data', 'schemas', 'content'] as const;

async function walk(root: string, folder: string, into: ListedFile[]): Promise<void> {
  const entries = await readdir(path.join(root, folder), { withFileTypes: true });
  for (const entry of entries) {
    // .git, .DS_Store and their like belong to other programs.
    if (entry.name.startsWith('.')) continue;
    const inner = `${folder}/${entry.name}`;
    if (entry.isDirectory()) await walk(root, inner, into);
    else if (entry.isSymbolicLink()) into.push({ path: inner, kind: 'link', size: 0 });
    else if (entry.isFile()) {
      const { size } = await stat(path.join(root, inner));
      into.push({ path: inner, kind: 'file', size });
    } else into.push({ path: inner, kind: 'other', size: 0 });
  }
}

async function isFolder(folder: string): Promise<boolean> {
  try {
    return (await stat(folder)).isDirectory();
  } catch {
    return false;
  }
}

/** All files of the publication in code-unit order of their paths, the same on every machine. */
export async function listFiles(root: string): Promise<ListedFile[]> {
  const files: ListedFile[] = [];
  for (const part of parts) {
    if (await isFolder(path.join(root, part))) await walk(root, part, files);
  }
  return files.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** @param file relative to the publication's folder, with `/` */
export async function loadBytes(root: string, file: string): Promise<Uint8Array> {
  return readFile(path.join(root, file));
}

/** Whether there is a file, not a link, at a path inside the publication's folder. */
export async function fileExists(root: string, file: string): Promise<boolean> {
  const inside = path.relative(root, path.resolve(root, file));
  if (inside === '' || inside.startsWith('..') || path.isAbsolute(inside)) return false;
  try {
    return (await lstat(path.join(root, inside))).isFile();
  } catch {
    return false;
  }
}
