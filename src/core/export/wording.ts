/** The interface words that the files beside the pages say, in the publication's default language. */
import type { RuleKey, RuleWords } from '../derive/rule-text.ts';
import type { Language } from '../text/text.ts';

export type FileKey =
  | 'data.cite.dataSet'
  | 'data.cite.version'
  | 'archive.publisher'
  | 'archive.address'
  | 'archive.version'
  | 'archive.computed'
  | 'archive.licence'
  | 'archive.cite'
  | 'archive.tables'
  | 'archive.records'
  | 'archive.source'
  | 'archive.files'
  | 'archive.name'
  | 'archive.only'
  | 'archive.dictionary'
  | 'archive.licences'
  | 'archive.checksums'
  | 'archive.reading'
  | 'archive.csv'
  | 'archive.blank'
  | 'archive.dates'
  | 'archive.lists'
  | 'archive.objects'
  | 'archive.derived'
  | 'archive.everything'
  | 'archive.text'
  | 'archive.noText'
  | 'archive.dictionaryOf'
  | 'archive.notPlain'
  | 'archive.unit'
  | 'archive.key'
  | 'archive.translation'
  | 'archive.meanings'
  | 'quality.filled.note'
  | 'field.required'
  | 'field.computed'
  | 'field.values'
  | 'field.example'
  | 'field.blank'
  | 'field.blank.none';

export type WordingKey = RuleKey | FileKey;

/** Handed in, as core knows no interface words. */
export interface Wording extends RuleWords {
  readonly say: (key: WordingKey, facts?: Readonly<Record<string, string | number>>) => string;
  /** The word of a key that is put together, as in `output.csv`, where there is one. */
  readonly find: (key: string) => string | undefined;
  /** What a language is called. */
  readonly languageName: (language: Language) => string;
}
