/** The walk that finds places must read quotes as csv-parse does, whatever it is given. */
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { indexCsv } from '../../../src/core/record/csv-index.ts';
import { csvPlaces, placeOfCell } from '../../../src/core/record/csv-place.ts';

/** Every text of `length` pieces from a small alphabet, which holds all that CSV gives a meaning. */
function* texts(length: number): Generator<string> {
  if (length === 0) yield '';
  else
    for (const rest of texts(length - 1))
      for (const piece of ['a', '"', ',', '\n']) yield rest + piece;
}

test('every text of up to seven characters has as many records as csv-parse finds, and as many faults', () => {
  for (let length = 0; length <= 7; length++) {
    for (const text of texts(length)) {
      let skipped = 0;
      const parsed = parse(text, {
        record_delimiter: '\n',
        relax_column_count: true,
        skip_records_with_error: true,
        on_skip: () => {
          skipped++;
          return undefined;
        },
      });
      const { offsets, faults } = indexCsv(text);
      if (parsed.length !== offsets.length - faults.length || faults.length > 0 !== skipped > 0) {
        expect.fail(
          `${JSON.stringify(text)}: ${parsed.length} records, ${faults.length} of ${offsets.length} faulty`,
        );
      }
    }
  }
});

test('every cell of every sound text of six characters is where its place says', () => {
  for (const text of texts(6)) {
    const { lines, faults } = indexCsv(text);
    if (faults.length > 0) continue;
    const places = csvPlaces('a.csv', text);
    const rows = parse(text, { record_delimiter: '\n', relax_column_count: true });
    const split = text.split('\n');
    for (const [record, cells] of rows.entries()) {
      for (const [index, cell] of cells.entries()) {
        const { line = 0, column = 0 } = places.placeOf(lines[record] ?? 0, index);
        const rest = split
          .slice(line - 1)
          .join('\n')
          .slice(column - 1);
        const written = rest.startsWith('"') ? `"${cell.replaceAll('"', '""')}"` : cell;
        if (!rest.startsWith(written))
          expect.fail(`${JSON.stringify(text)} ${record}/${index}: ${line}:${column}`);
      }
    }
  }
});

describe('places', () => {
  const text = 'id,name,note\n1,"Ñan,du 😀","x\ny"\n2,"a\nb\n",z,\n\n3,4,5\n';
  const { placeOf } = csvPlaces('a.csv', text);

  test.each([
    [1, 0, { line: 1, column: 1, cell: 'A1' }],
    [1, 2, { line: 1, column: 9, cell: 'C1' }],
    [2, 1, { line: 2, column: 3, cell: 'B2' }],
    [2, 2, { line: 2, column: 14, cell: 'C2' }],
    [4, 1, { line: 4, column: 3, cell: 'B3' }],
    [4, 2, { line: 6, column: 3, cell: 'C3' }],
    [4, 3, { line: 6, column: 5, cell: 'D3' }],
    [4, 4, { line: 4, cell: 'E3' }],
    [8, 0, { line: 8, column: 1, cell: 'A5' }],
  ])('the record of line %i, cell %i', (line, index, place) => {
    expect(placeOf(line, index)).toEqual({ file: 'a.csv', ...place });
  });

  test('Windows line ends change nothing', () => {
    expect(placeOfCell('a.csv', text.replaceAll('\n', '\r\n'), 4, 2)).toEqual({
      file: 'a.csv',
      line: 6,
      column: 3,
      cell: 'C3',
    });
  });

  test('columns are lettered as in spreadsheets', () => {
    const wide = Array(800).fill('x').join(',');
    const letters = [0, 25, 26, 51, 52, 701, 702, 799].map(
      (index) => placeOfCell('a.csv', wide, 1, index).cell,
    );
    expect(letters).toEqual(['A1', 'Z1', 'AA1', 'AZ1', 'BA1', 'ZZ1', 'AAA1', 'ADT1']);
  });
});
