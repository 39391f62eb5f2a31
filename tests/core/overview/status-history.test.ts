import { describe, expect, test } from 'vitest';
import { drawSteps } from '../../../src/core/chart/svg-steps.ts';
import { drawStrip } from '../../../src/core/chart/svg-strip.ts';
import { statusChanges, statusHistory } from '../../../src/core/overview/status-history.ts';
import { collectionOf } from '../../../src/core/publication/publication.ts';
import type { Value } from '../../../src/core/record/record.ts';
import { buildPublication, choice, date, text } from '../publication-builder.ts';

const latest = { collection: 'checks', by: 'seed', order: 'on', field: 'state' };

function reportsOf(rows: readonly Readonly<Record<string, Value>>[], more: object = {}) {
  const publication = buildPublication({
    seeds: {
      properties: { id: text('Id') },
      rows: [{ id: 'pea' }],
      derive: { state: { title: 'State', latest: { ...latest, ...more } } },
    },
    checks: {
      properties: {
        id: text('Id'),
        seed: { ...text('Seed'), 'x-references': 'seeds' },
        on: date('On'),
        by: text('By'),
        replaces: { ...text('Replaces'), 'x-references': 'checks' },
        state: choice('State', 'asleep', 'sprouting', 'grown', 'lost'),
      },
      rows: rows.map((row, index) => ({ id: `c${index}`, seed: 'pea', ...row })),
    },
  });
  const [seeds, checks] = [collectionOf(publication, 'seeds'), collectionOf(publication, 'checks')];
  const status = checks.fields.get('state');
  if (!status) throw new Error('no field');
  return { reports: { collection: 'checks', records: checks.records }, status, seeds };
}

function historyOf(...given: Parameters<typeof reportsOf>) {
  const { reports, status, seeds } = reportsOf(...given);
  return statusHistory(reports, 'on', status, seeds.derive);
}

test('a report that changes the status is known with what it was before, corrected ones left out', () => {
  const { reports, status, seeds } = reportsOf(
    [
      { on: '2023', state: 'asleep' },
      { on: '2024', state: 'lost' },
      { on: '2024-02', state: 'asleep', replaces: 'c1' },
      { on: '2025' },
      { on: '2026', state: 'grown' },
    ],
    { superseded: 'replaces' },
  );
  const changes = statusChanges(reports, status, seeds.derive);
  expect([...changes].map(([key, { value }]) => [key, value])).toEqual([['c4', 'asleep']]);
});

describe('the history of a status', () => {
  test('goes from the oldest report to the newest, over the statuses between the extremes', () => {
    const history = historyOf([
      { on: '2024-05-01', state: 'grown' },
      { on: '2023-05-01', state: 'asleep' },
    ]);
    expect(history?.options.map(({ value }) => value)).toEqual(['asleep', 'sprouting', 'grown']);
    expect(history?.steps).toEqual([
      { date: '2023-05-01', day: '2023-05-01', at: 0 },
      { date: '2024-05-01', day: '2024-05-01', at: 2 },
    ]);
  });

  test('is none where nothing can change: one date, or one dated report', () => {
    expect(historyOf([{ on: '2024-05-01', state: 'grown' }])).toBeUndefined();
    expect(
      historyOf([
        { on: '2024-05-01', state: 'grown' },
        { on: '2024-05-01', state: 'lost' },
        { state: 'asleep' },
      ]),
    ).toBeUndefined();
  });

  test('leaves out what the rule of the status leaves out', () => {
    const rows = [
      { on: '2023-01-01', state: 'asleep', by: 'keeper' },
      { on: '2023-06-01', state: 'lost', by: 'visitor' },
      { on: '2023-09-01', state: 'grown', by: 'keeper' },
      { on: '2023-10-01', state: 'sprouting', by: 'keeper', replaces: 'c2' },
    ];
    const values = (more: object) => {
      const history = historyOf(rows, more);
      return history?.steps.map(({ at }) => history.options[at]?.value);
    };
    expect(values({})).toEqual(['asleep', 'lost', 'grown', 'sprouting']);
    expect(values({ where: { by: 'keeper' } })).toEqual(['asleep', 'grown', 'sprouting']);
    expect(values({ superseded: 'replaces' })).toEqual(['asleep', 'lost', 'sprouting']);
  });
});

describe('its picture', () => {
  const drawn = (direction: 'ltr' | 'rtl') => {
    const history = historyOf([
      { on: '2023-01-01', state: 'asleep' },
      { on: '2023-07-02', state: 'asleep' },
      { on: '2024-01-01', state: 'grown' },
    ]);
    if (!history) throw new Error('no history');
    return drawSteps(history, {
      option: (at) => `option ${at}`,
      date: (one) => one,
      spoken: 'It <grew>.',
      direction,
    });
  };

  test('holds a status until the next report, at the distance of the days', () => {
    const dots = [...drawn('ltr').matchAll(/<circle[^>]* cx="([\d.]+)%" cy="(\d+)"/g)];
    expect(dots.map(([, x, y]) => [Number(x), Number(y)])).toEqual([
      [1.5, 112],
      [expect.closeTo(49.87, 0), 112],
      [98.5, 32],
    ]);
    expect(drawn('ltr').match(/class="stroke turn"/g)).toHaveLength(1);
    expect(drawn('ltr')).toContain('aria-label="It &lt;grew&gt;."');
  });

  test('is mirrored where reading goes from right to left', () => {
    expect(drawn('rtl')).toMatch(/<circle[^>]* cx="98\.5%" cy="112"/);
  });
});

test('a strip is filled by its parts, and empty where they do not fill it', () => {
  const strip = drawStrip([{ count: 1, tone: 'positive' }, { count: 2 }], 4, 'ltr');
  expect(
    [...strip.matchAll(/class="([^"]*)" x="([^"]*)"[^>]* width="([^"]*)"/g)].map((one) =>
      one.slice(1),
    ),
  ).toEqual([
    ['mark tone-positive', '0%', '25%'],
    ['mark tone-neutral', '25%', '50%'],
  ]);
  expect(drawStrip([], 0, 'ltr')).toBe('');
});
