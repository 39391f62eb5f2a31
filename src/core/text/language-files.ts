/**
 * Folders with a file for each language, named after it (`fr.json`). No list of them is kept: a
 * build finds them by `import.meta.glob`, and plain Node reads the folder.
 */
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { Language } from './text.ts';

/** Whether Vite made this: only then is there an `import.meta.glob`. */
export const isBundled = (import.meta.env as ImportMetaEnv | undefined) !== undefined;

type ByLanguage<Content> = Readonly<Record<Language, Content>>;

/** Content by file name, as either way finds it, by language. */
export function byLanguage<Content>(files: Readonly<Record<string, Content>>): ByLanguage<Content> {
  const named = Object.entries(files).map(([file, content]) => {
    return [path.basename(file, '.json'), content] as const;
  });
  return Object.fromEntries(named.sort(([one], [other]) => (one < other ? -1 : 1)));
}

/** The JSON files of a folder by name. Their content is what the caller knows it to be: tests look. */
export function readLanguageFiles(folder: string): Record<string, unknown> {
  const files = readdirSync(folder).filter((file) => file.endsWith('.json'));
  const read = (file: string): unknown => JSON.parse(readFileSync(path.join(folder, file), 'utf8'));
  return Object.fromEntries(files.map((file) => [file, read(file)]));
}

/** Of a language and the one that it is a variety of, the first that is known: `fr` for `fr-CA`. */
export function spokenAmong(known: ByLanguage<unknown>, language: Language): Language | undefined {
  return [language, language.split('-', 1)[0] ?? language].find((tag) => Object.hasOwn(known, tag));
}
