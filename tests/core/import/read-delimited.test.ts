/** The bytes that programs really write, read as the same table. */
import { expect, test } from 'vitest';
import { readDelimited } from '../../../src/core/import/read-delimited.ts';

const table = [
  ['id', 'título'],
  ['a', 'Señal; «uno», "dos"\ny más'],
];

const quoted = (separator: string, end: string) =>
  table
    .map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(separator))
    .join(end);
const swapped = (text: string) => Buffer.from(text, 'utf16le').swap16();

test.each([
  ['commas in UTF-8', Buffer.from(quoted(',', '\n')), 'UTF-8, separated by commas'],
  [
    'semicolons and Windows line ends',
    Buffer.from(quoted(';', '\r\n')),
    'UTF-8, separated by semicolons',
  ],
  [
    'a byte-order mark',
    Buffer.from(`\ufeff${quoted(';', '\r\n')}`),
    'UTF-8, separated by semicolons',
  ],
  ['tabs', Buffer.from(quoted('\t', '\n')), 'UTF-8, separated by tabs'],
  [
    'what Excel calls Unicode Text',
    Buffer.from(`\ufeff${quoted('\t', '\r\n')}`, 'utf16le'),
    'UTF-16LE, separated by tabs',
  ],
  [
    'UTF-16 with the other order',
    swapped(`\ufeff${quoted(',', '\n')}`),
    'UTF-16BE, separated by commas',
  ],
  [
    'UTF-16 without a mark',
    Buffer.from(quoted(',', '\n'), 'utf16le'),
    'UTF-16LE, separated by commas',
  ],
  [
    'an older Windows',
    Buffer.from(quoted(';', '\r\n'), 'latin1'),
    'WINDOWS-1252, separated by semicolons',
  ],
  [
    'the separator named in the first line',
    Buffer.from(`sep=;\r\n${quoted(';', '\r\n')}`),
    'UTF-8, separated by semicolons',
  ],
])('%s', (_, bytes, note) => {
  const sheet = readDelimited('list.csv', bytes);
  expect(sheet.note).toBe(note);
  expect(sheet.rows.map(({ row, cells }) => [row, ...cells.map((cell) => cell?.text)])).toEqual([
    [1, 'id', 'título'],
    [2, 'a', expect.stringMatching(/^Señal; «uno», "dos"\r?\ny más$/)],
  ]);
});

test('blank cells are nothing, and a blank line keeps its number', () => {
  const { rows } = readDelimited('list.csv', Buffer.from('a,b\n\n1, \n'));
  expect(rows).toEqual([
    {
      row: 1,
      cells: [
        { kind: 'text', text: 'a' },
        { kind: 'text', text: 'b' },
      ],
    },
    { row: 2, cells: [undefined] },
    { row: 3, cells: [{ kind: 'text', text: '1' }, undefined] },
  ]);
});

test('quotes that do not fit together are no table', () => {
  expect(() => readDelimited('list.csv', Buffer.from('a,b\n1,"x\n'))).toThrow();
});
