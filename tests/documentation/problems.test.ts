/**
 * docs/problems.md has every problem, and says of each exactly what the program prints.
 * `UPDATE_DOCS=1` writes the page anew from the examples.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { describeProblem } from '../../src/core/problem/describe.ts';
import { placeholders } from '../../src/core/problem/fill-message.ts';
import { messages } from '../../src/core/problem/messages.ts';
import { chapters, examples } from './problem-examples/all.ts';
import { type Outcome, outcomeOf, printed, renderProblems } from './problem-examples/render.ts';

const page = 'docs/problems.md';
/** The languages that have every message; another may leave some to English. */
const complete = ['en', 'es'];
const codes = Object.keys(messages.en ?? {});

const outcomes = new Map<string, Outcome>();
beforeAll(async () => {
  for (const [code, example] of Object.entries(examples))
    outcomes.set(code, await outcomeOf(example));
  if (process.env.UPDATE_DOCS === '1') writeFileSync(page, renderProblems(outcomes));
});

test('the publication that the examples break is valid', async () => {
  expect(printed((await outcomeOf({ changes: [] })).problems)).toBe('');
});

describe.each(codes)('%s', (code) => {
  test('has an example that leads to it and to nothing else', () => {
    const problems = outcomes.get(code)?.problems ?? [];
    expect(problems.map((problem) => problem.code)).toContain(code);
    expect(problems.filter((problem) => problem.code !== code)).toEqual([]);
  });

  test('is documented with what is printed', () => {
    const text = readFileSync(page, 'utf8');
    const section = text.split(`### ${code}\n`)[1]?.split(/^##/m)[0] ?? '';
    expect(section).toContain(printed(outcomes.get(code)?.problems ?? []).trimEnd());
    expect(section).toContain('**Cure.**');
  });

  test('is told in every language with the same facts', () => {
    const used = (language: string) => {
      const { fact = '', hint = '', act = '' } = messages[language]?.[code] ?? {};
      return [...new Set([fact, hint, act].flatMap(placeholders))].sort();
    };
    for (const language of Object.keys(messages)) {
      if (!complete.includes(language) && !messages[language]?.[code]) continue;
      expect(used(language)).toEqual(used('en'));
      expect(messages[language]?.[code]?.hint === undefined).toBe(
        messages.en?.[code]?.hint === undefined,
      );
    }
  });

  test('leaves no placeholder unfilled', () => {
    for (const language of Object.keys(messages)) {
      for (const problem of outcomes.get(code)?.problems ?? []) {
        const { fact, act } = describeProblem(problem, language);
        expect(`${fact} ${act}`).not.toMatch(/\{[a-zA-Z]+\}/);
      }
    }
  });
});

test('the page is as the examples make it', () => {
  expect(readFileSync(page, 'utf8')).toBe(renderProblems(outcomes));
});

test('no language has a message that English lacks, and no example is without a problem', () => {
  for (const language of complete)
    expect(Object.keys(messages[language] ?? {}).sort()).toEqual([...codes].sort());
  for (const words of Object.values(messages))
    expect(Object.keys(words).filter((code) => !codes.includes(code))).toEqual([]);
  expect(Object.keys(examples).sort()).toEqual([...codes].sort());
});

test('every family of codes has its chapter', () => {
  const families = new Set(codes.map((code) => code.split('/')[0] ?? ''));
  expect([...families].sort()).toEqual(Object.keys(chapters).sort());
});
