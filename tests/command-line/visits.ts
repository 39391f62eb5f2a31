/** A publication with visits that count people, and lists of people beside it, made on the spot. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { base } from '../documentation/problem-examples/base.ts';
import { type Ran, run } from './run.ts';

const property = (type: string) => ({
  title: 'A field',
  description: 'Of a visit.',
  type,
  examples: [type === 'string' ? 'none' : 20],
});
const integers = ['people', 'women', 'men', 'gender_undisclosed', 'youth', 'score_n'];
const fields = {
  id: 'string',
  city: 'string',
  score_mean: 'number',
  ...Object.fromEntries(integers.map((name) => [name, 'integer'])),
};
const schema = {
  ...{ title: 'Visit', description: 'A visit.', type: 'object' },
  required: ['id'],
  properties: {
    ...Object.fromEntries(Object.entries(fields).map(([name, type]) => [name, property(type)])),
    suppressed: { ...property('string'), enum: ['none', 'partial', 'all'] },
  },
};
const collection = {
  title: 'Visits',
  singular: 'Visit',
  description: 'Visits to the library.',
  record: { title: 'id' },
};

/** The columns of the visits. */
export const columns = Object.keys(schema.properties);

export class Visits {
  readonly root = mkdtempSync(path.join(tmpdir(), 'aggregate-'));
  readonly publication = path.join(this.root, 'publication');

  constructor() {
    for (const [file, text] of Object.entries(base))
      this.put(
        `publication/${file}`,
        text.replace('"seeds", "stations"', '"seeds", "stations", "visits"'),
      );
    this.put('publication/schemas/visits.schema.json', JSON.stringify(schema));
    this.put('publication/data/visits/collection.json', JSON.stringify(collection));
    this.put('publication/data/visits/visits.csv', `${columns.join(',')}\n`);
  }

  /** @returns the file's full path */
  put(file: string, content: string | Uint8Array): string {
    const full = path.join(this.root, file);
    mkdirSync(path.dirname(full), { recursive: true });
    writeFileSync(full, content);
    return full;
  }

  aggregate(...args: readonly string[]): Ran {
    return run('scripts/aggregate.ts', args, { PUBLICATION_DIR: this.publication });
  }

  delete(): void {
    rmSync(this.root, { recursive: true, force: true });
  }
}

/** So many people of each answer, with names that must never be seen again. */
export function people(answers: Readonly<Record<string, number>>, separator = ','): string {
  const rows = Object.entries(answers).flatMap(([answer, count]) =>
    Array.from({ length: count }, () => answer),
  );
  const lines = rows.map((answer, at) =>
    [`Zoraida Quux${at}`, answer, 20 + (at % 20), (at % 5) + 1].join(separator),
  );
  return `${[['Name', 'Gender', 'Age', 'Score'].join(separator), ...lines].join('\n')}\n`;
}
