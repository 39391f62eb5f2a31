/**
 * One CSV cell to one typed value. The schema's type decides; nothing is guessed, rounded or
 * repaired, and what cannot be read comes back as a finding that says what to write instead.
 * Bounds, patterns and enumerations are checked afterwards, on the typed value.
 */
import type { Field, FieldType, Option } from '../schema/field.ts';
import { excerpt } from '../text/excerpt.ts';
import { nearestIn } from '../text/similar.ts';
import { parseBoolean } from './cell-boolean.ts';
import { parseJsonCell } from './cell-json.ts';
import { parseNumberCell } from './cell-number.ts';
import { findCommas } from './cell-comma.ts';
import type { CellFinding, CellResult } from './cell-result.ts';
import { checkText } from './cell-text.ts';
import type { Value } from './record.ts';
import { isFormula, isSpreadsheetError, looksChanged } from './spreadsheet.ts';

export type { CellFinding, CellResult } from './cell-result.ts';

const blank: CellResult = { value: undefined };

/**
 * Reads a cell as written by its field. Invisible characters are `readCsv`'s business.
 *
 * @param isKey the field identifies the record, so that marks of a spreadsheet's "corrections"
 *   (1.20E+05, 01-Mar) are refused, as they are in references and in fields with a pattern
 */
export function parseCell(source: string, field: Field, isKey = false): CellResult {
  if (source === '') return blank;
  const trimmed = source.trim();
  if (trimmed === '')
    return {
      value: undefined,
      warnings: [{ code: 'cell/white-space', facts: { value: excerpt(source) } }],
    };
  if (isSpreadsheetError(trimmed))
    return { problem: { code: 'cell/spreadsheet-error', facts: { value: excerpt(trimmed) } } };
  if (field.type === 'object') return parseJsonCell(trimmed, 'object');
  if (field.type !== 'array') return parseScalar(source, field.type, field, isKey);
  if (field.itemType === 'object' || field.itemType === 'array')
    return parseJsonCell(trimmed, 'array');
  return parseList(source, field);
}

function parseList(source: string, field: Field): CellResult {
  const commas = findCommas(source, field);
  if (commas) return { problem: commas };
  const values: Value[] = [];
  const warnings: CellFinding[] = [];
  for (const [index, item] of source.split(field.separator).entries()) {
    const trimmed = item.trim();
    if (trimmed === '') {
      return {
        problem: {
          code: 'cell/empty-item',
          facts: { number: index + 1, separator: field.separator, value: excerpt(source) },
        },
      };
    }
    const result = parseScalar(trimmed, field.itemType ?? 'string', field, false);
    if ('problem' in result) return result;
    if (result.value !== undefined) values.push(result.value);
    if (result.warnings && index === 0) warnings.push(...result.warnings);
  }
  return warnings.length > 0 ? { value: values, warnings } : { value: values };
}

function parseScalar(source: string, type: FieldType, field: Field, isKey: boolean): CellResult {
  if (type === 'integer' || type === 'number') return parseNumberCell(source, type === 'integer');
  if (type === 'boolean') return parseBoolean(source);
  if (isKey || field.references !== undefined || field.pattern !== undefined) {
    if (looksChanged(source.trim(), field.pattern)) {
      return { problem: { code: 'cell/spreadsheet', facts: { value: excerpt(source) } } };
    }
  }
  const problem = checkText(source, field);
  if (problem) return { problem };
  const warnings = warningsOf(source, field);
  return warnings.length > 0 ? { value: source, warnings } : { value: source };
}

function warningsOf(source: string, field: Field): readonly CellFinding[] {
  const warnings: CellFinding[] = [];
  if (source.trim() !== source)
    warnings.push({ code: 'cell/white-space', facts: { value: excerpt(source) } });
  if (isFormula(source, field.markdown)) {
    warnings.push({
      code: 'cell/formula',
      facts: { value: excerpt(source), first: excerpt(source.charAt(0)) },
    });
  }
  return warnings;
}

/**
 * The allowed value that `value` was probably meant to be: the one whose value or title, in any
 * language, is the same or nearly the same.
 */
export function suggestOption(value: string, options: readonly Option[]): string | undefined {
  const names = new Map<string, string>();
  for (const option of options) names.set(String(option.value), String(option.value));
  for (const option of options) {
    for (const title of Object.values(option.title)) {
      if (!names.has(title)) names.set(title, String(option.value));
    }
  }
  const name = nearestIn(names.keys())(value);
  return name === undefined ? undefined : names.get(name);
}
