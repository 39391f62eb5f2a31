/** The dictionary as plain text: for whoever finds the archive on a disk in ten years. */
import type { Collection } from '../../collection/collection.ts';
import type { ExportContext } from '../output.ts';
import type { Wording } from '../wording.ts';
import { type DictionaryRow, toDictionaryRows } from './dictionary.ts';
import { titled } from './plain-text.ts';
import { words } from './terms.ts';

function factsOf(row: DictionaryRow, { say }: Wording): string[] {
  const { type, required, computed, unit, references: collection, constraints } = row;
  const { translation_of: field, filled, records } = row;
  const blank = records - filled;
  const share = `${String(Math.round((100 * blank) / records))}%`;
  return [
    type,
    required ? say('field.required') : '',
    computed ? say('archive.notPlain') : '',
    unit === '' ? '' : say('archive.unit', { unit }),
    collection === '' ? '' : say('archive.key', { collection }),
    field === '' ? '' : say('archive.translation', { field }),
    constraints,
    records > 0 && blank === 0 ? say('field.blank.none') : '',
    blank > 0 ? say('field.blank', { blank, records, share }) : '',
  ].filter((fact) => fact !== '');
}

function toEntry(row: DictionaryRow, wording: Wording): string {
  const { field, title, description, values, meanings, rule, example } = row;
  const { say } = wording;
  const lines = [
    factsOf(row, wording).join('; '),
    description,
    rule === '' ? '' : `${say('field.computed')}: ${rule}`,
    values === '' ? '' : `${say('field.values')}: ${values}`,
    meanings === '' ? '' : say('archive.meanings', { meanings }),
    example === '' ? '' : `${say('field.example')}: ${example}`,
  ];
  return [
    `${field} (${title})`,
    ...lines.filter((line) => line !== '').map((line) => `    ${line}`),
  ].join('\n');
}

/** Each column of each table, with a heading for each collection. */
export function toDictionaryText(context: ExportContext): string {
  const { publication, wording } = context;
  const section = (collection: Collection) =>
    [
      titled(`${collection.id}: ${words(publication, collection.title)}`, '-'),
      `${words(publication, collection.description)}\n`,
      ...toDictionaryRows(context, collection).map((row) => `${toEntry(row, wording)}\n`),
    ].join('\n');
  const title = words(publication, publication.title);
  const whole = titled(wording.say('archive.dictionaryOf', { title }), '=');
  return [whole, ...[...publication.collections.values()].map(section)].join('\n');
}
