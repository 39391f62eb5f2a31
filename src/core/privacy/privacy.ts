/** What a publication says of the protection of people in its numbers and texts. */

/** What can be turned off as a whole, each with a written reason. */
export type PrivacyCheck = 'fields' | 'texts' | 'persons' | 'counts' | 'means';

/** `privacy` of publication.json. */
export interface PublicationPrivacy {
  /** Counts of people from 1 to one less than this are not published. */
  readonly smallCellThreshold: number;
  /** More words that a field's name may not have. */
  readonly words: readonly string[];
  /** Mailboxes of an office, before the @, beside those of words.json. */
  readonly mailboxes: readonly string[];
  /** Checks that are turned off, with the reason. */
  readonly off: Readonly<Partial<Record<PrivacyCheck, string>>>;
}

/** All checks, where publication.json says nothing of them. */
export const defaultPrivacy: PublicationPrivacy = {
  smallCellThreshold: 5,
  words: [],
  mailboxes: [],
  off: {},
};

/** The field that tells readers that counts were left out, and its three values. */
export interface Suppressed {
  readonly field: string;
  readonly none: string | boolean;
  readonly partial: string | boolean;
  readonly all: string | boolean;
}

/** Counts that divide the people of a total; who is in none of them is the rest. */
export interface Breakdown {
  readonly total: string;
  readonly parts: readonly string[];
  readonly suppressed?: Suppressed | undefined;
}

/** The mean of what people answered, and how many answered. */
export interface Mean {
  readonly mean: string;
  readonly n: string;
}

/** What the fields of a collection count. */
export interface PeopleCounts {
  /** Counts of people that are in no breakdown. */
  readonly counts: readonly string[];
  readonly breakdowns: readonly Breakdown[];
  readonly means: readonly Mean[];
}

/** `privacy` of collection.json; what is not written is recognised by the names of fields. */
export interface CollectionPrivacy {
  readonly counts?: readonly string[];
  readonly breakdowns?: readonly {
    readonly total: string;
    readonly parts: readonly string[];
    readonly suppressed?: Partial<Suppressed> & Pick<Suppressed, 'field'>;
  }[];
  readonly means?: readonly Mean[];
}
