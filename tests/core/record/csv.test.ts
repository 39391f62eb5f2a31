/** Tables good and bad: what is read, what is found, and on which line. */
import { describe, expect, test } from 'vitest';
import { readCsv } from '../../../src/core/record/csv.ts';

const limits = { cell: 100, rows: 1000 };
const read = (text: string) => readCsv('data/seeds/a.csv', text, limits);

/** `code line:column cell` of each problem, sorted by line. */
function told(text: string): string[] {
  return read(text)
    .problems.toSorted((a, b) => (a.place.line ?? 0) - (b.place.line ?? 0))
    .map(
      ({ code, place }) =>
        `${code} ${place.line ?? '-'}:${place.column ?? '-'} ${place.cell ?? '-'}`,
    );
}

describe('tables that are fine', () => {
  test('cells are text, as written, with the line where each row starts', () => {
    expect(read('id,name\n1," a, ""b""\nc "\n2,\n')).toEqual({
      columns: ['id', 'name'],
      rows: [
        { cells: ['1', ' a, "b"\nc '], line: 2 },
        { cells: ['2', ''], line: 4 },
      ],
      problems: [],
    });
  });

  test.each([
    ['without a last line end', 'id,n\n1,2'],
    ['with blank lines at the end', 'id,n\n1,2\n\n\n'],
    ['with Windows line ends', 'id,n\r\n1,2\r\n'],
    ['all quoted', '"id","n"\n"1","2"\n'],
  ])('%s', (_, text) => {
    expect(read(text)).toEqual({
      columns: ['id', 'n'],
      rows: [{ cells: ['1', '2'], line: 2 }],
      problems: [],
    });
  });

  test('a header alone', () => {
    expect(read('id,n\n')).toEqual({ columns: ['id', 'n'], rows: [], problems: [] });
  });

  test('a single column with a semicolon in a value', () => {
    expect(read('id\na;b\n').problems).toEqual([]);
  });

  test('a last cell that is blank', () => {
    expect(read('id,n\n1,').rows).toEqual([{ cells: ['1', ''], line: 2 }]);
    expect(read('id,n\n1,""').rows).toEqual([{ cells: ['1', ''], line: 2 }]);
  });
});

describe('the header', () => {
  test('a name twice is found whichever column comes last', () => {
    const { columns, rows, problems } = read('id,name,name\n1,a,b\n');
    expect(problems).toEqual([
      {
        code: 'csv/header-duplicate',
        level: 'error',
        place: { file: 'data/seeds/a.csv', line: 1, column: 9, cell: 'C1' },
        facts: { column: 'name', first: 'B1' },
      },
    ]);
    expect(columns).toEqual(['id', 'name', 'name']);
    expect(rows[0]?.cells).toEqual(['1', 'a', 'b']);
  });

  test('blank names, spaces and unseen characters', () => {
    expect(told('id,, n ,a\u200Bb,\n1,2,3,4,5\n')).toEqual([
      'csv/header-blank 1:4 B1',
      'csv/header-space 1:5 C1',
      'text/invisible 1:9 D1',
      'csv/header-blank 1:13 E1',
    ]);
    expect(read('id, n \n1,2\n').columns).toEqual(['id', 'n']);
  });

  test('a blank first line is a header without names', () => {
    expect(told('\nid,n\n1,2\n')).toContain('csv/header-blank 1:1 A1');
  });

  test.each([
    ['', 'csv/empty 1:- A1'],
    ['\n\n', 'csv/empty 1:- A1'],
  ])('%j is empty', (text, expected) => {
    expect(told(text)).toEqual([expected]);
  });
});

describe('another separator is named, and nothing else is said', () => {
  test.each([
    ['id;name\n1;a,b\n', 'csv/semicolon'],
    ['"id";"name, full"\n"1";"a"\n', 'csv/semicolon'],
    ['sep=;\nid;name\n', 'csv/semicolon'],
    ['id\tname\n1\ta\n', 'csv/tab'],
    ['id|name\n1|a\n', 'csv/bar'],
  ])('%j', (text, code) => {
    expect(read(text)).toMatchObject({
      columns: [],
      rows: [],
      problems: [{ code, place: { line: 1 } }],
    });
    expect(read(text).problems).toHaveLength(1);
  });
});

describe('ragged rows', () => {
  test('all are found, with both widths, and reading goes on', () => {
    const { rows, problems } = read('id,a,b\n1,2\n1,2,3\n1,2,3,4\n');
    expect(rows).toHaveLength(3);
    expect(problems).toEqual([
      {
        code: 'csv/ragged',
        level: 'error',
        place: { file: 'data/seeds/a.csv', line: 2, cell: 'C2' },
        facts: { cells: 2, columns: 3 },
      },
      {
        code: 'csv/ragged',
        level: 'error',
        place: { file: 'data/seeds/a.csv', line: 4, column: 7, cell: 'D4' },
        facts: { cells: 4, columns: 3 },
      },
    ]);
  });

  test('the line is right after cells with line breaks in them', () => {
    expect(told('id,t\n1,"a\nb\n\nc"\n2,"x\n"\n3\n4,"\n",5\n')).toEqual([
      'csv/ragged 8:- B4',
      'csv/ragged 10:3 C5',
    ]);
  });

  test('when all rows agree against the header, that is one problem', () => {
    expect(told('id,a\n1,2,\n3,4,\n5,6,\n')).toEqual(['csv/ragged-all 1:- C1']);
    expect(told('id,a\n1,2,\n')).toEqual(['csv/ragged 2:5 C2']);
  });
});

describe('rows without any value', () => {
  test('each run of them is one problem, and no row', () => {
    const { rows, problems } = read('id,a\n1,2\n,\n\n , \n3,4\n,\n5,6\n,\n');
    expect(rows.map((row) => row.line)).toEqual([2, 6, 8]);
    expect(problems.map(({ code, facts }) => [code, facts.lines])).toEqual([
      ['csv/blank-row', '3–5'],
      ['csv/blank-row', '7'],
      ['csv/blank-row', '9'],
    ]);
  });
});

describe('quotes', () => {
  test('one that never closes is placed where it opens', () => {
    const { rows, problems } = read('id,a,b\n1,x,"y\ny"\n2,"open,3\n4,5,6\n7,8,9\n');
    expect(rows).toEqual([{ cells: ['1', 'x', 'y\ny'], line: 2 }]);
    expect(problems).toMatchObject([
      { code: 'csv/quote-open', place: { line: 4, column: 3, cell: 'B3' } },
    ]);
  });

  test('one inside a cell is placed where it stands, and the other rows are read', () => {
    const { rows, problems } = read('id,a\n1,5" pipe\n2,"a "b" c"\n3,"\nx"y"\n4,ok\n');
    expect(rows).toEqual([{ cells: ['4', 'ok'], line: 6 }]);
    expect(problems).toMatchObject([
      { code: 'csv/quote-stray', place: { line: 2, column: 4, cell: 'B2' }, facts: { line: 2 } },
      { code: 'csv/quote-stray', place: { line: 3, column: 6, cell: 'B3' }, facts: { line: 3 } },
      { code: 'csv/quote-stray', place: { line: 5, column: 2, cell: 'B4' }, facts: { line: 4 } },
    ]);
  });

  test('a space before an opening quote is a stray quote', () => {
    expect(told('id,a\n1, "x, y"\n')).toEqual(['csv/quote-stray 2:4 B2']);
  });

  test('a faulty header leaves nothing to read', () => {
    expect(read('id,a"b\n1,2\n')).toMatchObject({
      columns: [],
      rows: [],
      problems: [{ code: 'csv/quote-stray' }],
    });
  });
});

describe('limits', () => {
  test('a cell is measured in bytes', () => {
    expect(told(`id\n${'x'.repeat(100)}\n`)).toEqual([]);
    expect(told(`id\n${'x'.repeat(101)}\n`)).toEqual(['limit/cell 2:1 A2']);
    expect(told(`id\n${'é'.repeat(50)}\n`)).toEqual([]);
    expect(told(`id\n${'é'.repeat(51)}\n`)).toEqual(['limit/cell 2:1 A2']);
  });

  test('a row may be longer than a cell', () => {
    expect(told(`a,b,c\n${Array(3).fill('x'.repeat(99)).join(',')}\n`)).toEqual([]);
  });

  test('nothing is built from a file with a cell of 50 MB', () => {
    const { columns, rows, problems } = read(`id,a\n1,2\n3,"${'x\n'.repeat(25_000_000)}"\n`);
    expect([columns, rows]).toEqual([[], []]);
    expect(problems).toMatchObject([
      { code: 'limit/cell', place: { line: 3, column: 3, cell: 'B3' }, facts: { limit: 100 } },
    ]);
  });

  test('rows are counted without the header', () => {
    const rows = (count: number) => 'id\n' + '1\n'.repeat(count);
    expect(read(rows(1000)).rows).toHaveLength(1000);
    expect(read(rows(1001))).toMatchObject({
      rows: [],
      problems: [
        {
          code: 'limit/rows',
          place: { line: 1002, cell: 'A1002' },
          facts: { rows: 1001, limit: 1000 },
        },
      ],
    });
  });
});

test('characters in cells are found with their column', () => {
  expect(read('id,name\n1,"a\nb",x\n2,\u202Eevil\n3,Jos\uFFFD\n').problems).toMatchObject([
    { code: 'csv/ragged' },
    {
      code: 'text/bidi',
      level: 'error',
      place: { line: 4, column: 3, cell: 'B3' },
      field: 'name',
      facts: { character: 'U+202E' },
    },
    { code: 'text/replacement', level: 'error', place: { line: 5, cell: 'B4' }, field: 'name' },
  ]);
});

test('200,000 rows, every tenth ragged and every row with a line break, keep their places', () => {
  const rows = Array.from(
    { length: 200_000 },
    (_, index) => `${index},"a\nb"${index % 10 === 9 ? ',c' : ''}`,
  );
  const document = readCsv('a.csv', `id,t\n${rows.join('\n')}\n`, {
    cell: 100_000,
    rows: 1_000_000,
  });
  expect(document.rows).toHaveLength(200_000);
  expect(document.rows.at(-1)).toEqual({ cells: ['199999', 'a\nb', 'c'], line: 400_000 });
  expect(document.problems).toHaveLength(20_000);
  expect(document.problems.at(-1)?.place).toEqual({
    file: 'a.csv',
    line: 400_001,
    column: 4,
    cell: 'C200001',
  });
});
