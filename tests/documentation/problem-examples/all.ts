/** Every problem with its example, in the order of docs/problems.md. */
import type { Examples } from './change.ts';
import { cells } from './cells.ts';
import { configuration } from './configuration.ts';
import { files } from './files.ts';
import { guard } from './guard.ts';
import { privacy } from './privacy.ts';
import { profiles } from './profiles.ts';
import { records } from './records.ts';
import { schemas } from './schemas.ts';
import { tables } from './tables.ts';

export const examples: Examples = {
  ...files,
  ...tables,
  ...cells,
  ...records,
  ...schemas,
  ...configuration,
  ...profiles,
  ...privacy,
  ...guard,
};

/** The families of codes, as chapters. */
export const chapters: Readonly<Record<string, { title: string; about: string }>> = {
  file: { title: 'Files', about: 'What stands in the folder, before anything is read.' },
  limit: {
    title: 'Limits',
    about: 'What is too large; `limits` in publication.json sets how large.',
  },
  text: { title: 'Text', about: 'Encodings, line ends and characters that nobody can see.' },
  csv: { title: 'Tables', about: 'The form of CSV files.' },
  json: { title: 'JSON', about: 'The form of JSON files.' },
  cell: { title: 'Values', about: 'One value, in a cell of a CSV file or in a JSON record.' },
  record: {
    title: 'Records',
    about: 'Columns and keys, identifiers, references and rules for a whole record.',
  },
  derive: { title: 'Derived fields', about: 'Fields that are computed.' },
  withdrawn: { title: 'Withdrawn records', about: 'data/withdrawn.csv.' },
  schema: { title: 'Schemas', about: 'schemas/<collection>.schema.json.' },
  configuration: { title: 'Configuration', about: 'publication.json and collection.json.' },
  profile: {
    title: 'Outside standards',
    about: '`profiles` of collection.json, which maps records to a standard of others.',
  },
  privacy: {
    title: 'Personal data',
    about:
      'What could point to a person. Git is public and keeps everything: what must not be published must never be committed.',
  },
  guard: {
    title: 'Changes of what was published',
    about:
      'What a change does to records that are published already. `npm run guard` compares two versions.',
  },
  prose: { title: 'Prose', about: 'The pages in content/.' },
};
