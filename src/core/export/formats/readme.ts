/** README and dictionary as plain text: for whoever finds the archive on a disk in ten years. */
import type { Collection } from '../../collection/collection.ts';
import type { ExportContext } from '../output.ts';
import { citationOf, formatApa } from './citation.ts';
import { type DictionaryRow, toDictionaryRows } from './dictionary.ts';
import { landingPage, licencesOf, licenceUrl, versionNumber, words } from './terms.ts';

const titled = (title: string, line: string) =>
  `${title}\n${line.repeat(Math.min(title.length, 72))}\n`;

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

/** What it is, whose, of when, under which licence, how to cite it and what lies in which file. */
export function toReadme(context: ExportContext): string {
  const { publication, version } = context;
  const { publisher } = publication;
  const contact = [publisher.name, publisher.url, publisher.email].filter(
    (part) => part !== undefined,
  );
  const tables = [...publication.collections.values()].map(
    ({ id, title, licence, records }) =>
      `${id}.csv: ${words(publication, title)}, records: ${String(records.length)}, ${licence}`,
  );
  return [
    titled(words(publication, publication.title), '='),
    `${words(publication, publication.description)}\n`,
    `Published by ${contact.join(', ')}`,
    `Address: ${landingPage(publication)}`,
    version
      ? `Version: ${versionNumber(version)} of ${version.day} (commit ${version.commit})`
      : `Computed for ${publication.asOf}; the version is unknown.`,
    ...licencesOf(publication).map((licence) => `Licence: ${licence}, ${licenceUrl(licence)}`),
    `Cite as: ${formatApa(citationOf(context))}\n`,
    titled('What lies here', '-'),
    ...tables,
    '<name>-full.csv: the same with computed columns and the titles of what is referenced',
    '<name>.json: the same, typed',
    'schemas/: what each field means and allows, as JSON Schema',
    'dictionary.csv, dictionary.txt: what each column means, for people',
    'datapackage.json: the tables, their columns and keys, for programs (https://datapackage.org)',
    'LICENCES.txt: under which licence each table may be used',
    'SHA256SUMS: checksums; "sha256sum -c SHA256SUMS" tells whether a file has changed\n',
    'Tables are CSV in UTF-8 with a comma and one header row. A blank cell means that the value is not',
    'known; it never means zero or no. Dates are YYYY-MM-DD, or YYYY-MM or YYYY where no more is known.',
    '',
  ].join('\n');
}

/** Which licence holds for which table. */
export function toLicences({ publication }: ExportContext): string {
  const lines = [...publication.collections.values()].map(
    ({ id, licence }) => `${id}: ${licence}, ${licenceUrl(licence)}`,
  );
  return `All of it, where nothing else is said: ${publication.licence}, ${licenceUrl(publication.licence)}\n${lines.join('\n')}\n`;
}
