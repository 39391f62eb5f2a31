/** Telephone numbers and e-mail addresses in texts: what is found, and what is left alone. */
import { describe, expect, test } from 'vitest';
import { findEmail, findPersonalMailbox } from '../../../src/core/privacy/find-email.ts';
import { findPhone } from '../../../src/core/privacy/find-phone.ts';

describe('telephone numbers', () => {
  test.each([
    '223-4567',
    'Call 223-4567.',
    'call us at 223.4567',
    'Tel: 2234567',
    'tel. 223 4567',
    'Tel.223-4567',
    'Phone no. 223 4567',
    'Teléfono: 55 1234 5678',
    'Llame al 2233 4455',
    'WhatsApp 610 1234',
    'Fax 501.822.3456',
    '2233-4455',
    '501-223-4567',
    '(501) 223-4567',
    '(202)555-0143',
    '1-800-555-0199',
    '+501 223-4567',
    '+501-6101234',
    '+5012234567',
    '+34 612 345 678',
    '+44 (0)20 7946 0958',
    '(+501) 610-1234',
    '00501 223 4567',
    '00 501 223 4567',
    '020 7946 0958',
    '01 23 45 67 89',
    '223\u20114567',
    '\uff16\uff11\uff10-1234',
    '٢٢٣-٤٥٦٧',
    'In 2019 223-4567',
    '822-2106/822-2107',
  ])('finds %j', (text) => {
    expect(findPhone(text)).toBeDefined();
  });

  test.each([
    '2018-10-30',
    '30.10.2018',
    '12-10-2020',
    '2018-2020',
    'in 1990-1991 and 1992-1993',
    'FY 2019-2020',
    '2019 2020 2021',
    '20 February 2020, 10:30-12:00',
    'call for proposals 2018-2019',
    '1 500 000 dollars',
    '1.500.000',
    '1,234,567.89',
    '100000000',
    '$223-4567',
    'BZ$ 250-5000',
    'grants of 1000-5000 dollars',
    'between 500-1000 people',
    '80–120 people',
    '250-500 m',
    'pp. 1234-1256',
    'S-BE300-18-GR-0019',
    'US-EIN-12-3456789',
    'GB-CHC-1234567',
    'No. 123-4567',
    'Ley 123-4567',
    'Decree 123-2021',
    'ISSN 1234-5678',
    'ISBN 978-3-16-148410-0',
    '0000-0002-1825-0097',
    '10.1000/182-1234',
    'https://seeds.example/223-4567',
    'www.seeds.example/tel/2234567',
    '192.168.10.20',
    '17.2510, -88.7690',
    'version 1.2.3',
    'phones 100000',
  ])('leaves %j alone', (text) => {
    expect(findPhone(text)).toBe(undefined);
  });

  test('says where it is, and shows too little to call it', () => {
    expect(findPhone('Ask for it: 223-4567')).toEqual({ shown: '22…', offset: 12 });
    expect(findPhone('In 2019 +501 223-4567')).toEqual({ shown: '+50…', offset: 8 });
  });
});

describe('e-mail addresses', () => {
  test.each([
    'maria@seeds.example',
    'María <maría.p@seeds.co.example>',
    'mailto:maria@seeds.example',
    'maria (at) seeds.example',
    'maria [at] seeds (dot) example',
    'maria at seeds dot example',
    'maria arroba seeds punto example',
    'maria @ seeds.example',
    'maria＠seeds.example',
  ])('finds %j', (text) => {
    expect(findEmail(text)?.shown).toMatch(/^m…@seeds/u);
  });

  test.each([
    '@seeds',
    '10:30 @ the hall',
    'meet (at) noon',
    'held at noon',
    'https://seeds.example/@x/y',
  ])('leaves %j alone', (text) => {
    expect(findEmail(text)).toBe(undefined);
  });

  test.each([
    'info@seeds.example',
    'prensa@seeds.example',
    'library@library.example',
    'secretaria.ejecutiva@seeds.example',
  ])('takes %s for the mailbox of an office', (text) => {
    expect(findPersonalMailbox(text, [])).toBe(undefined);
  });

  test('takes any other mailbox for that of a person, unless the publication names it', () => {
    expect(findPersonalMailbox('maria.perez@seeds.example', [])?.shown).toBe('m…@seeds.example');
    expect(findPersonalMailbox('vault@seeds.example', [])).toBeDefined();
    expect(findPersonalMailbox('maria.seeds@seeds.example', [])).toBeDefined();
    expect(findPersonalMailbox('Vault@seeds.example', ['vault'])).toBe(undefined);
  });
});

test('a text that is made to be slow is read in a time that grows with its length alone', () => {
  // With a pattern that tries every way to part the digits this would not end.
  for (const text of [
    '1'.repeat(20_000),
    '1 '.repeat(20_000),
    'a.'.repeat(20_000) + '@',
    'a@' + 'b.'.repeat(20_000),
  ]) {
    expect(findPhone(text)).toBe(undefined);
    expect(findEmail(text)).toBe(undefined);
  }
});
