import { expect, test } from 'vitest';
import { dependsOnDay } from '../../../src/core/chart/depends-on-day.ts';
import { collectionOf } from '../../../src/core/publication/publication.ts';
import { buildPublication, choice, date, reference, text } from '../publication-builder.ts';

const chart = (id: string, more: object) => ({ id, title: id, type: 'bar', y: 'count', ...more });

const publication = buildPublication({
  seeds: {
    properties: { id: text('Id'), title: text('Title'), status: choice('Status', 'dry', 'ripe') },
    derive: {
      late: {
        title: 'Late sowings',
        count: { collection: 'sowings', by: 'seed', where: { timing: 'overdue' } },
      },
      sowings: { title: 'Sowings', count: { collection: 'sowings', by: 'seed' } },
    },
    charts: [
      chart('status', { x: 'status' }),
      chart('late', { x: 'late' }),
      chart('sowings', { x: 'status', y: 'sum(sowings)' }),
      chart('late-sum', { x: 'status', y: 'sum(late)' }),
    ],
  },
  sowings: {
    properties: {
      id: text('Id'),
      title: text('Title'),
      seed: reference('Seed', 'seeds'),
      due: date('Due'),
      state: choice('State', 'open', 'done'),
    },
    derive: { timing: { title: 'Timing', schedule: { due: 'due', done: { state: ['done'] } } } },
    charts: [
      chart('due', { x: 'year(due)' }),
      chart('timing', { x: 'timing' }),
      chart('by-timing', { x: 'state', by: 'timing', type: 'stacked-bar' }),
      chart('late-only', { x: 'state', where: { timing: 'overdue' } }),
    ],
  },
});

const dependent = (id: string) => {
  const collection = collectionOf(publication, id);
  return collection.charts
    .filter((one) => dependsOnDay(publication, collection, one))
    .map((one) => one.id);
};

test('a chart depends on the day when it reads a schedule, on an axis, as colour or as condition', () => {
  expect(dependent('sowings')).toEqual(['timing', 'by-timing', 'late-only']);
});

test('it depends on the day too when what it reads is computed from a schedule', () => {
  expect(dependent('seeds')).toEqual(['late', 'late-sum']);
});
