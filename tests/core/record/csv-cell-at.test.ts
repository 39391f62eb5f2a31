/** What is wrong with the bytes of a table is told by the cell too, though it is no table yet. */
import { expect, test } from 'vitest';
import { withCells } from '../../../src/core/record/csv-cell-at.ts';
import { decodeText } from '../../../src/core/text/decode.ts';

const placesIn = (text: string, encoding: BufferEncoding) => {
  const bytes = Buffer.from(text, encoding);
  const { problems } = decodeText('a.csv', bytes);
  return withCells(bytes, problems).map(({ code, place }) => [
    code,
    place.line,
    place.column,
    place.cell ?? place.row,
  ]);
};

test('a row counts once, however many lines its cells have', () => {
  expect(placesIn('id,name\na,"one\ntwo"\nb,caf\xe9\n', 'latin1')).toEqual([
    ['text/windows-1252', 4, 6, 'B3'],
  ]);
  expect(placesIn('id,name\na,"one, or\ntwo\x01"\nb,c\n', 'utf8')).toEqual([
    ['text/control', 3, 4, 'B2'],
  ]);
});

test('what is about a whole line is told by its row', () => {
  expect(placesIn('id,name\na,"one\ntwo"\nb,c\r\n', 'utf8')).toEqual([
    ['text/line-ends', 4, undefined, 3],
  ]);
});

test('what is about the whole file has neither', () => {
  expect(placesIn('\ufeffid\tname\n', 'utf16le')).toEqual([
    ['text/utf-16', undefined, undefined, undefined],
  ]);
});
