/** Booleans in CSV cells: `true` and `false`, and the many other ways to say them that are only suggestions. */
import { fold } from '../text/fold.ts';
import { excerpt } from '../text/excerpt.ts';
import type { CellResult } from './cell-result.ts';

const yes = new Set([
  'true',
  't',
  'yes',
  'y',
  'si',
  's',
  'oui',
  'on',
  '1',
  'x',
  '✓',
  '✔',
  'verdadero',
  'cierto',
  'vrai',
]);
const no = new Set(['false', 'f', 'no', 'n', 'non', 'off', '0', 'falso', 'faux']);

export function parseBoolean(source: string): CellResult {
  if (source === 'true') return { value: true };
  if (source === 'false') return { value: false };
  const word = fold(source.trim());
  const value = excerpt(source);
  if (yes.has(word))
    return { problem: { code: 'cell/boolean-reading', facts: { value, reading: 'true' } } };
  if (no.has(word))
    return { problem: { code: 'cell/boolean-reading', facts: { value, reading: 'false' } } };
  return { problem: { code: 'cell/boolean', facts: { value } } };
}
