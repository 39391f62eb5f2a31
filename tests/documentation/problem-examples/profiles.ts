/** Problems of mappings to outside standards. */
import { type Examples, inSeeds } from './change.ts';

const whole: Readonly<Record<string, unknown>> = {
  id: 'id',
  title: 'name',
  description: 'kind',
  currency: { value: 'MXN' },
  amountAwarded: 'sown',
  awardDate: { value: '2021-03-31' },
  'recipientOrganization.id': 'id',
  'recipientOrganization.name': 'name',
  'fundingOrganization.id': { value: 'XI-SEEDS-1' },
  'fundingOrganization.name': { value: 'Seed library' },
};

/** The seeds mapped to grants, with these properties in the place of those. */
const mapped = (changed: object) =>
  inSeeds(
    '"frequency"',
    `"profiles": { "360giving": ${JSON.stringify({ ...whole, ...changed })} },\n  "frequency"`,
  );

export const profiles: Examples = {
  'profile/property': {
    why: 'The standard has no property of that name, or none that a record can be mapped to. Nothing is published in it. A warning.',
    cure: 'Correct the name.',
    changes: [mapped({ awardedDate: 'tested' })],
  },
  'profile/source': {
    why: 'A property is mapped to a field, written as its name, or to an object with `field` (and perhaps `prefix`) or `value`. A warning.',
    cure: 'Write one of them.',
    changes: [mapped({ currency: { text: 'MXN' } })],
  },
  'profile/unmapped': {
    why: 'The standard demands a property that nothing is mapped to. Nothing is published in it. A warning.',
    cure: 'Map it.',
    changes: [mapped({ amountAwarded: undefined })],
  },
  'profile/unknown-field': {
    why: 'A property is mapped to something that is no field of the collection. Nothing is published in it. A warning.',
    cure: 'Correct the name.',
    changes: [mapped({ amountAwarded: 'sawn' })],
  },
  'profile/incomplete': {
    why: 'Records lack what the standard demands of each, such as a whole date where only the year is known. One such record would make the whole file invalid. A warning.',
    cure: 'Find out what is missing. Never fill in a guess.',
    changes: [mapped({ awardDate: 'tested' })],
  },
};
