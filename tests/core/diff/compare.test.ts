/** What counts as a change between two revisions, and how much it matters. */
import { describe, expect, it } from 'vitest';
import { compareRevisions } from '../../../src/core/diff/compare.ts';
import type { Revision } from '../../../src/core/diff/revision.ts';
import type { Publication } from '../../../src/core/publication/publication.ts';
import {
  type SampleCollection,
  buildPublication,
  choice,
  list,
  number,
  reference,
  text,
} from '../publication-builder.ts';

const properties = {
  id: text('Identifier'),
  title: text('Title'),
  kind: choice('Kind', 'grass', 'herb'),
  sown: number('Sown'),
  tags: list('Tags'),
  parent: reference('Parent', 'seeds'),
};
const rows = [
  { id: 'amber', title: 'Amber barley', kind: 'grass', sown: 100, tags: ['tall', 'early'] },
  { id: 'blue', title: 'Blue maize', kind: 'grass', sown: 80 },
  { id: 'teff', title: 'Teff', kind: 'grass' },
];
const seeds: SampleCollection = { properties, rows };

function revision(samples: Readonly<Record<string, SampleCollection>>): Revision {
  const { languages, collections, withdrawals }: Publication = buildPublication(samples);
  return { language: languages[0], languages, prose: [], collections, withdrawals };
}

const difference = (before: SampleCollection, after: SampleCollection) =>
  compareRevisions(revision({ seeds: before }), revision({ seeds: after }));

const schemaOf = (after: Partial<SampleCollection>, before: Partial<SampleCollection> = {}) =>
  difference({ ...seeds, ...before }, { ...seeds, ...after }).collections.flatMap(
    ({ schema }) => schema,
  );

/** The properties with some of them changed or, when undefined, left out. */
function changed(
  changes: Readonly<Record<string, object | undefined>>,
): SampleCollection['properties'] {
  const all = Object.entries<object | undefined>({ ...properties, ...changes });
  return Object.fromEntries(
    all.filter(([, property]) => property !== undefined),
  ) as SampleCollection['properties'];
}

describe('changes of structure', () => {
  it.each([
    ['major', 'field-removed', changed({ sown: undefined })],
    ['minor', 'field-added', changed({ harvested: number('Harvested') })],
    ['major', 'type', changed({ sown: text('Sown') })],
    ['major', 'type', changed({ sown: { type: 'integer', title: 'Sown' } })],
    ['major', 'type', changed({ tags: list('Tags', { type: 'number' }) })],
    ['major', 'reference', changed({ parent: text('Parent') })],
    ['major', 'separator', changed({ tags: { ...list('Tags'), 'x-separator': '|' } })],
    ['major', 'unit', changed({ sown: { ...number('Sown'), 'x-unit': 'kg' } })],
    ['major', 'value-removed', changed({ kind: choice('Kind', 'grass') })],
    ['minor', 'value-added', changed({ kind: choice('Kind', 'grass', 'herb', 'tree') })],
    ['major', 'value-removed', changed({ title: choice('Title', 'Teff') })],
    ['minor', 'value-added', changed({ kind: text('Kind') })],
    ['patch', 'words', changed({ sown: number('Seeds sown') })],
    ['patch', 'words', changed({ kind: choice('Kind', 'grass:positive', 'herb') })],
    ['patch', 'rules', changed({ sown: { ...number('Sown'), minimum: 0 } })],
  ])('%s: %s', (level, kind, after) => {
    expect(schemaOf({ properties: after })).toEqual([expect.objectContaining({ kind, level })]);
  });

  it('tells what became required as major, and what need not be there any more as minor', () => {
    const required = { rules: { required: ['sown'] } };
    expect(schemaOf(required)).toEqual([{ kind: 'required', level: 'major', field: 'sown' }]);
    expect(schemaOf({}, required)).toEqual([{ kind: 'optional', level: 'minor', field: 'sown' }]);
    const added = { properties: changed({ lot: text('Lot') }), rules: { required: ['lot'] } };
    expect(schemaOf(added)).toEqual([{ kind: 'field-added', level: 'major', field: 'lot' }]);
  });

  it('tells collections that come and go, and conditions between fields', () => {
    const both = compareRevisions(
      revision({ seeds, pots: seeds }),
      revision({ seeds, trays: seeds }),
    );
    expect(both.level).toBe('major');
    expect(both.collections.map(({ id, schema }) => [id, schema[0]?.kind])).toEqual([
      ['trays', 'collection-added'],
      ['pots', 'collection-removed'],
    ]);
    const rules = { dependentRequired: { sown: ['kind'] } };
    expect(schemaOf({ rules })).toEqual([{ kind: 'rules', level: 'patch' }]);
    expect(schemaOf({ description: 'Other words' })).toEqual([
      { kind: 'collection-words', level: 'patch' },
    ]);
  });

  it('tells nothing when a schema is written in another order', () => {
    const reversed = Object.fromEntries(Object.entries(properties).reverse());
    expect(schemaOf({ properties: reversed })).toEqual([]);
  });
});

describe('renamed columns', () => {
  const renamedRows = (share: number) =>
    rows.map(({ sown, ...rest }, index) =>
      sown === undefined ? rest : { ...rest, planted: index < share ? sown : sown + 1 },
    );

  it('are found by what stands in them, under any title', () => {
    const properties = changed({ sown: undefined, planted: number('Planted') });
    const { collections } = difference(seeds, { properties, rows: renamedRows(3) });
    expect(collections[0]?.schema[0]).toEqual({
      kind: 'field-renamed',
      level: 'major',
      field: 'planted',
      from: 'sown',
    });
    expect(collections[0]?.records).toEqual([]);
  });

  it('are other columns when too much differs', () => {
    const properties = changed({ sown: undefined, planted: number('Planted') });
    const { collections } = difference(seeds, { properties, rows: renamedRows(1) });
    expect(collections[0]?.schema.map(({ kind }) => kind)).toEqual([
      'field-added',
      'field-removed',
    ]);
    expect(collections[0]?.records.map(({ fields }) => fields.map(({ field }) => field))).toEqual([
      ['planted', 'sown'],
      ['planted', 'sown'],
    ]);
  });

  it('are found by their title when they are empty', () => {
    const before = { properties: changed({ note: text('Note') }), rows };
    const after = { properties: changed({ remark: text('Note') }), rows };
    expect(difference(before, after).collections[0]?.schema).toEqual([
      { kind: 'field-renamed', level: 'major', field: 'remark', from: 'note' },
    ]);
  });
});

describe('records', () => {
  const told = (after: NonNullable<SampleCollection['rows']>) =>
    difference(seeds, { ...seeds, rows: after }).collections[0]?.records ?? [];

  it('are found by key, wherever they stand', () => {
    expect(told(rows.toReversed())).toEqual([]);
  });

  it('differ in lists by their order, in objects by their parts', () => {
    const [first, ...rest] = rows;
    expect(told([{ ...first!, tags: ['early', 'tall'] }, ...rest])[0]?.fields).toEqual([
      { field: 'tags', from: ['tall', 'early'], to: ['early', 'tall'] },
    ]);
    const place = (value: Record<string, string>): SampleCollection => ({
      properties: changed({ place: { type: 'object', title: 'Place' } }),
      rows: [{ id: 'amber', place: value }],
    });
    const { collections } = difference(
      place({ country: 'MX', town: 'Oaxaca' }),
      place({ town: 'Puebla', country: 'MX' }),
    );
    expect(collections[0]?.records[0]?.fields).toEqual([
      { field: 'place.town', from: 'Oaxaca', to: 'Puebla' },
    ]);
  });

  it('are withdrawn with a line, and vanish without one', () => {
    const before = revision({ seeds });
    const after: Revision = {
      ...revision({ seeds: { ...seeds, rows: rows.slice(1, 2) } }),
      withdrawals: [
        { collection: 'seeds', key: 'amber', date: '2025-01-01', reason: 'Twice' },
        { collection: 'pots', key: 'teff', date: '2025-01-01', reason: 'Another collection' },
      ],
    };
    const kinds = compareRevisions(before, after).collections[0]?.records.map(({ kind, key }) => [
      kind,
      key,
    ]);
    expect(kinds).toEqual([
      ['withdrawn', 'amber'],
      ['vanished', 'teff'],
    ]);
  });
});

it('compares ten thousand records with ten thousand by looking at each a few times', () => {
  // Counting is a firmer measure than a clock: comparing all with all would read 10^8 times.
  let reads = 0;
  const revisionFrom = (shift: number, changedKey?: string) => {
    const keys = Array.from({ length: 10_000 }, (_, index) => `s${(index + shift) % 10_000}`);
    const made = revision({ seeds: { properties, rows: keys.map((id) => ({ id })) } });
    for (const { key, values } of made.collections.get('seeds')!.records) {
      Object.defineProperty(values, 'sown', { get: () => (reads++, key === changedKey ? 2 : 1) });
    }
    return made;
  };
  const { collections } = compareRevisions(revisionFrom(0), revisionFrom(7, 's5000'));
  expect(collections[0]?.records.map(({ key }) => key)).toEqual(['s5000']);
  expect(reads).toBeLessThan(50_000);
});
