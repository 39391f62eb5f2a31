/** Tells what waits for an update, and who answers for it: `npm run stale`. */
import { textLine } from '../src/core/diff/format-text.ts';
import type { Publication } from '../src/core/publication/publication.ts';
import { formatStaleGroup, formatStaleMarkdown } from '../src/core/stale/format-markdown.ts';
import { type StaleGroup, groupStale } from '../src/core/stale/group.ts';
import { tellResponsible, tellStale, toStaleJson } from '../src/core/stale/report.ts';
import { staleIn } from '../src/core/stale/stale.ts';
import { loadHistory } from '../src/site/history.ts';
import { readArguments } from './lib/arguments.ts';
import { type ExitCode, exitCodes, run } from './lib/exit.ts';
import { loadFromEnvironment } from './lib/publication-dir.ts';
import { printReport } from './lib/report.ts';
import { readLimit } from './lib/revision/limit.ts';

const usage = `Tells what waits for an update, by who answers for it.

npm run stale -- [options]

  --as-of YYYY-MM-DD           the day to compute for (default: today in the publication's time zone)
  --format text|markdown|json  for a terminal (default), an issue, or programs
  --limit <bytes>              the most to write of one list; the rest is counted (markdown, json's texts)
  --debug                      show where in the program a bug happened
  --help                       this text

Late are collections that have not changed for longer than their \`frequency\`, records that a
schedule calls overdue, and records whose newest report is older than the \`frequency\` of reports.
Who answers for a record is named by \`responsible\` in its collection.json. Ends with 0 also when
something is late: that is for people to see to.`;

const options = {
  'as-of': { type: 'string' },
  format: { type: 'string', choices: ['text', 'markdown', 'json'] },
  limit: { type: 'string' },
  help: { type: 'boolean' },
} as const;

function printText(publication: Publication, groups: readonly StaleGroup[]): void {
  if (groups.length === 0) console.log(`Nothing is late on ${publication.asOf}.`);
  for (const group of groups) {
    console.log(textLine([tellResponsible(group)]));
    for (const item of group.items) console.log(`  ${textLine(tellStale(publication, item))}`);
  }
}

/** Each group with the text of its issue, so that who opens it needs no code of ours. */
function toJson(publication: Publication, groups: readonly StaleGroup[], limit: number): string {
  const told = groups.map((group) => ({
    ...group.responsible,
    items: group.items.map((item) => toStaleJson(publication, item)),
    text: formatStaleGroup(publication, group, limit),
  }));
  return JSON.stringify({ asOf: publication.asOf, groups: told }, undefined, 2);
}

async function main(args: readonly string[]): Promise<ExitCode> {
  const given = readArguments(args, options).options;
  if (given.has('help')) {
    console.log(usage);
    return exitCodes.clean;
  }
  const limit = readLimit(given.get('limit'));
  const loaded = await loadFromEnvironment(given.get('as-of') as string | undefined);
  const { publication } = loaded;
  if (!publication) {
    printReport(loaded, 'text', 'en');
    return exitCodes.problems;
  }
  const { days } = await loadHistory(publication, process.env.SOURCE_DATE_EPOCH);
  const groups = groupStale(publication, staleIn(publication, days));
  const format = given.get('format') ?? 'text';
  if (format === 'json') console.log(toJson(publication, groups, limit));
  else if (format === 'markdown')
    process.stdout.write(formatStaleMarkdown(publication, groups, limit));
  else printText(publication, groups);
  return exitCodes.clean;
}

await run(main);
