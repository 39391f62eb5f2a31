/** How problems are told: in words, for machines, in what order, and the line that counts them. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { countProblems } from '../../../src/core/problem/count.ts';
import { describeProblem } from '../../../src/core/problem/describe.ts';
import { formatCount } from '../../../src/core/problem/format-count.ts';
import { formatGithub } from '../../../src/core/problem/format-github.ts';
import { formatJson } from '../../../src/core/problem/format-json.ts';
import { formatPlace } from '../../../src/core/problem/format-place.ts';
import { formatProblem } from '../../../src/core/problem/format-text.ts';
import type { Problem } from '../../../src/core/problem/problem.ts';
import { sortProblems } from '../../../src/core/problem/sort.ts';

const minimum: Problem = {
  code: 'cell/minimum',
  level: 'error',
  place: { file: 'data/seeds/2024.csv', line: 14, column: 3, cell: 'B14' },
  field: 'sown',
  facts: { limit: 0, value: '-30', schema: 'schemas/seeds.schema.json', condition: '' },
};

describe('words', () => {
  test('fill the facts in', () => {
    expect(describeProblem(minimum, 'en')).toEqual({
      fact: 'must be 0 or more, but is "-30"',
      act: 'Correct the value, or change `minimum` in schemas/seeds.schema.json.',
      language: 'en',
    });
  });

  test('are English where a language has none', () => {
    expect(describeProblem(minimum, 'fr')).toEqual(describeProblem(minimum, 'en'));
    expect(describeProblem(minimum, 'es').fact).toBe('debe ser 0 o más, pero es "-30"');
    expect(describeProblem(minimum, 'es-MX')).toEqual(describeProblem(minimum, 'es'));
  });

  test('are English where a language lacks the one message, and say so', () => {
    expect(describeProblem(minimum, 'ar')).toMatchObject({ language: 'ar' });
    const empty = describeProblem({ code: 'csv/empty', facts: {} }, 'ar');
    expect(empty).toEqual(describeProblem({ code: 'csv/empty', facts: {} }, 'en'));
    expect(empty.language).toBe('en');
  });

  test('guess only when there is a guess', () => {
    const unknown = (nearest: string): Problem => ({
      ...minimum,
      code: 'record/unknown-column',
      facts: { nearest, schema: 's' },
    });
    expect(describeProblem(unknown('kind'), 'en').act).toMatch(/^Did you mean "kind"\? Correct/);
    expect(describeProblem(unknown(''), 'en').act).toMatch(/^Correct/);
  });

  test('say under which condition a rule holds', () => {
    const facts = { ...minimum.facts, condition: 'state = "lent"' };
    expect(describeProblem({ ...minimum, facts }, 'en').act).toMatch(
      /^This is so because state = "lent"\. Correct/,
    );
    expect(describeProblem({ ...minimum, facts }, 'es').act).toMatch(
      /^Es así porque state = "lent"\./,
    );
  });

  test('put types and comparisons into the language', () => {
    const type: Problem = {
      ...minimum,
      code: 'configuration/type',
      facts: { wantedType: 'string object', actualType: 'array' },
    };
    expect(describeProblem(type, 'en').fact).toBe(
      'must be a text or an object in braces, but is a list',
    );
    expect(describeProblem(type, 'es').fact).toBe(
      'debe ser un texto o un objeto entre llaves, pero es una lista',
    );
  });

  test('leave a value with braces or dollars in it alone', () => {
    const facts = { ...minimum.facts, value: '{limit} $& $1' };
    expect(describeProblem({ ...minimum, facts }, 'en').fact).toBe(
      'must be 0 or more, but is "{limit} $& $1"',
    );
  });
});

test('a place is written as editors link it', () => {
  expect(formatPlace({ file: 'a.csv' })).toBe('a.csv');
  expect(formatPlace({ file: 'a.csv', line: 3 })).toBe('a.csv:3');
  expect(formatPlace({ file: 'a.csv', line: 3, column: 7, cell: 'C3' })).toBe('a.csv:3:7');
});

test('a problem without a field has no gap where the field would be', () => {
  const missing: Problem = {
    code: 'file/missing',
    level: 'error',
    place: { file: 'a.json' },
    facts: {},
  };
  expect(formatProblem(missing, 'en').split('\n')[0]).toBe('a.json  is missing  [file/missing]');
});

test('a spreadsheet is told its cell, or its row where no one cell is meant', () => {
  const first = (place: Problem['place'], language: string) =>
    formatProblem({ ...minimum, place }, language)
      .split('  must')[0]
      ?.split('  debe')[0];
  expect(first(minimum.place, 'en')).toBe('data/seeds/2024.csv:14:3  cell B14  sown');
  expect(first(minimum.place, 'es')).toBe('data/seeds/2024.csv:14:3  celda B14  sown');
  expect(first({ file: 'a.csv', line: 9, row: 7 }, 'en')).toBe('a.csv:9  row 7  sown');
  expect(first({ file: 'a.csv', line: 9, row: 7 }, 'es')).toBe('a.csv:9  fila 7  sown');
  expect(formatGithub(minimum, 'es')).toContain('::celda B14: sown debe ser 0');
});

test('colour is put around parts, and changes no word', () => {
  const painted = formatProblem(minimum, 'en', (part, text) => `<${part}>${text}</${part}>`);
  expect(painted).toContain('<place>data/seeds/2024.csv:14:3</place>');
  expect(painted).toContain('<error>[cell/minimum]</error>');
  expect(painted.replace(/<\/?\w+>/g, '')).toBe(formatProblem(minimum, 'en'));
});

test('GitHub annotations escape what would end a property or a line', () => {
  const odd: Problem = { ...minimum, level: 'warning', place: { file: 'data/a,b:c.csv', line: 2 } };
  const facts = { ...odd.facts, value: '50%\r\n::error::' };
  expect(formatGithub({ ...odd, facts }, 'en')).toBe(
    '::warning file=data/a%2Cb%3Ac.csv,line=2,title=cell/minimum::sown must be 0 or more, but is "50%25%0D%0A::error::"%0ACorrect the value, or change `minimum` in schemas/seeds.schema.json.',
  );
});

test('JSON has the counts, and for each problem its place, facts and words', () => {
  const report: unknown = JSON.parse(
    formatJson({ problems: [minimum], files: 7, records: 1204 }, 'es'),
  );
  expect(report).toEqual({
    errors: 1,
    warnings: 0,
    files: 7,
    records: 1204,
    problems: [
      {
        code: 'cell/minimum',
        level: 'error',
        ...minimum.place,
        field: 'sown',
        message: 'debe ser 0 o más, pero es "-30"',
        act: 'Corrija el valor, o cambie `minimum` en schemas/seeds.schema.json.',
        facts: minimum.facts,
      },
    ],
  });
});

test('problems stand in the order of their places, numbers as numbers', () => {
  const at = (file: string, line?: number, column?: number): Problem => ({
    ...minimum,
    place: { file, line, column },
  });
  const sorted = [
    at('a.csv'),
    at('a.csv', 2, 10),
    at('a.csv', 10, 1),
    at('a.csv', 10, 9),
    at('b.csv', 1),
  ];
  const mixed = [4, 2, 0, 3, 1].map((index) => sorted[index]!);
  expect(sortProblems(mixed)).toEqual(sorted);
});

test.each(['es', 'ar'])('the words around problems are all there (%s)', (language) => {
  const forms = /\.(zero|one|two|few|many|other)$/;
  const keys = (file: string) => {
    const words = JSON.parse(readFileSync(`src/core/problem/words/${file}.json`, 'utf8')) as object;
    return [...new Set(Object.keys(words).map((key) => key.replace(forms, '')))].sort();
  };
  expect(keys(language)).toEqual(keys('en'));
});

describe('the count', () => {
  const warning: Problem = { ...minimum, level: 'warning' };
  const other: Problem = { ...minimum, place: { file: 'data/other.csv' } };
  const count = (problems: Problem[], files: number, records: number, language = 'en') =>
    formatCount({ problems, files, records }, language);

  test('tells errors and warnings apart, and files once', () => {
    expect(countProblems({ problems: [minimum, warning, other] })).toEqual({
      errors: 2,
      warnings: 1,
      files: 2,
    });
    expect(count([minimum, other, warning], 7, 1204)).toBe(
      '2 problems and 1 warning in 2 of 7 files (1,204 records checked).',
    );
  });

  test('knows one from many, and none', () => {
    expect(count([minimum], 1, 1)).toBe('1 problem in 1 of 1 file (1 record checked).');
    expect(count([warning, warning], 2, 0)).toBe('2 warnings in 1 of 2 files (0 records checked).');
    expect(count([], 7, 10_000)).toBe('No problems in 7 files (10,000 records checked).');
  });

  test('speaks Spanish, and English where it has no words', () => {
    expect(count([minimum, warning], 7, 1204, 'es')).toBe(
      '1 problema y 1 aviso en 1 de 7 archivos (revisados: 1.204 registros).',
    );
    expect(count([], 1, 2, 'es')).toBe('Ningún problema en 1 archivo (revisados: 2 registros).');
    expect(count([minimum, warning], 2, 1204, 'ar')).toBe(
      'مشكلة واحدة وتنبيه واحد في 1 من ملفين (فُحص: 1,204 سجلات).',
    );
    expect(count([], 1, 2, 'fr')).toBe('No problems in 1 file (2 records checked).');
  });
});
