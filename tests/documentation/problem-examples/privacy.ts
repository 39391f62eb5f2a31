/** Problems of personal data: fields, texts and counts that could point to a person. */
import { type Change, type Example, type Examples, drop, inSchema, put, seed } from './change.ts';

const property = (name: string, type: string, example: string) =>
  `"${name}": { "title": "${name}", "description": "${name} of the visit.", "type": "${type}", "examples": [${example}] }`;

const samples: Readonly<Record<string, string>> = { string: '"none"', boolean: 'true' };

/** Visits to the stations of the library, in the place of the stations themselves. */
function visits(fields: Readonly<Record<string, string>>, ...rows: readonly string[]): Change[] {
  const properties = Object.entries(fields).map(([name, type]) =>
    property(name, type, samples[type] ?? '20'),
  );
  const all = [property('id', 'string', '"a"'), property('name', 'string', '"Spring visit"')];
  const schema = `{
  "title": "Visit",
  "description": "A visit to a station.",
  "type": "object",
  "properties": {
    ${[...all, ...properties].join(',\n    ')}
  }
}
`;
  return [
    put('schemas/stations.schema.json', schema),
    drop('data/stations/stations.json'),
    put(
      'data/stations/stations.csv',
      ['id,name,' + Object.keys(fields).join(','), ...rows, ''].join('\n'),
    ),
  ];
}

const groups = { attended: 'integer', women: 'integer', men: 'integer', other: 'integer' };

/** The breakdown as a publication writes it, where `other` would not be recognised. */
const declared = put(
  'data/stations/collection.json',
  `{
  "title": "Stations",
  "singular": "Station",
  "description": "Where seeds are collected.",
  "record": { "title": "name" },
  "privacy": {
    "breakdowns": [{ "total": "attended", "parts": ["women", "men", "other"] }]
  }
}
`,
);

const counted = (why: string, cure: string, row: string): Example => ({
  why,
  cure,
  changes: [...visits(groups, row), declared],
});

const inSchemaOfSeeds = (name: string) =>
  inSchema(
    '"link": {',
    `"${name}": { "title": "${name}", "description": "Of the seeds.", "type": "string", "examples": ["x"] },\n    "link": {`,
  );

export const privacy: Examples = {
  'privacy/personal-field': {
    why: "A word of the field's name is one that names a person's own details: surname, phone, e-mail, address, birth, passport and the like, also in Spanish; or it is a name beside first, last, participant, contact and the like.",
    cure: 'Leave the field out. One that is about an office or a thing says so with `x-personal` and the reason.',
    changes: [inSchemaOfSeeds('donor_phone')],
  },
  'privacy/email': {
    why: 'A text holds an e-mail address. The message shows no more than its first letter, as logs are public too.',
    cure: 'Take it out before anything is committed: what is in git stays in its history.',
    changes: [seed('note', 'Ask maria.perez@seeds.example.')],
  },
  'privacy/mailbox': {
    why: 'A field of format email may hold the mailbox of an office. This one has no word of an office in it, and is not named as its host.',
    cure: 'Write the mailbox of the office.',
    changes: [seed('contact', 'maria.perez@seeds.example')],
  },
  'privacy/phone': {
    why: 'A text holds a number that is written as a telephone number, or stands behind a word for one. Dates, amounts, ranges, identifiers and addresses of pages are not taken for one.',
    cure: 'Take it out.',
    changes: [seed('note', 'Call +501 223-4567 to borrow.')],
  },
  'privacy/person-rows': {
    why: 'A table has a column for the gender and none for a number of people: each row is a person. A table of counts has `women`, `men` and a total.',
    cure: 'Count the list outside the repository.',
    changes: visits({ gender: 'string' }, 'a,Spring visit,female'),
  },
  'privacy/always-one': {
    why: 'A count of people is 1 in every row, of five or more.',
    cure: 'Count the list outside the repository.',
    changes: visits(
      { attended: 'integer' },
      ...['a', 'b', 'c', 'd', 'e'].map((id) => `${id},Visit ${id},1`),
    ),
  },
  'privacy/small-count': counted(
    'A count of 1 to 4 people is published (`privacy.smallCellThreshold` sets the limit). Who knows the place may know who that is.',
    'Leave it blank, and another part with it where the total would give it away.',
    'a,Spring visit,40,20,18,2',
  ),
  'privacy/blank-computed': counted(
    'One part of a total is left blank and all others are published: the difference is the part that was left out.',
    'Leave a second part blank, the smallest that is not 0.',
    'a,Spring visit,40,20,17,',
  ),
  'privacy/blanks-small': counted(
    'Several parts are left blank, and what the total leaves for them is so little that it points to somebody: less than the threshold, or one person for each part, as 0 would be published.',
    'Leave another part blank.',
    'a,Spring visit,40,37,,',
  ),
  'privacy/rest-small': counted(
    'The parts are less than the total, and the difference is a group of 1 to 4 people that is in none of them.',
    'Leave a part blank, so that the difference is larger.',
    'a,Spring visit,40,20,17,0',
  ),
  'privacy/small-total': counted(
    'A group of less than twice the threshold is divided. One of its parts is always small.',
    'Publish the total alone.',
    'a,Spring visit,9,0,9,0',
  ),
  'privacy/parts-exceed-total': counted(
    'The parts of a breakdown are more people than its total. Nothing can be said of what they give away.',
    'Correct the counts, or declare groups that overlap apart.',
    'a,Spring visit,40,20,25,0',
  ),
  'privacy/suppressed': {
    why: 'The field that tells readers whether counts were left out says something else than the counts: `none` when a part of a breakdown is blank beside others or all parts are, `partial` when no part or every part is, `all` when a part is published.',
    cure: 'Write the word for what was done.',
    changes: visits({ ...groups, suppressed: 'boolean' }, 'a,Spring visit,40,22,18,,true'),
  },
  'privacy/mean': {
    why: 'A mean of few answers tells what one person said, to all who gave the others.',
    cure: 'Leave it blank.',
    changes: visits(
      { satisfaction_mean: 'number', satisfaction_n: 'integer' },
      'a,Spring visit,4.5,3',
    ),
  },
  'privacy/mean-without-count': {
    why: 'A mean is published without the number of people who answered, so that nobody can say that they were enough.',
    cure: 'Write how many answered.',
    changes: visits(
      { satisfaction_mean: 'number', satisfaction_n: 'integer' },
      'a,Spring visit,4.5,',
    ),
  },
};
