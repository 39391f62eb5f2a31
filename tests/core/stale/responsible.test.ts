import { expect, test } from 'vitest';
import { collectionOf } from '../../../src/core/publication/publication.ts';
import { answerFor } from '../../../src/core/stale/responsible.ts';
import { buildPublication, reference, text } from '../publication-builder.ts';

const publication = buildPublication({
  offices: {
    properties: { id: text('Id'), name: text('Name') },
    rows: [{ id: 'roofs', name: 'Office of roofs' }],
    record: { title: 'name' },
  },
  plans: {
    properties: { id: text('Id'), office: reference('Office', 'offices') },
    rows: [{ id: 'p1', office: 'roofs' }, { id: 'p2' }],
    responsible: 'office',
  },
  promises: {
    properties: {
      id: text('Id'),
      lead: reference('Lead', 'offices'),
      plan: reference('Plan', 'plans'),
    },
    rows: [
      { id: 'direct', lead: 'roofs', plan: 'p1' },
      { id: 'led', plan: 'p1' },
      { id: 'astray', plan: 'p2' },
      { id: 'alone' },
    ],
    responsible: ['lead', 'plan'],
  },
});

test('the office that answers is told with the records that lead to it', () => {
  const promises = collectionOf(publication, 'promises');
  const told = promises.records.map((record) => {
    const answer = answerFor(publication, promises, record);
    return answer && [answer.title.en, answer.field, answer.through.map((step) => step.record.key)];
  });
  expect(told).toEqual([
    ['Office of roofs', 'lead', []],
    ['Office of roofs', 'plan', ['p1']],
    undefined,
    undefined,
  ]);
});
