/** Converts the rows of a brought table, and asks once what 02/03/2021 means when that matters. */
import { select } from '@inquirer/prompts';
import type { DateOrder } from '../../../src/core/import/convert-cell.ts';
import type { Lookup } from '../../../src/core/import/convert-name.ts';
import { type ConvertedRows, convertRows } from '../../../src/core/import/convert-rows.ts';
import type { MatchedColumn } from '../../../src/core/import/match-headings.ts';
import type { Sheet } from '../../../src/core/import/sheet.ts';
import { UsageError } from '../usage-error.ts';

function describe({ questions }: ConvertedRows): string {
  const [first] = questions;
  const others = questions.length > 1 ? ` and ${questions.length - 1} more` : '';
  return `Cell ${first?.cell ?? ''} says "${first?.text ?? ''}"${others}: that may be ${first?.readings.join(' or ') ?? ''}.`;
}

async function askOrder(converted: ConvertedRows): Promise<DateOrder> {
  if (!process.stdin.isTTY)
    throw new UsageError(
      `${describe(converted)} Say which with --dates dmy (day first) or --dates mdy (month first).`,
    );
  return select<DateOrder>({
    message: `${describe(converted)} What comes first in these dates?`,
    choices: [
      { name: 'the day', value: 'dmy' },
      { name: 'the month', value: 'mdy' },
    ],
  });
}

/** @throws UsageError when a date may be two days and nobody can be asked */
export async function convertOrAsk(
  sheet: Sheet,
  columns: readonly MatchedColumn[],
  keyField: string,
  lookup: Lookup,
  dates: DateOrder | undefined,
): Promise<ConvertedRows> {
  const converted = convertRows(sheet, columns, keyField, { dates, lookup });
  if (converted.questions.length === 0) return converted;
  return convertRows(sheet, columns, keyField, { dates: await askOrder(converted), lookup });
}
