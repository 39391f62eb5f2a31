/** From what was filled in to a record: each answer read as the validator reads a cell or a value. */
import type { ProblemCode, ProblemFacts, ProblemLevel } from '../problem/problem.ts';
import { parseCell } from '../record/cell.ts';
import type { CellResult } from '../record/cell-result.ts';
import { putAt } from '../record/field-path.ts';
import type { Value } from '../record/record.ts';
import { checkCharacters } from '../text/characters.ts';
import { type Answer, type Answers, type FormField, isList } from './form-field.ts';

/** What is wrong with one field of the form. */
export interface Finding {
  /** Name of the field, or path in an object; blank for the record as a whole. */
  readonly field: string;
  readonly code: ProblemCode;
  readonly level: ProblemLevel;
  readonly facts: ProblemFacts;
}

export interface ReadAnswers {
  readonly values: Readonly<Record<string, Value>>;
  readonly findings: readonly Finding[];
  /** Fields whose answer could not be read: what the schema says of them is left unsaid. */
  readonly broken: ReadonlySet<string>;
}

export interface AnswerRules {
  readonly fields: readonly Pick<FormField, 'field' | 'control'>[];
  /** The field that identifies a record. */
  readonly key: string;
  /** Whether the record becomes a row: its lists are then one cell. */
  readonly isRow: boolean;
  /** Bytes of one cell or text. */
  readonly cellLimit: number;
}

/** An answer without space around it and without blank entries; undefined when nothing is left. */
export function tidy(answer: Answer | undefined): Answer | undefined {
  if (answer === undefined) return undefined;
  if (typeof answer === 'string') {
    const text = answer.replaceAll('\r\n', '\n').trim();
    return text === '' ? undefined : text;
  }
  const entries = answer.map((entry) => entry.trim()).filter((entry) => entry !== '');
  return entries.length === 0 ? undefined : entries;
}

/** The answer as one cell. */
export function toCellText(answer: Answer, separator: string): string {
  return typeof answer === 'string' ? answer : answer.join(separator);
}

function parseList(entries: readonly string[], { field }: Pick<FormField, 'field'>): CellResult {
  const values: Value[] = [];
  for (const entry of entries) {
    const parsed = parseCell(entry, { ...field, type: field.itemType ?? 'string' });
    if ('problem' in parsed) return parsed;
    if (parsed.value !== undefined) values.push(parsed.value);
  }
  return { value: values };
}

function parse(answer: Answer, one: AnswerRules['fields'][number], rules: AnswerRules): CellResult {
  const { field, control } = one;
  if (!rules.isRow && isList(control) && typeof answer !== 'string') return parseList(answer, one);
  return parseCell(toCellText(answer, field.separator), field, field.name === rules.key);
}

/** What neither the type nor the schema looks at: length in bytes, characters that nobody sees. */
function checkWriting(text: string, field: string, limit: number): Finding[] {
  const isTooLong = text.length * 3 > limit && new TextEncoder().encode(text).length > limit;
  if (isTooLong) return [{ field, code: 'limit/cell', level: 'error', facts: { limit } }];
  return checkCharacters(text).map(({ code, level, shown }) => {
    return { field, code, level, facts: { character: shown } };
  });
}

export function readAnswers(answers: Answers, rules: AnswerRules): ReadAnswers {
  const values: Record<string, Value> = {};
  const findings: Finding[] = [];
  const broken = new Set<string>();
  for (const one of rules.fields) {
    const { field } = one;
    const answer = tidy(answers[field.name]);
    if (answer === undefined) continue;
    const path = field.name.split('.');
    const parsed = parse(answer, one, rules);
    const text = toCellText(answer, field.separator);
    findings.push(...checkWriting(text, field.name, rules.cellLimit));
    if ('problem' in parsed) {
      broken.add(path[0] ?? '');
      findings.push({ field: field.name, level: 'error', ...parsed.problem });
      continue;
    }
    if (parsed.value !== undefined) putAt(values, path, parsed.value);
    for (const warning of parsed.warnings ?? [])
      findings.push({ field: field.name, level: 'warning', ...warning });
  }
  return { values, findings, broken };
}
