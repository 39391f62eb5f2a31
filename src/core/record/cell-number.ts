/** Numbers in CSV cells: one way to write them, with the likely reading of any other. */
import { excerpt } from '../text/excerpt.ts';
import { parseNumber } from '../text/number.ts';
import type { CellResult } from './cell-result.ts';

export function parseNumberCell(source: string, isInteger: boolean): CellResult {
  const result = parseNumber(source, isInteger);
  if ('value' in result) return result;
  const value = excerpt(source);
  if (result.fault === 'precision')
    return { problem: { code: 'cell/number-precision', facts: { value } } };
  const code = isInteger ? 'cell/integer' : 'cell/number';
  if (result.readings.length === 0) return { problem: { code, facts: { value } } };
  return {
    problem: { code: `${code}-reading`, facts: { value, readings: result.readings.join(' / ') } },
  };
}
