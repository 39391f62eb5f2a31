/** A field to read cells by, and the problem that comes of it. */
import { parseCell } from '../../../src/core/record/cell.ts';
import type { CellFinding } from '../../../src/core/record/cell-result.ts';
import type { Field } from '../../../src/core/schema/field.ts';

/** A string field, but for `facts`. */
export function sampleField(facts: Partial<Field> = {}): Field {
  return {
    name: 'x',
    title: { en: 'X' },
    type: 'string',
    required: false,
    translatable: false,
    markdown: false,
    separator: ';',
    examples: [],
    derived: false,
    ...facts,
  };
}

/** The code and facts of the cell's problem. @throws when it has none */
export function problemOf(
  source: string,
  field: Field,
  isKey = false,
): readonly [CellFinding['code'], CellFinding['facts']] {
  const result = parseCell(source, field, isKey);
  if ('value' in result) throw new Error(`"${source}" gives ${JSON.stringify(result)}`);
  return [result.problem.code, result.problem.facts];
}
