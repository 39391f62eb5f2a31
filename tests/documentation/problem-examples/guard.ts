/** Problems of a change: what it does to records that were published. */
import type { Problem } from '../../../src/core/problem/problem.ts';
import type { Example, Examples } from './change.ts';

const file = 'data/seeds/seeds.csv';

const compared = (why: string, cure: string, told: Problem): Example => ({
  why,
  cure,
  changes: [],
  told,
});

/** The first line of data/withdrawn.csv. */
const header = 'collection,key,date,reason,replaced_by';

const exception = (rule: string, subject: string) =>
  `2025-06-01,guard/${rule},seeds,${subject},WHY`;

export const guard: Examples = {
  'guard/record-vanished': compared(
    'A published record is gone, and its address with it. Others may have linked to it.',
    'Put it back, or withdraw it: its address then stays and says why.',
    {
      code: 'guard/record-vanished',
      level: 'error',
      place: { file },
      facts: { key: 'amber', header, line: 'seeds,amber,2025-06-01,WHY,' },
    },
  ),
  'guard/rows-vanished': compared(
    'A collection loses so many records at once that a mistake is likely: a file cut short, a filtered table saved.',
    'Look at the file before and after.',
    {
      code: 'guard/rows-vanished',
      level: 'error',
      place: { file },
      facts: {
        collection: 'seeds',
        gone: 40,
        total: 120,
        exception: exception('rows-vanished', ''),
      },
    },
  ),
  'guard/key-changed': compared(
    'A key is gone and another, which a spreadsheet could have made of it, is new: 007 became 7.',
    'Restore the key.',
    {
      code: 'guard/key-changed',
      level: 'error',
      place: { file },
      field: 'id',
      facts: { key: '007', now: '7', header, line: 'seeds,007,2025-06-01,WHY,7' },
    },
  ),
  'guard/column-emptied': compared(
    'A column that had values in many records has none at all.',
    'Restore the values. A column that is renamed keeps them under its new name.',
    {
      code: 'guard/column-emptied',
      level: 'error',
      place: { file },
      field: 'sown',
      facts: { filled: 120, collection: 'seeds', exception: exception('column-emptied', 'sown') },
    },
  ),
  'guard/record-edited': compared(
    'A record of a collection that is only added to was changed. What was said once should stay readable.',
    'Add a new record that names the old one as superseded.',
    {
      code: 'guard/record-edited',
      level: 'error',
      place: { file, line: 2 },
      facts: {
        key: 'amber',
        fields: 'sown',
        superseded: 'replaces',
        exception: exception('record-edited', 'amber'),
      },
    },
  ),
  'guard/address-vanished': compared(
    'A list, a chart, a language, a page that a person wrote, or the pages of records were published and are gone, or stand elsewhere.',
    'Keep the name. What has to go needs a line that says why.',
    {
      code: 'guard/address-vanished',
      level: 'error',
      place: { file: 'data/seeds/collection.json' },
      facts: {
        address: '/embed/seeds/by-year/',
        count: '',
        exception: exception('address-vanished', '/embed/seeds/by-year/'),
      },
    },
  ),
  'guard/exception-unused': compared(
    'data/exceptions.csv lets something through that this change does not do: the line is from before, or has a slip in it.',
    'Delete or correct it.',
    {
      code: 'guard/exception-unused',
      level: 'warning',
      place: { file: 'data/exceptions.csv', line: 2 },
      facts: { rule: 'record-edited', collection: 'seeds', subject: 'ambre' },
    },
  ),
  'guard/outside-data': compared(
    'The change calls itself a change of data and touches other files, which reviewers of data would not look at.',
    'Propose the other files on their own.',
    {
      code: 'guard/outside-data',
      level: 'error',
      place: { file: 'package.json' },
      facts: { folder: 'data/' },
    },
  ),
};
