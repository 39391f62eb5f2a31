/** Writes a file so that it is the old one or the new one at any moment, never half of it. */
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** @param file absolute; its folder is made when it is missing */
export function replaceFile(file: string, text: string): void {
  const folder = path.dirname(file);
  mkdirSync(folder, { recursive: true });
  // Names that begin with a point are no part of a publication. Beside the file: a rename is then enough.
  const next = path.join(folder, `.${path.basename(file)}.${process.pid}`);
  try {
    writeFileSync(next, text);
    renameSync(next, file);
  } catch (error) {
    rmSync(next, { force: true });
    throw error;
  }
}
