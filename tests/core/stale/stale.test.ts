/** What counts as late, and who answers for it. */
import { describe, expect, it } from 'vitest';
import { derivePublication } from '../../../src/core/derive/derive.ts';
import type { Publication } from '../../../src/core/publication/publication.ts';
import { formatStaleMarkdown } from '../../../src/core/stale/format-markdown.ts';
import { groupStale } from '../../../src/core/stale/group.ts';
import { type Stale, staleIn } from '../../../src/core/stale/stale.ts';
import type { Where } from '../../../src/core/collection/collection.ts';
import { buildPublication, choice, date, number, reference, text } from '../publication-builder.ts';

const beds = [
  { id: 'north', title: 'North bed', keeper: 'ines', state: 'sown', harvest: '2024-06-01' },
  { id: 'south', title: 'South bed', keeper: 'ines', state: 'cut', harvest: '2024-05' },
  { id: 'east', title: 'East bed', state: 'sown', harvest: '2024-06' },
  { id: 'west', title: 'West bed', keeper: 'omar', state: 'sown', harvest: '2024-07-30' },
];
const visits = [
  { id: 'a', title: 'A', bed: 'north', day: '2024-01-10', kind: 'look' },
  { id: 'b', title: 'B', bed: 'north', day: '2024-03-10', kind: 'call' },
  { id: 'c', title: 'C', bed: 'east', day: '2024-06', kind: 'look' },
  { id: 'd', title: 'D', bed: 'south', day: '2023-01-01', kind: 'look' },
];
const latest = (field: string, more = {}) => ({
  title: field,
  latest: { collection: 'visits', by: 'bed', order: 'day', field, ...more },
});

interface Choices {
  readonly active?: Where;
  readonly responsible?: string | readonly string[];
  readonly frequency?: string;
  readonly order?: object;
  readonly derive?: Record<string, object>;
}

function garden({
  active,
  responsible = 'keeper',
  frequency = 'P3M',
  order = date('Day'),
  derive = { last: latest('kind') },
}: Choices = {}): Publication {
  const publication = buildPublication(
    {
      beds: {
        properties: {
          id: text('Id'),
          title: text('Title'),
          keeper: reference('Keeper', 'keepers'),
          state: choice('State', 'sown', 'cut'),
          harvest: date('Harvest'),
        },
        responsible,
        ...(active ? { active } : {}),
        derive: {
          ...derive,
          due: { title: 'Due', schedule: { due: 'harvest', done: { state: 'cut' } } },
        },
        rows: beds,
      },
      visits: {
        properties: {
          id: text('Id'),
          title: text('Title'),
          bed: reference('Bed', 'beds'),
          day: order as never,
          kind: text('Kind'),
        },
        frequency,
        responsible: 'bed',
        rows: visits,
      },
      keepers: {
        properties: { id: text('Id'), title: text('Title') },
        rows: [
          { id: 'ines', title: 'Inés & Co' },
          { id: 'omar', title: 'Omar' },
        ],
      },
    },
    { asOf: '2024-06-15' },
  );
  derivePublication(publication);
  return publication;
}

const told = (items: readonly Stale[]) =>
  items.map((item) => [
    item.kind,
    item.kind === 'collection' ? item.collection.id : item.record.key,
    'days' in item ? item.days : undefined,
  ]);
const none = new Map<string, string>();

describe('late', () => {
  it('are records past their date that are not done', () => {
    expect(told(staleIn(garden({ derive: {} }), none))).toEqual([['overdue', 'north', 14]]);
  });

  it('are records whose newest report is too old, and those without any, unless they are done', () => {
    expect(told(staleIn(garden(), none))).toEqual([
      ['overdue', 'north', 14],
      ['silent', 'north', 5],
      ['unreported', 'west', undefined],
    ]);
  });

  it('count only reports that the rule takes', () => {
    const derive = { last: latest('kind', { where: { kind: 'look' } }) };
    expect(told(staleIn(garden({ derive }), none))).toContainEqual(['silent', 'north', 66]);
  });

  it('are none that nobody follows up any more', () => {
    expect(told(staleIn(garden({ active: { id: ['west', 'south'] } }), none))).toEqual([
      ['unreported', 'west', undefined],
    ]);
  });

  it('are told once, however many fields come from the reports', () => {
    const derive = { last: latest('kind'), day: latest('day') };
    expect(staleIn(garden({ derive }), none).filter(({ kind }) => kind === 'silent')).toHaveLength(
      1,
    );
  });

  it('is nothing whose order is no date', () => {
    expect(told(staleIn(garden({ order: number('Round') }), none))).toEqual([
      ['overdue', 'north', 14],
    ]);
  });

  it('are collections that have not changed for longer than they say', () => {
    const days = new Map([
      ['visits/a', '2024-01-10'],
      ['visits/b', '2024-03-01'],
    ]);
    expect(told(staleIn(garden({ derive: {} }), days))[0]).toEqual(['collection', 'visits', 14]);
    expect(told(staleIn(garden({ derive: {}, frequency: 'P6M' }), days))).toEqual([
      ['overdue', 'north', 14],
    ]);
  });
});

describe('grouping', () => {
  it('goes by who is named, nobody last', () => {
    const publication = garden();
    const groups = groupStale(
      publication,
      staleIn(publication, new Map([['visits/a', '2024-01-10']])),
    );
    expect(
      groups.map(({ responsible, items }) => [responsible, told(items).map(([, key]) => key)]),
    ).toEqual([
      [{ id: 'keepers/ines', title: 'Inés & Co' }, ['north', 'north']],
      [{ id: 'keepers/omar', title: 'Omar' }, ['west']],
      [{ id: '', title: '' }, ['visits']],
    ]);
  });

  it('goes by the first field that names somebody, where there are several', () => {
    const names = (responsible: string | readonly string[]) => {
      const publication = garden({ derive: {}, responsible });
      return groupStale(publication, staleIn(publication, none)).map(
        (group) => group.responsible.id,
      );
    };
    expect(names(['title', 'keeper'])).toEqual(['North bed']);
    expect(names(['keeper', 'title'])).toEqual(['keepers/ines']);
    expect(names(['absent', 'keeper'])).toEqual(['keepers/ines']);
  });

  it('follows a record to the one that answers for it', () => {
    const publication = garden();
    const collection = publication.collections.get('visits')!;
    const late = (key: string): Stale => {
      const record = collection.byKey.get(key)!;
      return { kind: 'overdue', collection, record, field: 'due', due: '2024-01-01', days: 1 };
    };
    const groups = groupStale(publication, [late('a'), late('c')]);
    expect(groups.map(({ responsible }) => responsible.id)).toEqual(['keepers/ines', '']);
  });
});

it('writes what the data say as code, with a link to the page', () => {
  const publication = garden({ derive: {} });
  const groups = groupStale(publication, staleIn(publication, none));
  expect(formatStaleMarkdown(publication, groups)).toMatchInlineSnapshot(`
    "## What waits for an update on 2024-06-15

    1 item.

    ### \`Inés & Co\`

    - \`beds\` \`north\` \`North bed\`: was due 2024-06-01; 14 days late ([page](https://example.org/sample/beds/north/))
    "
  `);
});
