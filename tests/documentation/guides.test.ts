/** The guides say what is there: the words of buttons and messages, the forms, the commands. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { messages } from '../../src/core/problem/messages.ts';
import { files as words } from '../../src/i18n/language.ts';

const read = (file: string) => readFileSync(file, 'utf8');
const json = (file: string) => JSON.parse(read(file)) as Record<string, unknown>;

/** A guide after its front matter. */
const guide = (language: string) =>
  read(`content/${language}/editing.mdx`).split('---\n').slice(2).join('---\n');

const facts = Object.values(messages.en ?? {}).map(({ fact }) =>
  fact.replaceAll('"', '').replaceAll(/\{\w+\}/g, '…'),
);
/** Whether a message begins, or goes on, as the guide quotes it. */
const isTold = (quoted: string) =>
  facts.some((fact) => fact.includes(quoted.replaceAll(/[“”]/g, '')));

/** The titles of one record of each collection that has a form in the guide. */
function singulars(language: string): string[] {
  const linked = [...guide(language).matchAll(/\/contribute\/([a-z-]+)\//g)].map(
    ([, id = '']) => id,
  );
  expect(linked.length).toBeGreaterThan(2);
  return linked.map((id) => {
    const { singular } = json(`data/${id}/collection.json`) as { singular: Record<string, string> };
    return singular[language] ?? '';
  });
}

describe.each(['en', 'es'])('the guide for editors in %s', (language) => {
  const own = words[language] ?? {};
  const bold = [...guide(language).matchAll(/\*\*(.+?)\*\*/g)].map(([, text = '']) => text);

  it('names what the pages say', () => {
    for (const key of ['contribute.update', 'contribute.correct', 'contribute.withdraw.this'])
      expect(bold).toContain(own[key]);
    expect(bold.map((text) => text.replace(/\.$/, ''))).toContain(own['contribute.check']);
    const adds = singulars(language).map((singular) =>
      (own['contribute.report'] ?? '').replace('{singular}', singular),
    );
    const named = bold.filter((text) =>
      text.startsWith((own['contribute.report'] ?? '').split('{')[0] ?? '?'),
    );
    expect(named.length).toBeGreaterThan(1);
    for (const text of named) expect(adds).toContain(text);
  });

  it('quotes messages that there are', () => {
    const quoted = [...guide(language).matchAll(/^- \*\*([a-z].+?)\*\*/gm)].map(
      ([, text = '']) => text,
    );
    expect(quoted.length).toBeGreaterThan(4);
    expect(quoted.filter((text) => !isTold(text))).toEqual([]);
    expect(isTold('must be a vegetable')).toBe(false);
  });
});

it('the guide in the repository has every line of the page', () => {
  const { url } = json('data/publication.json') as { url: string };
  const there = read('docs/editing.md');
  const lines = guide('en').replaceAll('](/', `](${url}`).split('\n');
  expect(lines.filter((line) => !there.includes(line))).toEqual([]);
});

it('the two languages have the same parts', () => {
  const shape = (language: string) => guide(language).match(/^(?:## |\d\. |- \*\*)/gm);
  expect(shape('es')).toEqual(shape('en'));
});

describe('the guide for maintainers', () => {
  const text = read('docs/maintaining.md');

  it('names checks, labels and files that are there', () => {
    const workflow =
      read('.github/workflows/pull-request.yml') + read('.github/workflows/verify.yml');
    const checks =
      /require these checks: ([^.]+)\./.exec(text)?.[1]?.match(/(?<=`)[^`,]+(?=`)/g) ?? [];
    expect(checks.length).toBeGreaterThan(3);
    for (const name of checks)
      expect(workflow).toMatch(new RegExp(`name: ${name}\n|^ {2}${name}:\n`, 'm'));
    expect(read('scripts/lib/stale-issues/plan.ts')).toContain("'waits-for-update'");
    for (const [, file = ''] of text.matchAll(/\]\((?!https?:)([^)#]+)\)/g))
      expect(existsSync(`docs/${file}`), file).toBe(true);
  });

  it('names options that the commands have', () => {
    const calls = [...text.matchAll(/npm run ([a-z:-]+)([^`\n]*)/g)];
    expect(calls.length).toBeGreaterThan(6);
    const { scripts } = json('package.json') as { scripts: Record<string, string> };
    for (const [call, name = '', rest = ''] of calls) {
      const script = /scripts\/\S+\.ts/.exec(scripts[name] ?? '')?.[0];
      if (script === undefined) throw new Error(`there is no ${call}`);
      const own = rest.split(' -- ').slice(1).join(' ');
      for (const [option] of own.matchAll(/--[a-z][a-z-]+/g))
        expect(read(script), call).toContain(option);
    }
  });
});
