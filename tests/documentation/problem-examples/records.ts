/** Problems of records: their columns and keys, what identifies them, and how they are joined. */
import { type Examples, inSchema, inSeeds, put, seed, stations } from './change.ts';

const rows = (header: string, ...lines: readonly string[]) =>
  put('data/seeds/seeds.csv', [header, ...lines, ''].join('\n'));

export const records: Examples = {
  'record/column-missing': {
    why: 'The first row has no such column, and the schema requires a value in every record. It is told once, not for every row.',
    cure: 'Add the column, or correct its name.',
    changes: [put('data/seeds/seeds.csv', 'id,kind\namber,grass\nblue,grass\n')],
  },
  'record/unknown-column': {
    why: 'A column has the name of no field. Unknown columns are refused, or a misspelt one would vanish.',
    cure: 'Correct it. A new field is added to the schema first.',
    changes: [rows('id,name,knd,kind', 'amber,Amber barley,,grass')],
  },
  'record/unknown-key': {
    why: 'A record in a JSON file has a key that is no field.',
    cure: 'Correct it. A new field is added to the schema first.',
    changes: [stations('[\n  { "id": "north", "name": "North ridge", "hight": 210 }\n]\n')],
  },
  'record/not-object': {
    why: 'A JSON file of records holds something that is no record.',
    cure: 'A record stands in braces, several in a list.',
    changes: [stations('["north"]\n')],
  },
  'record/null': {
    why: '`null` is not used: there is one way to say unknown, and that is to leave the key out.',
    cure: 'Delete the key.',
    changes: [stations('[\n  { "id": "north", "name": "North ridge", "height": null }\n]\n')],
  },
  'record/empty-text': {
    why: 'An empty text says nothing; a text that is unknown is left out.',
    cure: 'Delete the key, or write the text.',
    changes: [stations('[\n  { "id": "north", "name": "" }\n]\n')],
  },
  'record/key-missing': {
    why: 'The record has no value in the field that identifies it (`key` or `slug` of collection.json), so that nothing could refer to it and it would have no address.',
    cure: 'Give it one, and never use it for another record.',
    changes: [
      inSchema('"required": ["id", "name", "kind"]', '"required": ["name", "kind"]'),
      rows('id,name,kind', ',Amber barley,grass'),
    ],
  },
  'record/key-twice': {
    why: 'Two records have one key, in one file or in two.',
    cure: 'Keep the one that had it first; give the other a key of its own.',
    changes: [put('data/seeds/2025.csv', 'id,name,kind\nblue,Blue wheat,grass\n')],
  },
  'record/key-case': {
    why: 'Two keys differ only in small and capital letters. On Windows and macOS their pages would be one file.',
    cure: 'Change one of them.',
    changes: [rows('id,name,kind', 'amber,Amber barley,grass', 'Amber,Amber wheat,grass')],
  },
  'record/address': {
    why: "The key is part of the record's address and has a character that addresses cannot hold.",
    cure: 'Change the key, or name a field for addresses with `slug`.',
    changes: [rows('id,name,kind', 'amber/1,Amber barley,grass')],
  },
  'record/slug': {
    why: "The field that `slug` names is part of the record's address and has a character that addresses cannot hold.",
    cure: 'Change the value.',
    changes: [inSeeds('"frequency"', '"slug": "name", "frequency"')],
  },
  'record/address-long': {
    why: 'Files with longer names cannot be written on every disk.',
    cure: 'Shorten the key, before it is published.',
    changes: [rows('id,name,kind', `${'amber'.repeat(31)},Amber barley,grass`)],
  },
  'record/address-taken': {
    why: 'The page of the list is written to index.html, and its feed to feed.xml.',
    cure: 'Choose another key.',
    changes: [rows('id,name,kind', 'index.html,Amber barley,grass')],
  },
  'record/reference': {
    why: 'The value should be the key of a record of another collection (`x-references`), and there is none.',
    cure: 'Correct it, or add the record that is missing.',
    changes: [seed('station', 'nort')],
  },
  'record/reference-withdrawn': {
    why: 'The value is the key of a record that was published once and is withdrawn (data/withdrawn.csv).',
    cure: 'Name the record that took its place, or leave the field blank. If it was withdrawn by mistake, put the record back and delete its row.',
    changes: [
      seed('station', 'west'),
      put(
        'data/withdrawn.csv',
        'collection,key,date,reason,replaced_by\nstations,west,2025-03-01,It was closed.,north\n',
      ),
    ],
  },
  'record/circle': {
    why: 'Records refer to one another in a circle, in a field that leads upwards or back in time: a parent, what something replaces. Fields with one value are taken for such; a list only where the schema says `"x-acyclic": true`.',
    cure: 'Find the reference that points the wrong way.',
    changes: [
      rows('id,name,kind,parent', 'amber,Amber barley,grass,blue', 'blue,Blue maize,grass,amber'),
    ],
  },
  'record/not-unique': {
    why: 'Two records have the same values in fields that the schema says are unique together (`x-unique`). A blank counts as a value, unless all of them are blank.',
    cure: 'It is one record twice, or a value in one of them is wrong.',
    changes: [rows('id,name,kind,collected', 'amber,Barley,grass,2021', 'blue,Barley,grass,2021')],
  },
  'record/future': {
    why: 'A date of something that has happened (`x-not-future` of the schema) lies after the day of the build.',
    cure: 'What is planned belongs in a field for plans; otherwise the year or the month is a slip.',
    changes: [seed('collected', '2025-07')],
  },
  'record/required-when': {
    why: 'A rule of the schema (`if`/`then`, `dependentRequired`) says that the field must be given in this case.',
    cure: 'Give it, or correct the field that the rule depends on.',
    changes: [seed('state,lent_to', 'lent,')],
  },
  'record/any-of': {
    why: 'The schema says (`anyOf`) that one of several fields must be given.',
    cure: 'Give one.',
    changes: [
      inSchema(
        '"x-unique"',
        '"anyOf": [{ "required": ["sown"] }, { "required": ["weight"] }],\n  "x-unique"',
      ),
      rows('id,name,kind', 'amber,Amber barley,grass'),
    ],
  },
  'record/one-of': {
    why: 'The schema says (`oneOf`) that exactly one of several fields must be given.',
    cure: 'Keep one.',
    changes: [
      inSchema(
        '"x-unique"',
        '"oneOf": [{ "required": ["sown"] }, { "required": ["weight"] }],\n  "x-unique"',
      ),
      seed('sown,weight', '100,12.5'),
    ],
  },
  'derive/circle': {
    why: 'A computed field needs itself, directly or through others.',
    cure: 'Take one of the fields out of the circle.',
    changes: [inSeeds('"where": { "kind": "grass" } }', '"where": { "children": 1 } }')],
  },
};
