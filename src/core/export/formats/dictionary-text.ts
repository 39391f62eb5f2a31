/** The dictionary as plain text: for whoever finds the archive on a disk in ten years. */
import type { Collection } from '../../collection/collection.ts';
import type { ExportContext } from '../output.ts';
import { type DictionaryRow, toDictionaryRows } from './dictionary.ts';
import { titled } from './plain-text.ts';
import { words } from './terms.ts';

function toEntry({
  field,
  title,
  description,
  type,
  unit,
  values,
  constraints,
  references,
  language,
  required,
  computed,
}: DictionaryRow): string {
  const facts = [
    type,
    required ? 'always there' : '',
    computed ? 'computed, not in the plain CSV' : '',
    unit === '' ? '' : `unit: ${unit}`,
    references === '' ? '' : `a key of ${references}`,
    language === '' ? '' : `translation, language: ${language}`,
    constraints,
  ];
  return [
    `${field} (${title})`,
    `    ${facts.filter((fact) => fact !== '').join('; ')}`,
    description === '' ? '' : `    ${description}`,
    values === '' ? '' : `    Values: ${values}`,
  ]
    .filter((line) => line !== '')
    .join('\n');
}

/** Each column of each table, with a heading for each collection. */
export function toDictionaryText({ publication }: ExportContext): string {
  const section = (collection: Collection) =>
    [
      titled(`${collection.id}: ${words(publication, collection.title)}`, '-'),
      `${words(publication, collection.description)}\n`,
      ...toDictionaryRows(publication, collection).map((row) => `${toEntry(row)}\n`),
    ].join('\n');
  const whole = titled(`Data dictionary: ${words(publication, publication.title)}`, '=');
  return [whole, ...[...publication.collections.values()].map(section)].join('\n');
}
