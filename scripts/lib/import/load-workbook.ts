/** One sheet of a workbook (.xlsx): numbers, days and texts as the spreadsheet knows them. */
import readWorkbook from 'read-excel-file/node';
import type { Sheet, SheetCell } from '../../../src/core/import/sheet.ts';
import { nearest } from '../../../src/core/text/similar.ts';
import { UsageError } from '../usage-error.ts';
import { errorCells } from './workbook-errors.ts';

/** A spreadsheet computes with more digits than it shows; 15 are those that it vouches for. */
function toNumberText(number: number): string {
  const shown = Number(number.toPrecision(15));
  return Math.abs(shown) < 1e15 ? shown.toLocaleString('en', plainDigits) : String(shown);
}
const plainDigits = { useGrouping: false, maximumFractionDigits: 20 } as const;

/** Spreadsheets have no time zone; the reader gives their days and times as if it were UTC. */
function toDayText(date: Date): string {
  const [day = '', time = ''] = date.toISOString().split('T');
  return time.startsWith('00:00:00') ? day : `${day} ${time.slice(0, 8)}`;
}

function toCell(value: unknown): SheetCell | undefined {
  if (value instanceof Date) return { kind: 'day', text: toDayText(value) };
  if (typeof value === 'number') return { kind: 'number', text: toNumberText(value) };
  if (typeof value === 'boolean') return { kind: 'boolean', text: String(value) };
  if (typeof value !== 'string' || value.trim() === '') return undefined;
  return { kind: 'text', text: value };
}

/** @throws UsageError when it is no workbook, or has no such sheet */
export async function loadWorkbook(
  file: string,
  bytes: Uint8Array,
  wanted: string | undefined,
): Promise<Sheet> {
  const workbook = await readWorkbook(Buffer.from(bytes), { trim: false }).catch(() => {
    throw new UsageError(
      `${file} is no workbook that can be read. Open it in a spreadsheet and save it again as .xlsx.`,
    );
  });
  const names = workbook.map(({ sheet }) => sheet);
  const chosen = workbook.find(({ sheet }) => sheet === wanted) ?? workbook[0];
  if (!chosen || (wanted !== undefined && chosen.sheet !== wanted)) {
    const near = nearest(wanted ?? '', names);
    const guess = near === undefined ? '' : ` Did you mean "${near}"?`;
    throw new UsageError(
      `${file} has no sheet "${wanted ?? ''}".${guess} It has: ${names.join(', ')}.`,
    );
  }
  const errors = errorCells(bytes, chosen.sheet);
  const rows = chosen.data.map((values: readonly unknown[], index) => {
    const width = Math.max(values.length, ...(errors.get(index + 1)?.keys() ?? [])) + 1;
    const cells = Array.from({ length: width }, (_, at): SheetCell | undefined => {
      const error = errors.get(index + 1)?.get(at);
      return error === undefined ? toCell(values[at]) : { kind: 'error', text: error };
    });
    return { cells, row: index + 1 };
  });
  const others = names.filter((name) => name !== chosen.sheet);
  const left = others.length === 0 ? '' : `; not read: ${others.join(', ')} (--sheet chooses)`;
  return { file, note: `sheet "${chosen.sheet}"${left}`, rows };
}
