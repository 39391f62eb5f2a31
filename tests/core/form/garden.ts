/** A small publication with one of everything that a form asks for, and the rules of its form. */
import { formOf } from '../../../src/core/form/form.ts';
import type { FormRules } from '../../../src/core/form/check-answers.ts';
import { toKnownRecords } from '../../../src/core/form/known-records.ts';
import type { RecordFolder } from '../../../src/core/form/record-folder.ts';
import { schemaCompiler } from '../../../src/core/schema/ajv.ts';
import { withTwins } from '../../../src/core/schema/with-twins.ts';
import { buildPublication, text } from '../publication-builder.ts';

const header = ['id', 'title', 'title_es', 'species', 'mode', 'donor', 'seeds', 'received', 'tags'];

const species = {
  properties: { id: text('Id'), title: text('Title') },
  rows: [
    { id: 'zea-mays', title: 'Maize' },
    { id: 'phaseolus', title: 'Bean' },
  ],
};

const accessions = {
  properties: {
    id: text('Id', { pattern: '^[a-z0-9-]+$' }),
    title: text('Title', { 'x-translatable': true }),
    species: text('Species', { 'x-references': 'species' }),
    mode: text('Mode', {
      oneOf: [
        { const: 'donation', title: 'Donation' },
        { const: 'found', title: 'Found' },
      ],
    }),
    donor: text('Donor'),
    seeds: { type: 'integer', title: 'Seeds', minimum: 1 },
    received: text('Received', { format: 'date', 'x-not-future': true }),
    tags: { type: 'array', title: 'Tags', items: { type: 'string' } },
    note: text('Note', { 'x-markdown': true }),
  },
  rules: {
    required: ['id', 'title', 'species'],
    if: { properties: { mode: { const: 'donation' } }, required: ['mode'] },
    then: { required: ['donor'] },
    else: { not: { required: ['donor'] } },
    'x-unique': [['species', 'received']],
  },
  derive: { tests: { title: 'Tests', count: { collection: 'trials', by: 'accession' } } },
  record: {
    title: 'title',
    sections: [{ title: 'Where from', fields: ['species', 'mode', 'donor'] }],
  },
  csv: [
    header,
    ['blue-maize', 'Blue maize', '', 'zea-mays', 'found', '', '100', '2024-02-10', 'old;blue'],
    ['black-bean', 'Black bean', '', 'phaseolus', '', '', '50', '', ''],
  ],
};

const trials = {
  properties: { id: text('Id'), title: text('Title'), accession: text('Of') },
  rows: [],
};

export const garden = buildPublication({ accessions, species, trials });

export const folder = {
  kind: 'csv' as const,
  file: 'data/accessions/accessions.csv',
  columns: header,
  lastLine: 3,
  isNew: false,
} satisfies RecordFolder;

const [, ...others] = garden.languages;

/** The rules by which a new accession is checked, or a change to one. */
export function rulesOf(changed?: string): FormRules {
  const collection = garden.collections.get('accessions')!;
  const schema = withTwins(collection.schema, others);
  return {
    fields: formOf(collection, folder).groups.flatMap(({ fields }) => fields),
    ...{ key: 'id', isRow: true, cellLimit: 1000, schema, schemaFile: 'schemas/accessions' },
    collection,
    validate: schemaCompiler().compile(schema),
    known: new Map(
      ['accessions', 'species'].map((id) => [
        id,
        toKnownRecords(garden, garden.collections.get(id)!, 'en'),
      ]),
    ),
    changed,
    today: '2026-01-01',
  };
}
