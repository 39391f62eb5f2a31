/** Reads a brought file as a table: a workbook, or any kind of delimited text. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readDelimited } from '../../../src/core/import/read-delimited.ts';
import type { Sheet } from '../../../src/core/import/sheet.ts';
import { UsageError } from '../usage-error.ts';
import { loadWorkbook } from './load-workbook.ts';

/** Two letters at the start of every zip file, which a workbook is. */
const isZip = (bytes: Uint8Array) => bytes[0] === 0x50 && bytes[1] === 0x4b;
/** The older workbook format (.xls) and encrypted workbooks. */
const isOle = (bytes: Uint8Array) => bytes[0] === 0xd0 && bytes[1] === 0xcf;

function loadFile(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch {
    throw new UsageError(`${file} cannot be read. Is the path right?`);
  }
}

/**
 * @param sheetName of a workbook; the first sheet when undefined
 * @throws UsageError when the file cannot be read as a table
 */
export async function loadSheet(file: string, sheetName: string | undefined): Promise<Sheet> {
  const bytes = loadFile(file);
  const name = path.basename(file);
  if (isOle(bytes))
    throw new UsageError(
      `${name} is an old or protected workbook. Save it as "Excel Workbook (.xlsx)" without a password, or as CSV.`,
    );
  if (isZip(bytes)) return loadWorkbook(name, bytes, sheetName);
  if (sheetName !== undefined) throw new UsageError(`--sheet is for workbooks; ${name} is none.`);
  try {
    return readDelimited(name, bytes);
  } catch (error) {
    const line = (error as { lines?: number }).lines;
    const where = line === undefined ? '' : ` near line ${line}`;
    throw new UsageError(
      `${name} cannot be read as a table: its quotes do not fit together${where}. Save it again from the spreadsheet, as .xlsx if it can.`,
    );
  }
}
