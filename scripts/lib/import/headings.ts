/** Finds what the headings of a brought table mean, or says which ones it cannot find. */
import type { Collection } from '../../../src/core/collection/collection.ts';
import { headerOf, unnamedColumns } from '../../../src/core/import/convert-rows.ts';
import {
  type HeadingFault,
  type Mapping,
  type MatchedColumn,
  matchHeadings,
} from '../../../src/core/import/match-headings.ts';
import { type Sheet, fold, textOf } from '../../../src/core/import/sheet.ts';
import type { Language } from '../../../src/core/text/text.ts';
import { excerpt } from '../../../src/core/text/excerpt.ts';
import { readJsonFile } from '../read-json-file.ts';
import { UsageError } from '../usage-error.ts';

/** @throws UsageError when the file is no object of headings and fields */
export function loadMapping(file: string | undefined): Mapping {
  if (file === undefined) return new Map();
  const value = readJsonFile(file);
  const entries = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  const sound = entries.filter(
    (entry): entry is [string, string | null] => typeof entry[1] === 'string' || entry[1] === null,
  );
  if (Array.isArray(value) || sound.length === 0 || sound.length < entries.length)
    throw new UsageError(
      `${file} must be an object like { "Name of the station": "name", "Remarks": null }; null leaves a column out.`,
    );
  return new Map(sound);
}

function tell(fault: HeadingFault): string {
  const heading = `"${excerpt(fault.heading)}"`;
  switch (fault.kind) {
    case 'unknown': {
      const guess = fault.nearest === undefined ? '' : ` Did you mean "${fault.nearest}"?`;
      return `${heading} is no field.${guess}`;
    }
    case 'several':
      return `${heading} may mean ${fault.fields.join(' or ')}. Name the field instead, or say which in a --mapping file.`;
    case 'computed':
      return `${heading} means ${fault.field}, which is computed from other records and cannot be written.`;
    case 'twice':
      return `${heading} and "${excerpt(fault.other)}" both mean ${fault.field}.`;
    case 'no-field': {
      const guess = fault.nearest === undefined ? '' : ` Did you mean "${fault.nearest}"?`;
      return `The mapping says that ${heading} is ${fault.field}, which is no field.${guess}`;
    }
  }
}

interface Wanted {
  readonly collection: Collection;
  readonly language: Language;
  readonly mapping: Mapping;
  /** Headings to leave out, with semicolons between them. */
  readonly ignore: string | undefined;
}

/** @throws UsageError that tells every heading that is not clear */
export function findColumns(sheet: Sheet, wanted: Wanted): readonly MatchedColumn[] {
  const { collection, language, mapping, ignore = '' } = wanted;
  const header = headerOf(sheet);
  if (!header) throw new UsageError(`${sheet.file} has nothing in it.`);
  const headings = header.cells
    .map((cell, index) => ({ index, text: textOf(cell) }))
    .filter(({ text }) => text !== '');
  const ignored = new Set(ignore.split(';').map(fold));
  ignored.delete('');
  const { columns, faults } = matchHeadings(headings, { collection, mapping, language, ignored });
  const unnamed = unnamedColumns(sheet).map(
    (cell) => `${cell} should hold the heading of a column that has values, but is blank.`,
  );
  const told = [...faults.map(tell), ...unnamed];
  if (told.length === 0 && columns.length > 0) return columns;
  const names = [...collection.fields.values()].filter(({ derived }) => !derived);
  throw new UsageError(
    [
      `The headings of ${sheet.file} do not fit ${collection.id}:`,
      ...told.map((one) => `  ${one}`),
      `Fields: ${names.map(({ name }) => name).join(', ')}.`,
      'Correct the headings, leave a column out with --ignore "Heading;Other heading", or give --mapping <file.json>.',
    ].join('\n'),
  );
}
