/**
 * The personal-data rules for the records of one collection, as plain data: they can be handed to a
 * form in the browser as JSON. No rule names a field by itself; the names come from the schema.
 */
import type { Field } from '../schema/field.ts';
import type { CollectionPrivacy, PeopleCounts, PublicationPrivacy } from './privacy.ts';
import { recognisePeople } from './recognise.ts';
import { firstOf, wordsIn } from './words.ts';

export interface PrivacyRules extends PeopleCounts {
  /** The least count of people that is published, 0 apart. */
  readonly threshold: number;
  /** Whether texts are searched at all. */
  readonly readsTexts: boolean;
  /** Paths of values that are exempt, with all that is inside them. */
  readonly exempt: readonly string[];
  /** Paths of values that are no free text: identifiers, dates, addresses of pages, choices. */
  readonly codes: readonly string[];
  /** Paths of values that are e-mail addresses. */
  readonly mailboxes: readonly string[];
  /** Names of mailboxes that the publication allows beside the usual ones. */
  readonly roles: readonly string[];
}

/** What the rules are made from: the fields of a collection and what is written about it. */
export interface PrivacySubject {
  readonly fields: ReadonlyMap<string, Field>;
  readonly nested?: ReadonlyMap<string, Field> | undefined;
  readonly key: string;
  readonly slug?: string | undefined;
  readonly privacy?: CollectionPrivacy | undefined;
}

/** Names that end so hold identifiers: `invoice_number`, `isbn`. */
function isCode(field: Field, subject: PrivacySubject): boolean {
  if (field.name === subject.key || field.name === subject.slug) return true;
  if (field.references !== undefined || field.options !== undefined) return true;
  if (field.pattern !== undefined || field.format !== undefined) return true;
  const last = wordsIn(field.name).at(-1);
  return last !== undefined && !firstOf(wordsIn(field.name), 'telephone') && isReference(last);
}

const isReference = (word: string) => firstOf([word], 'reference') !== undefined;

const nothing: PeopleCounts = { counts: [], breakdowns: [], means: [] };

export function privacyRules(subject: PrivacySubject, privacy: PublicationPrivacy): PrivacyRules {
  const fields = new Map([...subject.fields, ...(subject.nested ?? [])]);
  const all = [...fields].filter(([, field]) => !field.derived);
  const paths = (matches: (field: Field) => boolean) =>
    all.filter(([, field]) => matches(field)).map(([path]) => path);
  const people = recognisePeople(fields, subject.privacy);
  const { counts, breakdowns } = privacy.off.counts === undefined ? people : nothing;
  return {
    threshold: privacy.smallCellThreshold,
    readsTexts: privacy.off.texts === undefined,
    exempt: paths((field) => field.personal !== undefined),
    codes: paths((field) => isCode(field, subject)),
    mailboxes: paths((field) => field.format === 'email'),
    roles: privacy.mailboxes,
    counts,
    breakdowns,
    means: privacy.off.means === undefined ? people.means : [],
  };
}
