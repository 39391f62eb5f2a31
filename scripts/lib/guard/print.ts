/** Prints what the guard found, and what it let through for a written reason. */
import { codeSpan } from '../../../src/core/diff/format-markdown.ts';
import type { Excused } from '../../../src/core/guard/guard.ts';
import type { Checked } from '../../../src/core/problem/count.ts';
import { describeProblem } from '../../../src/core/problem/describe.ts';
import { formatCount } from '../../../src/core/problem/format-count.ts';
import { formatJson } from '../../../src/core/problem/format-json.ts';
import { formatPlace } from '../../../src/core/problem/format-place.ts';
import { excerpt } from '../../../src/core/text/excerpt.ts';
import { printAnnotations } from '../annotations/print.ts';
import { appendSummary, summarise } from '../annotations/summary.ts';
import { type ReportFormat, printReport } from '../report.ts';

export interface GuardReport extends Checked {
  /** What was compared with, a full hash. */
  readonly base: string;
  readonly excused: readonly Excused[];
  /** What must be known before the rest is trusted. */
  readonly notes: readonly string[];
}

interface Ways {
  readonly format: ReportFormat;
  readonly language: string;
  /** A file that gets the whole list as Markdown. */
  readonly summary: string | undefined;
}

function excusedParts({ problem, exception }: Excused, language: string) {
  const { fact } = describeProblem(problem, language);
  const what = [formatPlace(problem.place), problem.field, fact].filter(
    (part) => part !== undefined,
  );
  return {
    what: what.join('  '),
    reason: excerpt(exception.reason),
    place: formatPlace(exception.place),
  };
}

function printExcused({ excused }: GuardReport, language: string): void {
  for (const one of excused) {
    const { what, reason, place } = excusedParts(one, language);
    console.log(`let through by ${place}, as "${reason}":\n  ${what}`);
  }
}

function printJson(report: GuardReport, language: string): void {
  const told = JSON.parse(formatJson(report, language)) as object;
  const excused = report.excused.map((one) => {
    const { code, facts } = one.problem;
    return { code, facts, ...excusedParts(one, language) };
  });
  console.log(JSON.stringify({ ...told, excused, notes: report.notes }, undefined, 2));
}

function writeSummary(file: string, report: GuardReport, language: string): void {
  const excused = report.excused.map((one) => {
    const { what, reason, place } = excusedParts(one, language);
    return `- let through by ${codeSpan(place)}, as ${codeSpan(reason)}: ${codeSpan(what)}\n`;
  });
  const notes = report.notes.map((note) => `> ${note}\n\n`);
  const list = summarise(
    'What was published and would be lost',
    report.problems,
    language,
    900_000,
  );
  appendSummary(file, [list, ...notes, ...excused.slice(0, 200), '\n'].join(''));
}

export function printGuard(
  root: string,
  report: GuardReport,
  { format, language, summary }: Ways,
): void {
  if (format === 'json') printJson(report, language);
  else {
    for (const note of report.notes) console.log(`Note: ${note}`);
    printExcused(report, language);
  }
  if (format === 'text') printReport(report, 'text', language);
  if (format === 'github') {
    printAnnotations(root, report.base, report.problems, language);
    console.log(formatCount(report, language));
  }
  if (summary !== undefined) writeSummary(summary, report, language);
}
