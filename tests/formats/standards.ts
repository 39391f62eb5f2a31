/** The official schemas and shapes, which are read where they lie and never copied into the project. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { root } from './published.ts';

const standardsDir = path.resolve(root, process.env.STANDARDS_DIR ?? '../shared/standards/schemas');

export const hasStandards = existsSync(path.join(standardsDir, 'SOURCES.md'));

/** For the name of a test that cannot be done without them. */
export const skipped = hasStandards ? '' : ' (skipped: no standards at STANDARDS_DIR)';

export function readStandard(file: string): string {
  return readFileSync(path.join(standardsDir, file), 'utf8');
}

export function readStandardJson(file: string): Record<string, unknown> {
  return JSON.parse(readStandard(file)) as Record<string, unknown>;
}
