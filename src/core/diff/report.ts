/**
 * A difference as a report: blocks of items, made of words of ours and quotations from the data.
 * The formats differ in how they set a quotation apart, which is what keeps it harmless.
 */

/** Words of ours, or a quotation: anything that comes out of the publication. */
export type Part = string | { readonly quoted: string };

export interface Item {
  /** How a terminal marks it. */
  readonly mark: '+' | '~' | '-' | '!' | '*';
  readonly parts: readonly Part[];
  readonly inner: readonly (readonly Part[])[];
}

export interface Block {
  readonly heading: readonly Part[];
  readonly items: readonly Item[];
}

export interface Report {
  readonly summary: readonly Part[];
  /** What a reader must know before they trust the rest. */
  readonly notes: readonly string[];
  readonly blocks: readonly Block[];
}

/** `1 record`, `1,204 records` */
export function countOf(count: number, one: string): string {
  return `${new Intl.NumberFormat('en').format(count)} ${one}${count === 1 ? '' : 's'}`;
}
