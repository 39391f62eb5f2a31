/** What the page of a form hands to its script, as JSON. */
import type { RecordFolder, RecordTable } from '../../core/form/record-folder.ts';
import type { Control } from '../../core/form/form-field.ts';
import type { PrivacyRules } from '../../core/privacy/rules.ts';
import type { Publication } from '../../core/publication/publication.ts';
import type { Field } from '../../core/schema/field.ts';
import type { WordKey } from '../../i18n/language.ts';

/** A field without the texts that the page shows already. */
export interface SetupField {
  readonly field: Field;
  readonly control: Control;
  readonly depends: boolean;
  readonly label: string;
  /** What the allowed values are called. */
  readonly options?: Readonly<Record<string, string>> | undefined;
}

/** Words that only the script says: those of the interface under `contribute.say.`. */
export type Said = WordKey extends infer Key
  ? Key extends `contribute.say.${infer Name}`
    ? Name
    : never
  : never;

export interface FormSetup {
  /** Of the page. */
  readonly language: string;
  readonly id: string;
  readonly key: string;
  readonly slug?: string | undefined;
  /** The field that names a record, and the pattern of its key: a key is made from the name. */
  readonly title: string;
  readonly fields: readonly SetupField[];
  /** The fields as the schema has them. */
  readonly order: readonly string[];
  readonly folder: RecordFolder;
  /** The headers of the collection's tables, by file. */
  readonly tables: Readonly<Record<string, readonly string[]>>;
  readonly schemaFile: string;
  readonly cellLimit: number;
  readonly privacy: PrivacyRules;
  /** Addresses of what is known of the collections that can be named here, and of this one. */
  readonly known: Readonly<Record<string, string>>;
  /** Address of a record as JSON, with `{slug}`. */
  readonly record: string;
  readonly repository?: Publication['repository'];
  /** What people call the repository's host. */
  readonly host: string;
  /** The field in which a record names the one that it corrects, where records are never changed. */
  readonly supersedes?: string | undefined;
  /** The table of withdrawn records. */
  readonly withdrawn: { readonly file: string } & Pick<RecordTable, 'columns'> & {
      readonly isNew: boolean;
    };
  readonly words: Readonly<Record<Said, string>>;
  /** Between a label and what is said of it. */
  readonly colon: string;
}
