/** Weighs the built site and compares the heaviest page of each kind with what it may weigh. */
import { glob } from 'node:fs/promises';
import { type PageKind, type PageWeight, Scales } from './lib/page-weight.ts';

/** Bytes over the wire. Absent is not limited. */
const budgets: Readonly<Record<PageKind, { readonly markup?: number; readonly script: number }>> = {
  record: { markup: 15_000, script: 20_000 },
  search: { markup: 12_000, script: 10_000 },
  form: { markup: 20_000, script: 10_000 },
  other: { script: 20_000 },
};
const fontsBudget = 60_000;

const folder = process.argv[2] ?? 'dist';
const scales = new Scales(folder);

const nothing = { page: '', markup: 0, script: 0 };
type Heaviest = Record<'markup' | 'script', Pick<PageWeight, 'page' | 'markup' | 'script'>>;
const heaviest = new Map<PageKind, Heaviest>();
let pages = 0;
for await (const page of glob('**/*.html', { cwd: folder })) {
  pages += 1;
  const weight = await scales.page(page, (kind) => heaviest.get(kind)?.markup.markup ?? 0);
  const known = heaviest.get(weight.kind) ?? { markup: nothing, script: nothing };
  heaviest.set(weight.kind, {
    markup: weight.markup > known.markup.markup ? weight : known.markup,
    script: weight.script > known.script.script ? weight : known.script,
  });
}

const over: string[] = [];
function tell(name: string, size: number, budget: number, page: string): void {
  if (size > budget) over.push(name);
  const verdict = size > budget ? 'OVER' : 'within';
  console.log(`${name}: ${(size / 1000).toFixed(1)} kB, ${verdict} ${budget / 1000} kB  ${page}`);
}

for (const [kind, { markup, script }] of heaviest) {
  const budget = budgets[kind];
  const name = kind === 'other' ? 'any other page' : `a ${kind}`;
  if (budget.markup !== undefined)
    tell(`HTML and CSS of ${name}`, markup.markup, budget.markup, markup.page);
  tell(`script of ${name} before any interaction`, script.script, budget.script, script.page);
}
tell('fonts', await scales.fonts(), fontsBudget, '');
if (pages === 0) console.error(`No pages in ${folder}: build the site first.`);
process.exitCode = pages === 0 || over.length > 0 ? 1 : 0;
