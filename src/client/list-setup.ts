/** What a list's page hands to its script, as JSON in `data-list`. */
export interface ListSetup {
  /** Address of the list as data. */
  readonly data: string;
  /** Address of the list's first page. */
  readonly list: string;
  /** Address of the collections' folder in the reader's language: `/es`, or blank. */
  readonly root: string;
  /** The collection's id and title. */
  readonly id: string;
  readonly title: string;
  /** The field that identifies a record. */
  readonly key: string;
  /** The column that heads a row, and whether it leads to the record. */
  readonly head: string;
  readonly isLinked: boolean;
  /** The columns of the table, in its order. */
  readonly columns: readonly string[];
  /** The columns that the page has a menu for, in the order of the menus. */
  readonly facets: readonly string[];
  /** What the page is narrowed to already. */
  readonly chosen?: { readonly column: string; readonly segment: string } | undefined;
  /** Where currencies go by the signs of that country. */
  readonly country?: string | undefined;
  readonly words: ListWords;
}

export interface ListWords {
  readonly unknown: string;
  /** By plural form, with `{count}`. */
  readonly count: Readonly<Record<string, string>>;
  readonly countOf: string;
  readonly none: string;
  readonly noneWith: string;
  readonly clear: string;
  readonly quoted: string;
  readonly whole: string;
  readonly loading: string;
  readonly from: string;
  readonly to: string;
  readonly remove: string;
  readonly named: string;
  readonly copied: string;
  readonly caption: string;
  readonly range: string;
  readonly pages: string;
  readonly page: string;
  readonly previous: string;
  readonly next: string;
  readonly failed: string;
}
