/** Records as unkind as the format allows, made by chance: fast-check makes the one that fails smaller. */
import fc from 'fast-check';
import type { Publication } from '../../src/core/publication/publication.ts';
import type { Value } from '../../src/core/record/record.ts';
import { buildPublication, list, number, text } from '../core/publication-builder.ts';

/** No text of a publication has control characters but tab and line ends, and none is blank. */
// eslint-disable-next-line no-control-regex -- these are the characters that are meant
const refused = /[\0-\x08\x0B\x0C\x0E-\x1F\x7F-\x9F\uFFFE\uFFFF\uFEFF]/g;
const allowed = (value: string) => value.replace(refused, '').toWellFormed();

/** What programs have stumbled over. */
const known = [
  '=1+1',
  '=HYPERLINK("https://example.org";"x")',
  '+49 30 1',
  '-x',
  '@SUM(A1)',
  '\tindented',
  '\rreturn',
  'a "quoted", comma\nand line\r\nends',
  '""',
  '"',
  "'",
  ',',
  ';',
  ' ',
  '  spaced  ',
  '\n',
  '\u202Eright to left\u202C',
  '\u200Fعربي\u200E',
  '👩‍👩‍👧 😀',
  'é e\u0301 \u212B',
  '\u2028\u2029',
  '<script>alert(1)</script>',
  ']]>&amp;&#0;',
  '_x0041_ _x005F_x0041_',
  'null',
  'NULL',
  'NaN',
  'TRUE',
  'false',
  '0012',
  '1E5',
  '1e400',
  '-0',
  '2026-03-09',
  '2026-13-45',
  '__proto__',
  'constructor',
  '{"a":1}',
  '[1]',
  '#N/A',
  '\\N',
  '\\',
] as const;

const longest = [
  'x'.repeat(100_000),
  '😀'.repeat(25_000),
  `a${'😀'.repeat(24_999)}`,
  '",\n'.repeat(33_000),
  '_x0041_'.repeat(14_000),
  'ع'.repeat(50_000),
] as const;

const hostileText = fc
  .oneof(
    { weight: 6, arbitrary: fc.constantFrom(...known) },
    { weight: 4, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
    { weight: 2, arbitrary: fc.string({ unit: 'grapheme', maxLength: 40 }) },
    {
      weight: 2,
      arbitrary: fc
        .array(fc.constantFrom(...known, '\n', '"', ','), { maxLength: 6 })
        .map((parts) => parts.join('')),
    },
    { weight: 1, arbitrary: fc.constantFrom(...longest) },
  )
  .map(allowed)
  .filter((value) => value !== '');

/** The format knows one zero. */
const hostileNumber = fc
  .oneof(
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.constantFrom(0, 1e300, 5e-324, 0.1, 1e15, 999_999_999_999_999, 123_456_789.123_456_79),
  )
  .map((value) => (value === 0 ? 0 : value));

const integer = fc.oneof(fc.maxSafeInteger(), fc.constantFrom(0, -1, 1e15, 999_999_999_999_999));

const days = fc
  .date({
    min: new Date('1900-01-01T00:00:00Z'),
    max: new Date('2100-12-31T00:00:00Z'),
    noInvalidDate: true,
  })
  .map((date) => date.toISOString().slice(0, 10));

/** In a cell the separator stands between the items: one inside an item could not be told apart. */
const item = hostileText.map((value) => value.replaceAll('|', '')).filter((value) => value !== '');

const inner = fc.record(
  { name: hostileText, size: hostileNumber, sound: fc.boolean() },
  { requiredKeys: ['name'] },
);

export type HostileRow = Readonly<Record<string, Value>>;

const row = fc.record(
  {
    title: hostileText,
    note: hostileText,
    weight: hostileNumber,
    seeds: integer,
    sound: fc.boolean(),
    received: days,
    collected: fc.oneof(
      days,
      days.map((day) => day.slice(0, 7)),
      days.map((day) => day.slice(0, 4)),
    ),
    traits: fc.array(item, { minLength: 1, maxLength: 3 }),
    counts: fc.array(integer, { minLength: 1, maxLength: 3 }),
    place: fc.record({ country: hostileText, height: hostileNumber }, { requiredKeys: [] }),
    parts: fc.array(inner, { minLength: 1, maxLength: 2 }),
  },
  { requiredKeys: ['title'] },
);

export const hostileRows: fc.Arbitrary<HostileRow[]> = fc
  .array(row, { minLength: 1, maxLength: 6 })
  .map((rows) =>
    rows.map(({ place, ...values }, index) => ({
      id: `k${index}`,
      ...values,
      // An object without a value is not there.
      ...(place && Object.keys(place).length > 0 ? { place } : {}),
    })),
  );

const names = { name: text('Name'), size: number('Size'), sound: { type: 'boolean' } };

/** A publication of one collection that has them. */
export function hostilePublication(rows: readonly HostileRow[]): Publication {
  return buildPublication({
    seeds: {
      properties: {
        id: text('Id'),
        title: text('Title'),
        note: text('Note'),
        weight: number('Weight'),
        seeds: { type: 'integer', title: 'Seeds' },
        sound: { type: 'boolean', title: 'Sound' },
        received: { type: 'string', format: 'date', title: 'Received' },
        collected: { type: 'string', format: 'partial-date', title: 'Collected' },
        traits: { ...list('Traits'), 'x-separator': '|' },
        counts: list('Counts', { type: 'integer' }),
        place: {
          type: 'object',
          title: 'Place',
          properties: { country: text('Country'), height: number('Height') },
        },
        parts: list('Parts', { type: 'object', properties: names }),
      },
      rows,
    },
  });
}
