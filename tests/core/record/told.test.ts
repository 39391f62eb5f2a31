/**
 * Every code of the readers is raised by some input, and its message is filled from the facts that
 * come with it, in every language.
 */
import { expect, test } from 'vitest';
import { describeProblem } from '../../../src/core/problem/describe.ts';
import en from '../../../src/core/problem/messages/en.json' with { type: 'json' };
import type { Problem } from '../../../src/core/problem/problem.ts';
import { parseCell } from '../../../src/core/record/cell.ts';
import { readCsv } from '../../../src/core/record/csv.ts';
import { readJson } from '../../../src/core/record/json.ts';
import type { Field } from '../../../src/core/schema/field.ts';
import { decodeText } from '../../../src/core/text/decode.ts';
import { sampleField } from './sample-field.ts';

const bytes = [
  [0xff, 0xfe, 0x61, 0],
  [0xe9],
  [0x81],
  [0x61, 0],
  [0x61, 0x0d, 0x61],
  [0x0d, 0x0a, 0x0a],
];
const tables = [
  '',
  'a;b',
  'a\tb',
  'a|b',
  'a,,a, b\n1,2,3,4',
  'a,b\n1\n,\n1,2',
  'a,b\n1\n1',
  'a\n"x',
  'a\nx"x',
  'a\n' + 'x'.repeat(11),
  'a\n' + '1\n'.repeat(4),
  'a\n\u202E\n\uFFFD\n\u200BÃ©',
];
const documents = [
  '',
  '//',
  '[1,]',
  '[] x',
  '[1 2]',
  '{"a" 1}',
  "['a']",
  '{a:1}',
  '[NaN]',
  '[01]',
  '["a',
  '["\t"]',
  '["\\x"]',
  '[',
  '[,]',
  '['.repeat(101),
  '{"a":1,"a":2}',
  '{"constructor":1}',
  '[1e999]',
];
const cells: [string, Partial<Field>][] = [
  [' a', {}],
  ['=a', {}],
  ['01-Mar', { references: 'seeds' }],
  ['#REF!', {}],
  ['a', { type: 'number' }],
  ['$1', { type: 'number' }],
  ['12345678901234567', { type: 'number' }],
  ['a', { type: 'integer' }],
  ['$1', { type: 'integer' }],
  ['a', { type: 'boolean' }],
  ['yes', { type: 'boolean' }],
  ['a;', { type: 'array' }],
  ['a', { type: 'array', itemType: 'object' }],
  ['a', { type: 'object' }],
  ...['a', '1/1/2021', '2021-02-30', '1066-10-14'].map((source): [string, Partial<Field>] => [
    source,
    { format: 'date' },
  ]),
  ...['a', '1/1/2021'].map((source): [string, Partial<Field>] => [
    source,
    { format: 'partial-date' },
  ]),
  ['a', { format: 'date-time' }],
  ...['https:a', 'https://a b', 'a', 'data:a', 'https://a', 'https://a@b.org'].map(
    (source): [string, Partial<Field>] => [source, { format: 'http-url' }],
  ),
];

function cellProblems(source: string, facts: Partial<Field>): Problem[] {
  const result = parseCell(source, sampleField(facts));
  const findings = 'value' in result ? (result.warnings ?? []) : [result.problem];
  return findings.map((finding) => ({ ...finding, level: 'error', place: { file: 'a' } }));
}

const raised = [
  ...bytes.flatMap((file) => decodeText('a.txt', Uint8Array.from(file)).problems),
  ...tables.flatMap((text) => readCsv('a.csv', text, { cell: 10, rows: 3 }).problems),
  ...documents.flatMap((text) => readJson('a.json', text).problems),
  ...cells.flatMap(([source, facts]) => cellProblems(source, facts)),
];

test.each(['en', 'es'])('every message is filled (%s)', (language) => {
  for (const problem of raised) {
    const { fact, act } = describeProblem(problem, language);
    for (const sentence of [fact, act]) {
      expect(sentence, problem.code).not.toMatch(/\{\w+\}/);
      expect(sentence.length, problem.code).toBeGreaterThan(5);
    }
  }
});

test('Spanish is not English', () => {
  for (const problem of raised) {
    expect(describeProblem(problem, 'es').fact, problem.code).not.toBe(
      describeProblem(problem, 'en').fact,
    );
  }
});

test('no code of the readers is left that nothing raises', () => {
  const codes = new Set<string>(raised.map(({ code }) => code));
  const own = Object.keys(en).filter((code) => /^(?:text|csv|json)\//.test(code));
  // How a file is laid out is asked when it has been read, and is no reader's business.
  codes.add('csv/not-canonical');
  expect(own.filter((code) => !codes.has(code))).toEqual([]);
});
