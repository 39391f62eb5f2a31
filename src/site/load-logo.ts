/** Reads the publication's logo from its folder. */
import { loadBytes } from '../core/publication/load-files.ts';
import type { Publication } from '../core/publication/publication.ts';

const types: Readonly<Record<string, string>> = {
  svg: 'image/svg+xml',
  png: 'image/png',
  webp: 'image/webp',
  jpg: 'image/jpeg',
};

export interface Logo {
  /** Of the file: `svg`. */
  readonly ending: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** Undefined when the publication has none. @throws when its file is no picture in its folder */
export async function loadLogo({ root, theme }: Publication): Promise<Logo | undefined> {
  const file = theme.logo;
  if (file === undefined) return undefined;
  const ending = file.slice(file.lastIndexOf('.') + 1).toLowerCase();
  const type = types[ending];
  if (type === undefined)
    throw new Error(`theme.logo must be one of ${Object.keys(types).join(', ')}: ${file}`);
  if (file.split('/').includes('..'))
    throw new Error(`theme.logo must be in the publication's folder: ${file}`);
  const bytes = await loadBytes(root, file);
  if (!bytes) throw new Error(`theme.logo cannot be read: ${file}`);
  return { ending, type, bytes };
}
