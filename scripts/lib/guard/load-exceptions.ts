/** Loads data/exceptions.csv of a revision, if it has one. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import {
  type Exception,
  exceptionsFile,
  exceptionsSchema,
  readExceptions,
} from '../../../src/core/guard/exceptions.ts';
import type { Problem } from '../../../src/core/problem/problem.ts';
import { defaultLimits } from '../../../src/core/publication/read-publication.ts';
import { schemaCompiler } from '../../../src/core/schema/ajv.ts';
import { decodeText } from '../../../src/core/text/decode.ts';
import { fileOf } from '../revision/export.ts';

function bytesOf(root: string, commit: string | undefined): Uint8Array | undefined {
  if (commit !== undefined) return fileOf(root, commit, exceptionsFile);
  try {
    return readFileSync(path.join(root, exceptionsFile));
  } catch {
    return undefined;
  }
}

/** @param commit a full hash; without one the file on the disk is read */
export function loadExceptions(
  root: string,
  commit?: string,
): { readonly exceptions: readonly Exception[]; readonly problems: readonly Problem[] } {
  const bytes = bytesOf(root, commit);
  if (bytes === undefined) return { exceptions: [], problems: [] };
  const { text, problems } = decodeText(exceptionsFile, bytes);
  if (text === undefined) return { exceptions: [], problems };
  const read = readExceptions(text, defaultLimits, schemaCompiler().compileOwn(exceptionsSchema));
  return { exceptions: read.exceptions, problems: [...problems, ...read.problems] };
}
