import { describe, expect, test } from 'vitest';
import { describeRule } from '../../../src/core/derive/rule-text.ts';
import { collectionOf } from '../../../src/core/publication/publication.ts';
import type { JsonObject } from '../../../src/core/schema/json-schema.ts';
import { t } from '../../../src/i18n/language.ts';
import { buildPublication, choice, date, number, reference, text } from '../publication-builder.ts';

function told(rule: JsonObject, language: 'en' | 'es' = 'en') {
  const publication = buildPublication({
    beds: {
      properties: {
        id: text('Id'),
        due: date('Due date'),
        state: choice('State', 'open', 'closed'),
      },
      derive: { computed: { title: 'Computed', ...rule } },
    },
    visits: {
      title: { en: 'Visits', es: 'Visitas' },
      properties: {
        id: text('Id'),
        bed: reference('Bed seen', 'beds'),
        day: date('Day'),
        state: choice('State seen', 'dry', 'growing', 'ripe'),
        replaces: reference('Replaces', 'visits'),
        price: number('Price', { 'x-unit': { field: 'currency' } }),
        currency: text('Currency'),
      },
    },
  });
  const [derived] = collectionOf(publication, 'beds').derive;
  return describeRule(publication, 'beds', derived!, {
    say: t(language),
    text: (words) => words[language] ?? words.en ?? '',
    all: (items) => new Intl.ListFormat(language, { type: 'conjunction' }).format(items),
    either: (items) => new Intl.ListFormat(language, { type: 'disjunction' }).format(items),
  });
}

const over = { collection: 'visits', by: 'bed' };

describe('a rule in words', () => {
  test('names fields and values as readers know them', () => {
    const latest = {
      ...over,
      order: 'day',
      field: 'state',
      where: { state: ['dry', 'ripe'] },
      superseded: 'replaces',
    };
    expect(told({ latest, default: 'growing' })).toBe(
      '“State seen” of the latest record in “Visits” by “Day”, among those that name this record in “Bed seen”. ' +
        'Only those count where “State seen” is “Dry” or “Ripe”. ' +
        'Those that another record names in “Replaces” are left out. ' +
        'When there is none: “Growing”.',
    );
  });

  test('is told in the language of the reader', () => {
    expect(told({ rollup: { ...over, field: 'state', between: 'growing' } }, 'es')).toBe(
      '«State seen» de los registros de «Visitas» que nombran este registro en «Bed seen»: ' +
        'el valor común cuando todos coinciden; si no, «Growing (es)».',
    );
  });

  test('says how a schedule is made, with the days of its warning', () => {
    expect(told({ schedule: { due: 'due', done: { state: ['closed'] } } })).toBe(
      '“Due date” compared with the day of the computation: overdue after it, due soon in the 30 days before it, ' +
        'done when “State” is “Closed”.',
    );
  });

  test('warns of units that cannot be added', () => {
    expect(told({ sum: { ...over, field: 'price' } })).toMatch(
      /^The sum of “Price” .*different units are not added/,
    );
    const euros = told({ sum: { ...over, field: 'price', where: { currency: 'EUR' } } });
    expect(euros).toMatch(/Only those count where “Currency” is “EUR”.$/);
    expect(told({ count: over })).toBe(
      'The number of records in “Visits” that name this record in “Bed seen”.',
    );
  });
});
