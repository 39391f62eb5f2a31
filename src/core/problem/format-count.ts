/** The last line of a report: how much was found in how much. */
import type { Language } from '../text/text.ts';
import { type Checked, countProblems } from './count.ts';

/** Whole sentences by language, as words move about between languages. */
interface Sentences {
  readonly clean: (files: string, records: string) => string;
  readonly found: (found: string, inFiles: string, files: string, records: string) => string;
  readonly errors: readonly [one: string, other: string];
  readonly warnings: readonly [one: string, other: string];
  readonly and: string;
  readonly files: readonly [one: string, other: string];
  readonly records: readonly [one: string, other: string];
}

const english: Sentences = {
  clean: (files, records) => `No problems in ${files} (${records} checked).`,
  found: (found, inFiles, files, records) =>
    `${found} in ${inFiles} of ${files} (${records} checked).`,
  errors: ['problem', 'problems'],
  warnings: ['warning', 'warnings'],
  and: 'and',
  files: ['file', 'files'],
  records: ['record', 'records'],
};

const sentences: Readonly<Record<Language, Sentences>> = {
  en: english,
  es: {
    clean: (files, records) => `Ningún problema en ${files} (revisados: ${records}).`,
    found: (found, inFiles, files, records) =>
      `${found} en ${inFiles} de ${files} (revisados: ${records}).`,
    errors: ['problema', 'problemas'],
    warnings: ['aviso', 'avisos'],
    and: 'y',
    files: ['archivo', 'archivos'],
    records: ['registro', 'registros'],
  },
};

/** `2 problems and 1 warning in 1 of 7 files (1,204 records checked).` */
export function formatCount(checked: Checked, language: Language): string {
  const words = sentences[language] ?? english;
  const spoken = words === english ? 'en' : language;
  // Four digits are grouped in both languages here: the numbers stand alone in running text.
  const number = new Intl.NumberFormat(spoken, { useGrouping: 'always' });
  const some = (count: number, [one, other]: readonly [string, string]) =>
    `${number.format(count)} ${count === 1 ? one : other}`;
  const { errors, warnings, files } = countProblems(checked);
  const allFiles = some(checked.files, words.files);
  const records = some(checked.records, words.records);
  if (errors + warnings === 0) return words.clean(allFiles, records);
  const found = [
    errors > 0 ? some(errors, words.errors) : '',
    warnings > 0 ? some(warnings, words.warnings) : '',
  ].filter((part) => part !== '');
  return words.found(found.join(` ${words.and} `), number.format(files), allFiles, records);
}
