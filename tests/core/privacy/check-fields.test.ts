/** Which names of fields are refused, and what lifts it. */
import { describe, expect, test } from 'vitest';
import { checkFields } from '../../../src/core/privacy/check-fields.ts';
import { type PublicationPrivacy, defaultPrivacy } from '../../../src/core/privacy/privacy.ts';
import type { JsonObject } from '../../../src/core/schema/json-schema.ts';
import { readSchema } from '../../../src/core/schema/read-schema.ts';

function found(
  properties: Readonly<Record<string, JsonObject>>,
  more: Partial<PublicationPrivacy> = {},
) {
  const { fields, nested } = readSchema({ type: 'object', properties }, ['en', 'es']);
  return checkFields({ fields, nested, key: 'id' }, { ...defaultPrivacy, ...more });
}

const text = { type: 'string' };
const integer = { type: 'integer' };
const codes = (...args: Parameters<typeof found>) =>
  found(...args).map(({ code, field }) => `${code} ${field}`);

describe('names', () => {
  test.each([
    'surname',
    'phone',
    'donor_phone',
    'donor-phone',
    'Donor Phone',
    'donorPhone',
    'e_mail',
    'dob',
    'date:birth',
    'ip',
    'ip_address',
    'first_name',
    'name_of_participant',
    'contact name',
    'apellido',
    'correo',
    'teléfono',
    'dirección',
    'nombre_completo',
    'nombre_participante',
    'participantName',
  ])('%s is refused', (name) => {
    expect(codes({ [name]: text })).toEqual([`privacy/personal-field ${name}`]);
  });

  test.each([
    'name',
    'nombre',
    'recipient',
    'recipient_name',
    'equipment',
    'title',
    'first',
    'contact',
    'station_name',
    'hotel',
    'tip',
  ])('%s is a name of a thing', (name) => {
    expect(codes({ [name]: text })).toEqual([]);
  });

  test('a number of things is none of a person, a number of a telephone is', () => {
    expect(codes({ emails: integer })).toEqual([]);
    expect(codes({ phone: integer })).toEqual(['privacy/personal-field phone']);
  });

  test('x-personal lifts it, for what is inside the field too', () => {
    const reason = { allowed: true, reason: 'A public office.' };
    const office = { type: 'object', properties: { phone: text } };
    expect(codes({ office_phone: { ...text, 'x-personal': reason } })).toEqual([]);
    expect(codes({ office: { ...office, 'x-personal': reason } })).toEqual([]);
    expect(codes({ office })).toEqual(['privacy/personal-field office.phone']);
  });

  test('what is not allowed is told once, not for each translation nor for what is inside', () => {
    const address = { type: 'object', properties: { phone: text } };
    expect(codes({ address })).toEqual(['privacy/personal-field address']);
    expect(codes({ address: { ...text, 'x-translatable': true } })).toHaveLength(1);
  });

  test('a publication adds words, and turns the check off with a reason', () => {
    expect(codes({ padrino: text }, { words: ['Padrino'] })).toHaveLength(1);
    expect(codes({ phone: text }, { off: { fields: 'All are offices.' } })).toEqual([]);
  });
});

describe('a row for each person', () => {
  test('a gender in a table that counts nobody is refused', () => {
    expect(codes({ visit: text, gender: text })).toEqual(['privacy/person-rows gender']);
    expect(codes({ sexo: { enum: ['m', 'h'], type: 'string' } })).toEqual([
      'privacy/person-rows sexo',
    ]);
    expect(codes({ gender: text, age: integer })).toEqual(['privacy/person-rows gender']);
  });

  test('a table of counts is not', () => {
    expect(codes({ visit: text, gender: text, people: integer })).toEqual([]);
    expect(codes({ gender: text, total_count: integer })).toEqual([]);
    expect(codes({ gender_other: integer })).toEqual([]);
  });
});
