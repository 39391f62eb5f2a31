/** A copy of the shipped publication to make mistakes in, as an editor's spreadsheet or text editor makes them. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { todayIn } from '../../../scripts/lib/publication-dir.ts';
import { type Loaded, loadPublication } from '../../../src/core/publication/load.ts';

const project = path.resolve(import.meta.dirname, '../../..');

export type Table = string[][];

export class Copy {
  readonly root: string;

  constructor() {
    this.root = mkdtempSync(path.join(tmpdir(), 'pledgebook-mistake-'));
    for (const part of ['data', 'schemas', 'content'])
      cpSync(path.join(project, part), path.join(this.root, part), { recursive: true });
  }

  read(file: string): string {
    return readFileSync(path.join(this.root, file), 'utf8');
  }

  write(file: string, content: string | Uint8Array): void {
    writeFileSync(path.join(this.root, file), content);
  }

  /** Replaces text that stands in a file, once. */
  edit(file: string, old: string, now: string): void {
    const text = this.read(file);
    if (!text.includes(old)) throw new Error(`${file} has no ${JSON.stringify(old)}`);
    this.write(
      file,
      text.replace(old, () => now),
    );
  }

  table(file: string): Table {
    return parse(this.read(file));
  }

  /** Writes cells of a row. @param row as a spreadsheet counts: the header is row 1 */
  set(file: string, row: number, cells: Readonly<Record<string, string>>): void {
    const table = this.table(file);
    for (const [column, cell] of Object.entries(cells)) {
      const at = table[0]?.indexOf(column) ?? -1;
      const target = table[row - 1];
      if (at < 0 || !target) throw new Error(`${file} has no ${column} in row ${row}`);
      target[at] = cell;
    }
    this.write(file, stringify(table));
  }

  /** `C14` of a column. */
  cell(file: string, row: number, column: string): string {
    const at = this.table(file)[0]?.indexOf(column) ?? -1;
    const letter = (index: number): string =>
      (index > 25 ? letter(Math.floor(index / 26) - 1) : '') +
      String.fromCharCode(65 + (index % 26));
    return `${letter(at)}${row}`;
  }

  load(): Promise<Loaded> {
    return loadPublication({
      root: this.root,
      today: todayIn,
      interfaceLanguages: ['en', 'es', 'ar'],
    });
  }

  delete(): void {
    rmSync(this.root, { recursive: true, force: true });
  }
}
