/** Objects and lists of objects in CSV cells: their JSON text, read as strictly as a JSON file. */
import { excerpt } from '../text/excerpt.ts';
import type { CellResult } from './cell-result.ts';
import { scanJson } from './json-scan.ts';
import type { Value } from './record.ts';

export function parseJsonCell(source: string, wanted: 'object' | 'array'): CellResult {
  const opener = wanted === 'object' ? '{' : '[';
  if (!source.startsWith(opener)) {
    return {
      problem: {
        code: wanted === 'object' ? 'cell/object' : 'cell/list-of-objects',
        facts: { value: excerpt(source) },
      },
    };
  }
  const { findings } = scanJson(source);
  const worst = findings.find((finding) => finding.level === 'error');
  if (worst) return { problem: { code: worst.code, facts: worst.facts } };
  const value = JSON.parse(source) as Value;
  const warnings = findings.map(({ code, facts }) => ({ code, facts }));
  return warnings.length > 0 ? { value, warnings } : { value };
}
