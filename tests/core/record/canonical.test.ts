/** The one form of a table and of a file of records: what is kept, what is mended, what is refused. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toTable } from '../../../src/core/export/csv.ts';
import { isCanonicalCsv } from '../../../src/core/record/canonical-check.ts';
import { formatCsv, orderColumns, toCanonicalCsv } from '../../../src/core/record/canonical-csv.ts';
import { toCanonicalJson } from '../../../src/core/record/canonical-json.ts';
import { readCsv } from '../../../src/core/record/csv.ts';

const limits = { cell: 1000, rows: 100 };
const order = ['id', 'name', 'name_es', 'sown'];
const formatted = (text: string) => {
  const outcome = toCanonicalCsv('a.csv', text, order, limits);
  return 'text' in outcome ? outcome.text : outcome.problems.map(({ code }) => code);
};

describe('a table', () => {
  test.each([
    ['columns in the order of the schema', 'sown,id,name\n3,a,x\n', 'id,name,sown\na,x,3\n'],
    ['only the quotes that are needed', '"id","name"\n"a","x, ""y"""\n', 'id,name\na,"x, ""y"""\n'],
    ['a line feed at the end, and only one', 'id,name\na,x\n\n\n', 'id,name\na,x\n'],
    ['a line feed where there is none', 'id,name\na,x', 'id,name\na,x\n'],
    ['line feeds inside a cell', 'id,name\na,"x\ny"\n', 'id,name\na,"x\ny"\n'],
    ['no columns without a name and a value', 'id,name,,\na,x,,\n', 'id,name\na,x\n'],
    ['no cells beyond the last column', 'id,name\na,x,,\nb,y,,\n', 'id,name\na,x\nb,y\n'],
    ['no rows without a value', 'id,name\na,x\n,\n,\n', 'id,name\na,x\n'],
    ['columns that the schema does not know at the end', 'x,id\n1,a\n', 'id,x\na,1\n'],
    [
      'values with spaces, zeros and wrong dates',
      'id,name\n007, x \n1/2/3,\n',
      'id,name\n007, x \n1/2/3,\n',
    ],
    ['rows in their order', 'id\nb\na\n', 'id\nb\na\n'],
  ])('has %s', (_, text, wanted) => {
    expect(formatted(text)).toBe(wanted);
  });

  test.each([
    ['a column without a name that has values', 'id,\na,x\n', ['csv/header-blank']],
    ['a cell beyond the last column that says something', 'id,name\na,x,y\n', ['csv/ragged']],
    ['a row that is too short', 'id,name\na\n', ['csv/ragged']],
    ['a quote that is not closed', 'id,name\na,"x\n', ['csv/quote-open']],
    ['semicolons', 'id;name\na;x\n', ['csv/semicolon']],
    ['a name twice', 'id,name,name\na,x,y\n', ['csv/header-duplicate']],
    ['nothing', '', ['csv/empty']],
  ])('with %s is left alone', (_, text, codes) => {
    expect(formatted(text)).toEqual(codes);
  });
});

/** Tables of any values that a cell can hold, with some columns of the schema in any order. */
const tables = fc.shuffledSubarray(order, { minLength: 2 }).chain((columns) =>
  fc.record({
    columns: fc.constant(columns),
    rows: fc.array(
      fc
        .array(fc.string({ unit: fc.constantFrom('a', 'é', '"', ',', '\n', ' ', ';', '7') }), {
          minLength: columns.length,
          maxLength: columns.length,
        })
        .filter((cells) => cells.some((cell) => cell.trim() !== '')),
      { maxLength: 5 },
    ),
  }),
);

describe('of any table', () => {
  test('no value is lost or changed, and rows stay where they are', () => {
    fc.assert(
      fc.property(tables, fc.boolean(), ({ columns, rows }, quoted) => {
        const all = [columns, ...rows];
        const text = quoted
          ? all
              .map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(','))
              .join('\n')
          : toTable(all);
        const outcome = toCanonicalCsv('a.csv', text, order, limits);
        const again = readCsv('a.csv', 'text' in outcome ? outcome.text : '', limits);
        expect(again.problems).toEqual([]);
        const named = again.rows.map(({ cells }) =>
          Object.fromEntries(again.columns.map((name, at) => [name, cells[at]])),
        );
        expect(named).toEqual(
          rows.map((cells) => Object.fromEntries(columns.map((name, at) => [name, cells[at]]))),
        );
      }),
    );
  });

  test('the quick look agrees with the form', () => {
    const surplus = fc.constantFrom('', '\n', 'quotes', 'cut');
    fc.assert(
      fc.property(tables, surplus, ({ columns, rows }, change) => {
        const plain = formatCsv([columns, ...rows]);
        const text =
          change === 'quotes'
            ? plain.replace(/^\w+/, (name) => `"${name}"`)
            : change === 'cut'
              ? plain.slice(0, -1)
              : plain + change;
        const outcome = toCanonicalCsv('a.csv', text, order, limits);
        const isSame = 'text' in outcome && outcome.text === text;
        expect(isCanonicalCsv(text, columns, order)).toBe(isSame);
      }),
    );
  });

  test('is written as the downloads are', () => {
    fc.assert(
      fc.property(tables, ({ columns, rows }) => {
        expect(formatCsv([columns, ...rows])).toBe(toTable([columns, ...rows]));
      }),
    );
  });
});

test('columns that are not known keep their order among themselves', () => {
  expect(orderColumns(['z', 'sown', 'a', 'id'], order)).toEqual(['id', 'sown', 'z', 'a']);
});

describe('a file of records', () => {
  const schema = {
    properties: {
      id: {},
      place: { $ref: '#/$defs/place' },
      names: { items: { properties: { language: {}, name: {} } } },
    },
    $defs: { place: { properties: { country: {}, height: {} } } },
  };
  const json = (text: string) => {
    const outcome = toCanonicalJson('a.json', text, schema);
    return 'text' in outcome ? outcome.text : outcome.problems.map(({ code }) => code);
  };

  test('has its keys in the order of the schema, at every depth, and numbers and texts as spelt', () => {
    const source = `[{"place":{"height":1.50,"country":"M\\u00e9"},"other":[],
      "names":[{"name":"x","language":"es"}],"id":"a"},{}]`;
    expect(json(source)).toBe(`[
  {
    "id": "a",
    "place": {
      "country": "M\\u00e9",
      "height": 1.50
    },
    "names": [
      {
        "language": "es",
        "name": "x"
      }
    ],
    "other": []
  },
  {}
]
`);
  });

  test('says what it said', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.nat(4), (value, spaces) => {
        const outcome = toCanonicalJson('a.json', JSON.stringify(value, null, spaces), schema);
        if ('text' in outcome)
          expect(JSON.parse(outcome.text)).toEqual(JSON.parse(JSON.stringify(value)));
        else expect(outcome.problems).not.toEqual([]);
      }),
    );
  });

  test('that is not sound is left alone', () => {
    expect(json('{"id": "a",}')).toEqual(['json/trailing-comma']);
    expect(json('{"id": "a", "id": "b"}')).toEqual(['json/duplicate-key']);
  });
});
