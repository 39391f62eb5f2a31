/** Reads a JSON file that a command is given. */
import { readFileSync } from 'node:fs';
import { UsageError } from './usage-error.ts';

/** @throws UsageError when it is not there, or no JSON */
export function readJsonFile(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8').replace(/^\uFEFF/, ''));
  } catch {
    throw new UsageError(`${file} cannot be read as JSON.`);
  }
}
