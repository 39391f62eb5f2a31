/** One record against the rules that are recognised from its fields, as a form calls it. */
import { describe, expect, test } from 'vitest';
import { checkPrivacy } from '../../../src/core/privacy/check-record.ts';
import {
  type CollectionPrivacy,
  type PublicationPrivacy,
  defaultPrivacy,
} from '../../../src/core/privacy/privacy.ts';
import { privacyRules } from '../../../src/core/privacy/rules.ts';
import { describeProblem } from '../../../src/core/problem/describe.ts';
import type { JsonObject } from '../../../src/core/schema/json-schema.ts';
import { readSchema } from '../../../src/core/schema/read-schema.ts';

const text = { type: 'string' };
const integer = { type: 'integer' };
const properties: Readonly<Record<string, JsonObject>> = {
  id: text,
  note: { ...text, 'x-translatable': true },
  office: { ...text, format: 'email' },
  code: { ...text, pattern: '^[0-9-]+$' },
  link: { ...text, format: 'http-url' },
  tags: { type: 'array', items: text },
  place: {
    type: 'object',
    properties: {
      directions: text,
      gate: { ...text, 'x-personal': { allowed: true, reason: 'An office.' } },
    },
  },
  attended: integer,
  women: integer,
  men: integer,
  gender_undisclosed: integer,
  youth: integer,
  suppressed: { type: 'string', enum: ['none', 'partial', 'all'] },
  satisfaction_mean: { type: 'number' },
  satisfaction_n: integer,
  seeds: integer,
};

function rulesOf(privacy?: CollectionPrivacy, more: Partial<PublicationPrivacy> = {}) {
  const { fields, nested } = readSchema({ type: 'object', properties }, ['en', 'es']);
  return privacyRules({ fields, nested, key: 'id', privacy }, { ...defaultPrivacy, ...more });
}

const rules = rulesOf();
const codes = (values: Record<string, unknown>, by = rules) =>
  checkPrivacy(values, by).map(({ code, path }) => `${code} ${path.join('.')}`);

describe('texts', () => {
  test('are searched wherever they are, with the path to them', () => {
    const phone = 'Call 223-4567';
    expect(codes({ note: phone })).toEqual(['privacy/phone note']);
    expect(codes({ note_es: phone })).toEqual(['privacy/phone note_es']);
    expect(codes({ tags: ['a', phone] })).toEqual(['privacy/phone tags.1']);
    expect(codes({ place: { directions: phone } })).toEqual(['privacy/phone place.directions']);
    expect(codes({ note: 'maria@seeds.example, 223-4567' })).toEqual([
      'privacy/email note',
      'privacy/phone note',
    ]);
  });

  test('are left alone in identifiers and in fields that are exempt', () => {
    expect(codes({ id: '223-4567', code: '223-4567', link: 'https://x.example/223-4567' })).toEqual(
      [],
    );
    expect(codes({ place: { gate: 'Call 223-4567' } })).toEqual([]);
    expect(
      codes({ note: 'Call 223-4567' }, rulesOf({}, { off: { texts: 'All are offices.' } })),
    ).toEqual([]);
  });

  test('an address of a page can hold one of a person', () => {
    expect(codes({ link: 'https://x.example/?to=maria@seeds.example' })).toEqual([
      'privacy/email link',
    ]);
  });

  test('the mailbox of an office may stand in a field for one', () => {
    expect(codes({ office: 'info@seeds.example' })).toEqual([]);
    expect(codes({ office: 'maria@seeds.example' })).toEqual(['privacy/mailbox office']);
    expect(codes({ note: 'info@seeds.example' })).toEqual(['privacy/email note']);
  });
});

describe('counts', () => {
  const all = { attended: 40, women: 22, men: 18, gender_undisclosed: 0, suppressed: 'none' };

  test('that are large enough may stand, and so may 0 and blanks', () => {
    expect(codes(all)).toEqual([]);
    expect(codes({ attended: 3_000 })).toEqual([]);
    expect(codes({})).toEqual([]);
    expect(codes({ attended: 0, women: 0, men: 0, gender_undisclosed: 0 })).toEqual([]);
    expect(
      codes({ attended: 40, women: 5, men: 35, gender_undisclosed: 0, suppressed: 'none' }),
    ).toEqual([]);
    expect(codes({ seeds: 3 })).toEqual([]);
  });

  test('of 1 to 4 people are refused, also as a total', () => {
    expect(codes({ attended: 4 })).toEqual(['privacy/small-count attended']);
    expect(codes({ ...all, women: 36, men: 4 })).toEqual(['privacy/small-count men']);
    expect(codes({ attended: 1 }, rulesOf({}, { smallCellThreshold: 1 }))).toEqual([]);
    expect(codes({ attended: 7 }, rulesOf({}, { smallCellThreshold: 8 }))).toEqual([
      'privacy/small-count attended',
    ]);
  });

  test('the message says at once what else has to be blank', () => {
    const [found] = checkPrivacy({ attended: 9, women: 3, men: 6, suppressed: 'none' }, rules);
    expect(found?.facts.others).toBe('men');
    const [other] = checkPrivacy({ ...all, women: 20, men: 16, gender_undisclosed: 4 }, rules);
    expect(other && describeProblem(other, 'en').act).toContain('leave men blank too');
    expect(other && describeProblem(other, 'es').act).toContain('deje en blanco también men');
  });

  test('one blank part is worked out from the others', () => {
    const values = {
      ...all,
      women: 20,
      men: 17,
      gender_undisclosed: undefined,
      suppressed: 'partial',
    };
    const [found] = checkPrivacy(values, rules);
    expect(found).toMatchObject({
      code: 'privacy/blank-computed',
      path: ['gender_undisclosed'],
      facts: { total: 'attended', parts: 'women − men', rest: 3, others: 'men' },
    });
    expect(codes({ ...values, men: undefined })).toEqual([]);
    // What is worked out to be 20 points to nobody.
    expect(
      codes({ attended: 40, women: 20, gender_undisclosed: 0, suppressed: 'partial' }),
    ).toEqual([]);
  });

  test('people who are in no part are worked out, too', () => {
    expect(codes({ ...all, men: 15 })).toEqual(['privacy/rest-small attended']);
    expect(codes({ attended: 40, youth: 38 })).toEqual(
      ['privacy/blank-computed', 'privacy/rest-small attended'].slice(1),
    );
  });

  test('several blank parts are too few together', () => {
    expect(codes({ attended: 40, women: 37, suppressed: 'partial' })).toEqual([
      'privacy/blanks-small men',
    ]);
  });

  test('a small group is not divided', () => {
    expect(codes({ attended: 9, women: 0, men: 9, gender_undisclosed: 0 })).toEqual([
      'privacy/small-total women',
    ]);
    expect(codes({ attended: 9 })).toEqual([]);
  });

  test('a blank total is worked out from a breakdown that is published whole', () => {
    const whole = { women: 20, men: 20, gender_undisclosed: 0, suppressed: 'none' };
    expect(codes({ ...whole, youth: 38 })).toEqual(['privacy/rest-small attended']);
    expect(codes({ women: 0, men: 9, gender_undisclosed: 0 })).toEqual([
      'privacy/small-total women',
    ]);
  });

  test('parts are not more than their total', () => {
    expect(codes({ ...all, women: 30 })).toEqual(['privacy/parts-exceed-total women']);
  });

  test('the word for what was left out agrees', () => {
    const partly = { attended: 40, women: 22, suppressed: 'partial' };
    expect(codes(partly)).toEqual([]);
    expect(codes({ ...partly, suppressed: 'none' })).toEqual(['privacy/suppressed suppressed']);
    expect(codes({ ...partly, suppressed: undefined })).toEqual(['privacy/suppressed suppressed']);
    expect(codes({ ...all, suppressed: 'partial', youth: 10 })).toEqual([
      'privacy/suppressed suppressed',
    ]);
    expect(codes({ ...all, suppressed: 'partial' })).toEqual([]);
    expect(codes({ ...all, suppressed: 'all' })).toEqual(['privacy/suppressed suppressed']);
    expect(codes({ attended: 9, suppressed: 'all' })).toEqual([]);
    expect(codes({ attended: 9 })).toEqual([]);
    expect(codes({ attended: 9, suppressed: 'none' })).toEqual(['privacy/suppressed suppressed']);
    expect(codes({ attended: 9, suppressed: 'partial' })).toEqual([
      'privacy/suppressed suppressed',
    ]);
  });
});

describe('means', () => {
  test('of fewer than five answers are refused', () => {
    expect(codes({ satisfaction_mean: 4.5, satisfaction_n: 5 })).toEqual([]);
    expect(codes({ satisfaction_mean: 4.5, satisfaction_n: 4 })).toEqual([
      'privacy/mean satisfaction_mean',
    ]);
    expect(codes({ satisfaction_mean: 4.5 })).toEqual([
      'privacy/mean-without-count satisfaction_mean',
    ]);
    expect(codes({ satisfaction_n: 4 })).toEqual([]);
  });
});

describe('what collection.json says', () => {
  test('takes the place of what is recognised', () => {
    const none = rulesOf({ counts: [], breakdowns: [], means: [] });
    expect(codes({ attended: 3, women: 2, satisfaction_mean: 4, satisfaction_n: 1 }, none)).toEqual(
      [],
    );
    const seeds = rulesOf({ counts: ['seeds'] });
    expect(codes({ seeds: 3 }, seeds)).toEqual(['privacy/small-count seeds']);
    expect(codes({ women: 3, attended: 30 }, seeds)).toEqual(['privacy/small-count women']);
  });

  test('names the values of the word for what was left out', () => {
    const own = rulesOf({
      breakdowns: [
        {
          total: 'attended',
          parts: ['women', 'men'],
          suppressed: { field: 'note', none: 'nada', partial: 'algo', all: 'todo' },
        },
      ],
    });
    expect(codes({ attended: 40, women: 22, note: 'algo' }, own)).toEqual([]);
    const [found] = checkPrivacy({ attended: 40, women: 22, note: 'nada' }, own);
    expect(found?.facts).toMatchObject({ value: 'nada', wanted: 'algo', blank: 'men' });
  });
});

test('the rules are plain data, so that a form in the browser can be given them', () => {
  const copy = JSON.parse(JSON.stringify(rules)) as typeof rules;
  for (const values of [
    { attended: 40, women: 38, men: 2 },
    { note: 'Call 223-4567' },
    { office: 'maria@seeds.example' },
  ])
    expect(checkPrivacy(values, copy)).toEqual(checkPrivacy(values, rules));
});
