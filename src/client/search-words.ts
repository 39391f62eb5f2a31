/** The words that the page hands to its script, in the reader's language. */
export interface SearchWords {
  readonly collection: string;
  readonly year: string;
  /** By plural form, with `{count}`. */
  readonly count: Readonly<Record<string, string>>;
  readonly waiting: string;
  readonly type: string;
  readonly none: string;
  readonly meant: string;
  readonly fewer: string;
  readonly clear: string;
  readonly failed: string;
}
