/** The generator knows no publication: no collection, field, country or publisher of the shipped one is named in its code. */
import { readFileSync, readdirSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';

const json = (file: string) => JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;

/** Names of the shipped publication that no generator could have by accident. */
function shippedNames(): { words: string[]; literals: string[] } {
  const publication = json('data/publication.json') as {
    coverage: { place: string | Record<string, string> };
    publisher: { name: string };
  };
  const place = publication.coverage.place;
  const words = typeof place === 'string' ? [place] : Object.values(place);
  const literals: string[] = [];
  for (const entry of readdirSync('data', { withFileTypes: true })) {
    if (!entry.isDirectory()) continue;
    literals.push(entry.name);
    const schema = json(`schemas/${entry.name}.schema.json`) as {
      properties: Record<string, { oneOf?: { const: unknown }[] }>;
    };
    for (const [field, { oneOf }] of Object.entries(schema.properties)) {
      // A field such as `title` or `date` is a word of everybody's; one with two parts is not.
      if (field.includes('_')) words.push(field);
      for (const option of oneOf ?? []) {
        if (typeof option.const === 'string' && option.const.includes('_'))
          words.push(option.const);
      }
    }
  }
  return { words: [...new Set(words)], literals: [...new Set(literals)] };
}

/** The words that the format itself gives: a schedule's values, withdrawn.csv's columns. */
const format = ['not_due', 'due_soon', 'no_date', 'replaced_by'];

const sources: [string, string][] = [];
for await (const file of glob('{src,scripts}/**/*.{ts,astro,css,json}')) {
  sources.push([file, readFileSync(file, 'utf8')]);
}

describe('the source of the generator', () => {
  const { words, literals } = shippedNames();

  it('is read', () => {
    expect(sources.length).toBeGreaterThan(50);
    expect(words.length).toBeGreaterThan(20);
  });

  it.each(words.filter((word) => !format.includes(word)))('does not name %s', (word) => {
    const whole = new RegExp(`(?<![\\w-])${word.replaceAll('-', '\\-')}(?![\\w-])`);
    expect(sources.filter(([, text]) => whole.test(text)).map(([file]) => file)).toEqual([]);
  });

  it.each(literals)('does not have the collection "%s" as a literal', (id) => {
    const literal = new RegExp(`['"\`/]${id}['"\`/]`);
    expect(sources.filter(([, text]) => literal.test(text)).map(([file]) => file)).toEqual([]);
  });
});
