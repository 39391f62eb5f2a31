import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { unzipSync, zipSync } from 'fflate';
import readWorkbook from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { toCellXml, columnName } from '../../src/core/export/formats/xlsx-cell.ts';
import { sheetName } from '../../src/core/export/formats/xlsx-sheet.ts';
import { typedColumns } from '../../src/core/export/formats/typed-column.ts';
import { xlsx } from '../../src/core/export/formats/xlsx.ts';
import type { Publication } from '../../src/core/publication/publication.ts';
import { valueOf } from '../../src/core/record/record.ts';
import { hostileTexts, withHostileNames } from './hostile.ts';
import { folders, loadFolder, publish } from './published.ts';

const read = (bytes: Uint8Array) => readWorkbook(Buffer.from(bytes), { trim: false });

/** What openpyxl reads, where Python has it: the file and each cell with its type. */
function hasOpenpyxl(): boolean {
  try {
    execFileSync('/usr/bin/python3', ['-c', 'import openpyxl'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

const script = `
import sys, json, openpyxl
book = openpyxl.load_workbook(sys.argv[1])
rows = [[(c.data_type, c.value.isoformat()[:10] if c.is_date and c.value else c.value) for c in row] for row in book.worksheets[0].iter_rows()]
print(json.dumps({"sheets": book.sheetnames, "rows": rows, "title": book.properties.title}))
`;

async function readWithOpenpyxl(bytes: Uint8Array) {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'workbook-'));
  try {
    const file = path.join(folder, 'book.xlsx');
    writeFileSync(file, bytes);
    const output = execFileSync('/usr/bin/python3', ['-c', script, file], {
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    });
    return JSON.parse(output) as { sheets: string[]; rows: [string, unknown][][]; title: string };
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** The values of a collection as a reader should find them: days as days, unknown as nothing. */
function expectedRows(publication: Publication, id: string): unknown[][] {
  const collection = publication.collections.get(id)!;
  const columns = typedColumns(publication, collection);
  return collection.records.map((record) =>
    columns.map(({ name, field, kind }) => {
      const value = valueOf(record, name);
      if (value === undefined) return null;
      if (kind === 'date') return new Date(`${value as string}T00:00:00Z`);
      if (typeof value !== 'object') return value;
      return kind === 'list' ? (value as unknown[]).join(field.separator) : JSON.stringify(value);
    }),
  );
}

describe.each(folders)('the workbooks of %s', async (folder) => {
  const publication = await loadFolder(folder);
  const published = publish(publication, [xlsx]);
  const bytesOf = (id: string) => published.contents.get(`/data/${id}.xlsx`)!;

  it('are read back with every value and its type', async () => {
    for (const id of publication.collections.keys()) {
      const [table] = await read(bytesOf(id));
      expect(table?.data.slice(1)).toEqual(expectedRows(publication, id));
    }
  });

  it('say on their second sheet whose they are and under which licence', async () => {
    for (const { id, licence } of publication.collections.values()) {
      const about = (await read(bytesOf(id)))[1]!;
      // The dictionary stands below, where a field may have the name of a fact.
      const fact = (name: string) => about.data.find(([first]) => first === name)?.[1];
      expect(fact('licence')).toBe(licence);
      expect(fact('version')).toBe('2026.3.9+f13d193');
      expect(fact('publisher')).toBe(publication.publisher.name);
    }
  });

  it('are the same bytes twice', () => {
    const again = publish(publication, [xlsx]);
    for (const [address, bytes] of published.contents)
      expect(again.contents.get(address)).toEqual(bytes);
  });

  it('are refused when broken', async () => {
    const [id = ''] = publication.collections.keys();
    const parts = unzipSync(bytesOf(id));
    const { 'xl/workbook.xml': _, ...without } = parts;
    await expect(read(zipSync(without))).rejects.toThrow();
    const sheet = 'xl/worksheets/sheet1.xml';
    const cut = { ...parts, [sheet]: parts[sheet]!.slice(0, 400) };
    const whole = (await read(bytesOf(id)))[0]?.data.length;
    const found = await read(zipSync(cut)).then(
      (sheets) => sheets[0]?.data.length,
      () => 'refused',
    );
    expect(found).not.toBe(whole);
  });
});

describe('hostile texts in a workbook', async () => {
  const publication = withHostileNames(await loadFolder('tests/fixtures/seed-bank'));
  const { contents } = publish(publication, [xlsx]);
  const bytes = contents.get('/data/accessions.xlsx')!;

  const isThere = hasOpenpyxl();
  const skipped = isThere ? '' : ' (skipped: no Python with openpyxl here)';
  it.skipIf(!isThere)(`are text for openpyxl, each as it was${skipped}`, async () => {
    const { rows, title } = await readWithOpenpyxl(bytes);
    const [header = [], ...records] = rows;
    const name = header.findIndex(([, value]) => value === 'name');
    // openpyxl leaves the format's own code for an underscore as it stands in the file.
    const written = hostileTexts.map((text) => [
      's',
      text.replace(/_(?=x[0-9A-F]{4}_)/g, '_x005F_'),
    ]);
    expect(records.map((row) => row[name])).toEqual(written);
    expect(title).toBe('Accesiones');
    const received = header.findIndex(([, value]) => value === 'received');
    expect(records[0]?.[received]?.[0]).toBe('d');
  });

  it('are never formulas', () => {
    const sheet = new TextDecoder().decode(unzipSync(bytes)['xl/worksheets/sheet1.xml']);
    expect(sheet).not.toContain('<f>');
    expect(sheet).toContain('s="3" t="inlineStr"><is><t xml:space="preserve">=1+1</t>');
  });
});

describe('a cell', () => {
  it('is cut with a mark where a worksheet could not hold it', () => {
    const xml = toCellXml('A1', { text: 'x'.repeat(100_000) });
    expect(xml).toContain('[cut here: the CSV has it whole]');
    expect(xml.length).toBeLessThan(33_000);
  });

  it('writes what XML cannot', () => {
    expect(toCellXml('A1', { text: 'a\u0007b\r_x000D_' })).toContain(
      '>a_x0007_b_x000D__x005F_x000D_<',
    );
  });

  it('is a day from March 1900, and text before', () => {
    expect(toCellXml('A1', { date: '1900-03-01' })).toContain('<v>61</v>');
    expect(toCellXml('A1', { date: '2026-03-09' })).toContain('<v>46090</v>');
    expect(toCellXml('A1', { date: '1900-02-28' })).toContain('>1900-02-28<');
  });

  it('stands in a column named by letters', () => {
    expect([0, 25, 26, 701, 702, 16_383].map(columnName)).toEqual([
      'A',
      'Z',
      'AA',
      'ZZ',
      'AAA',
      'XFD',
    ]);
  });
});

describe('the name of a sheet', () => {
  it('is one that spreadsheets allow', () => {
    expect(sheetName('Seeds: [2026] / all?', 'seeds')).toBe('Seeds   2026    all');
    expect(sheetName("'History'", 'seeds')).toBe('seeds');
    expect(sheetName('x'.repeat(40), 'seeds')).toHaveLength(31);
    expect(sheetName('???', 'seeds')).toBe('seeds');
  });
});
