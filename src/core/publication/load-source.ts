/** Reads one file of the publication as text, JSON or CSV, keeping count and every problem. */
import type { Problem } from '../problem/problem.ts';
import { withCells } from '../record/csv-cell-at.ts';
import { type JsonDocument, readJson } from '../record/json.ts';
import { type Decoded, decodeText } from '../text/decode.ts';
import { checkSize } from './check-files.ts';
import { loadBytes } from './load-files.ts';

/** What is being loaded, shared by the steps of loading. */
export interface Source {
  readonly root: string;
  /** Of files that may be read, by path, in code-unit order; the value is the size in bytes. */
  readonly files: ReadonlyMap<string, number>;
  readonly problems: Problem[];
  /** How many files have been looked at. */
  read: number;
  /** Bytes of the largest file that is read. */
  limit: number;
}

/** Adds problems: any number, where a spread into `push` would overflow the stack. */
export function tell(source: Pick<Source, 'problems'>, problems: Iterable<Problem>): void {
  for (const problem of problems) source.problems.push(problem);
}

/** A file as text, or undefined when it is missing, too large or not text; the last two are problems. */
export async function loadDecoded(
  source: Source,
  file: string,
): Promise<(Decoded & { readonly text: string }) | undefined> {
  const size = source.files.get(file);
  if (size === undefined) return undefined;
  const tooLarge = checkSize(file, size, source.limit);
  tell(source, tooLarge);
  if (tooLarge.length > 0) return undefined;
  const bytes = await loadBytes(source.root, file);
  source.read++;
  if (!bytes) {
    tell(source, [{ code: 'file/unreadable', level: 'error', place: { file }, facts: {} }]);
    return undefined;
  }
  const decoded = decodeText(file, bytes);
  const { text, problems } = decoded;
  tell(source, file.endsWith('.csv') ? withCells(bytes, problems) : problems);
  return text === undefined ? undefined : { ...decoded, text };
}

/** The same, without how the file was laid out. */
export async function loadText(source: Source, file: string): Promise<string | undefined> {
  return (await loadDecoded(source, file))?.text;
}

/** The JSON of a file that must be there. Undefined when there is none; a problem says why. */
export async function loadJson(source: Source, file: string): Promise<JsonDocument | undefined> {
  if (!source.files.has(file)) {
    source.read++;
    source.problems.push({ code: 'file/missing', level: 'error', place: { file }, facts: {} });
    return undefined;
  }
  const text = await loadText(source, file);
  if (text === undefined) return undefined;
  const document = readJson(file, text);
  tell(source, document.problems);
  return document.value === undefined ? undefined : document;
}
