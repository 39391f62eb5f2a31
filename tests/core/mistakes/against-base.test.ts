/** Mistakes that only show beside what was published: told with the line to add, in both languages. */
import { rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadFolder } from '../../../scripts/lib/revision/load-revision.ts';
import type { Revision } from '../../../src/core/diff/revision.ts';
import { guardRevisions } from '../../../src/core/guard/guard.ts';
import { formatProblem } from '../../../src/core/problem/format-text.ts';
import { Copy } from './copy.ts';

const sessions = 'data/training-sessions/training-sessions.csv';
const report = 'data/progress-reports/open-data-strategy-2026-h2-desk-review.json';

interface LossMistake {
  readonly what: string;
  readonly make: (copy: Copy) => void;
  readonly file: string;
  readonly code: string;
  readonly en: readonly string[];
  readonly es: readonly string[];
}

const mistakes: readonly LossMistake[] = [
  {
    what: 'a record deleted without a word',
    make: (copy) => {
      rmSync(path.join(copy.root, report));
    },
    file: report,
    code: 'guard/record-vanished',
    en: ['lost "open-data-strategy', 'Put the record back', 'add this line to data/withdrawn.csv'],
    es: ['perdió "open-data-strategy', 'Vuelva a poner el registro', 'data/withdrawn.csv'],
  },
  {
    what: 'a published report edited instead of superseded',
    make: (copy) => {
      copy.edit(report, '"progress": "86 public pages', '"progress": "90 public pages');
    },
    file: report,
    code: 'guard/record-edited',
    en: ['after it was published (progress)', 'add a new record with', 'in its field supersedes'],
    es: ['después de publicado (progress)', 'agregue un registro nuevo', 'supersedes'],
  },
  {
    what: 'a key that looks like the old one',
    make: (copy) => {
      copy.edit(
        sessions,
        'government-partners-training-2018-session,',
        'Government-partners-training-2018-session,',
      );
    },
    file: sessions,
    code: 'guard/key-changed',
    en: ['was "government-partners-training-2018-session"', 'as if a spreadsheet had changed it'],
    es: ['era "government-partners-training-2018-session"', 'una hoja de cálculo'],
  },
  {
    what: 'a column that was emptied',
    make: (copy) => {
      const table = copy.table(sessions);
      const at = table[0]?.indexOf('note') ?? -1;
      for (const row of table.slice(1)) row[at] = '';
      copy.write(
        sessions,
        table
          .map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(','))
          .join('\n'),
      );
    },
    file: sessions,
    code: 'guard/column-emptied',
    en: ['had a value in', 'has none now', 'Put the values back'],
    es: ['tenía un valor en', 'ahora no tiene ninguno', 'Vuelva a poner los valores'],
  },
];

let before: Revision;
beforeAll(async () => {
  const copy = new Copy();
  ({ revision: before } = await loadFolder(copy.root));
  copy.delete();
});

let last: Copy | undefined;
afterAll(() => last?.delete());

test.each(mistakes)('$what', async ({ make, file, code, en, es }) => {
  last?.delete();
  last = new Copy();
  make(last);
  const { revision: after } = await loadFolder(last.root);
  const { problems } = guardRevisions(before, after, [], { today: '2026-12-01' });
  const [problem, ...others] = problems.filter((one) => one.code === code);
  if (!problem) throw new Error(`told instead: ${problems.map((one) => one.code).join(' ')}`);
  expect(others).toEqual([]);
  expect(problem.place.file).toBe(file);
  for (const [language, words] of [
    ['en', en],
    ['es', es],
  ] as const)
    for (const word of words) expect(formatProblem(problem, language)).toContain(word);
});
