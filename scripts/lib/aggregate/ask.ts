/**
 * Asks how a list becomes a row, column by column. It shows headings, which are the list's own
 * words for its columns, and never a cell.
 */
import { input, select } from '@inquirer/prompts';
import { usualAnswersFound } from '../../../src/core/aggregate/mapping.ts';
import type { List } from '../../../src/core/aggregate/read-list.ts';
import type { Collection } from '../../../src/core/collection/collection.ts';
import type { PeopleCounts } from '../../../src/core/privacy/privacy.ts';

const everyRow = -1;
const notThere = -2;

function labelOf(collection: Collection, name: string): string {
  const title = Object.values(collection.fields.get(name)?.title ?? {})[0];
  return title === undefined ? name : `${title} (${name})`;
}

async function askColumn(list: List, message: string, none: { name: string; value: number }) {
  const columns = list.headings.map((heading, value) => ({ name: heading || '(blank)', value }));
  return select({ message, choices: [none, ...columns] });
}

/** In brackets after a question: how answers are written. */
const form = 'several with "|" between them, <30 or 18-29 for numbers, * for all others';

async function askAnswers(message: string, usual: string): Promise<string> {
  const said = await input({
    message: `${message} (${form})`,
    default: usual,
  });
  return said.trim();
}

async function askTotal(list: List, collection: Collection, field: string) {
  const label = labelOf(collection, field);
  const column = await askColumn(list, `${label}: which rows count?`, {
    name: 'every row',
    value: everyRow,
  });
  if (column === everyRow) return '*';
  const answers = await askAnswers('Which answers in this column mean yes?', '*');
  return `${list.headings[column] ?? ''}:${answers}`;
}

async function askParts(
  list: List,
  collection: Collection,
  parts: readonly string[],
  into: Map<string, string>,
) {
  const labels = parts.map((part) => labelOf(collection, part)).join(', ');
  const column = await askColumn(list, `Which column says ${labels}?`, {
    name: 'none: leave them blank',
    value: notThere,
  });
  if (column === notThere) return;
  const heading = list.headings[column] ?? '';
  for (const part of parts) {
    const usual = usualAnswersFound(part, list, column).join('|');
    const answers = await askAnswers(`Which answers mean ${labelOf(collection, part)}?`, usual);
    into.set(part, `${heading}:${answers}`);
  }
}

/** @returns the rules by field, those that were given first */
export async function askMapping(
  list: List,
  collection: Collection,
  people: PeopleCounts,
  given: ReadonlyMap<string, string>,
): Promise<Map<string, string>> {
  const rules = new Map(given);
  for (const { total, parts } of people.breakdowns) {
    if (!rules.has(total)) rules.set(total, await askTotal(list, collection, total));
    if (!parts.some((part) => rules.has(part))) await askParts(list, collection, parts, rules);
  }
  for (const { mean } of people.means) {
    if (rules.has(mean)) continue;
    const column = await askColumn(
      list,
      `Which column has the numbers of ${labelOf(collection, mean)}?`,
      {
        name: 'none: leave it blank',
        value: notThere,
      },
    );
    if (column !== notThere) rules.set(mean, list.headings[column] ?? '');
  }
  return rules;
}
