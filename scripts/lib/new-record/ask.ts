/** Asks for a record in the terminal, field by field, and refuses at once what the field cannot hold. */
import { input, search, select } from '@inquirer/prompts';
import type { Collection } from '../../../src/core/collection/collection.ts';
import { describeProblem } from '../../../src/core/problem/describe.ts';
import { type Publication, collectionOf } from '../../../src/core/publication/publication.ts';
import { parseCell } from '../../../src/core/record/cell.ts';
import { titleOf } from '../../../src/core/record/title.ts';
import type { Field } from '../../../src/core/schema/field.ts';

const skip = '(leave blank: not known)';

interface Choice {
  readonly name: string;
  readonly value: string;
  readonly description?: string;
}

/** What is wrong with a cell's text for this field, in words; true when nothing is. */
export function checkCell(text: string, field: Field, isKey: boolean): string | true {
  if (text.trim() === '') return field.required ? 'This field is required.' : true;
  const result = parseCell(text, field, isKey);
  if (!('problem' in result)) return true;
  const { fact, act } = describeProblem(result.problem, 'en');
  return `${fact}. ${act}`;
}

function optionChoices(field: Field, language: string): Choice[] {
  return (field.options ?? []).map(({ value, title, description }) => {
    const told = description?.[language];
    const choice = { name: `${title[language] ?? ''} (${String(value)})`, value: String(value) };
    return told === undefined ? choice : { ...choice, description: told };
  });
}

function recordChoices(publication: Publication, id: string): Choice[] {
  const collection = collectionOf(publication, id);
  const [language] = publication.languages;
  return collection.records.map((record) => ({
    name: `${titleOf(publication, collection, record)[language] ?? ''} (${record.key})`,
    value: record.key,
  }));
}

const blank = (field: Field): Choice[] => (field.required ? [] : [{ name: skip, value: '' }]);

async function askField(publication: Publication, field: Field, isKey: boolean): Promise<string> {
  const [language] = publication.languages;
  const title = field.title[language] ?? field.name;
  const message = `${title}${field.required ? ' *' : ''}`;
  if (field.options && field.type !== 'array') {
    return select({ message, choices: [...blank(field), ...optionChoices(field, language)] });
  }
  if (field.references !== undefined && field.type !== 'array') {
    const choices = [...blank(field), ...recordChoices(publication, field.references)];
    const source = (term: string | undefined) =>
      choices.filter(({ name }) => name.toLowerCase().includes((term ?? '').toLowerCase()));
    return search({ message, source });
  }
  const hint = field.type === 'array' ? ` (several with "${field.separator}" between them)` : '';
  const description = field.description?.[language];
  if (description !== undefined) console.log(`  ${description}`);
  return input({ message: message + hint, validate: (text) => checkCell(text, field, isKey) });
}

/**
 * The cells of the new record by field, without blank ones.
 *
 * @param given what was already said on the command line
 */
export async function askRecord(
  publication: Publication,
  collection: Collection,
  given: ReadonlyMap<string, string>,
): Promise<Map<string, string>> {
  const cells = new Map(given);
  for (const field of collection.fields.values()) {
    if (field.derived || cells.has(field.name)) continue;
    const cell = await askField(publication, field, field.name === collection.key);
    if (cell.trim() !== '') cells.set(field.name, cell);
  }
  return cells;
}
