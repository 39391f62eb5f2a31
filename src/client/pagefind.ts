/** The part of pagefind's browser API that is used here (pagefind 1.6). */

export interface Found {
  readonly url: string;
  /** The text around the words found, escaped, with `<mark>` around them. */
  readonly excerpt: string;
  /** The whole text that the excerpt is of. */
  readonly raw_content: string;
  readonly meta: Readonly<Record<string, string>>;
}

export type Counts = Readonly<Record<string, Readonly<Record<string, number>>>>;

export interface Answer {
  readonly results: readonly { data(): Promise<Found> }[];
  /** How many results each value would leave, with the filters that are set. */
  readonly filters: Counts;
  /** The same without filters. */
  readonly totalFilters: Counts;
}

export interface Pagefind {
  options(options: Readonly<Record<string, unknown>>): Promise<void>;
  init(): Promise<void>;
  filters(): Promise<Counts>;
  search(
    query: string | null,
    options: { filters: Readonly<Record<string, { any: readonly string[] }>> },
  ): Promise<Answer>;
}

/**
 * What a title and the kind of record say counts for more than what the text says, keys and codes
 * for little, and a word that is repeated for less than one that is found in the title.
 */
const ranking = {
  termFrequency: 0.5,
  metaWeights: { title: 8, kind: 8, marks: 0.2, lang: 0 },
};

/** @param folder address of the index, with a slash at its end */
export async function loadPagefind(folder: string): Promise<Pagefind> {
  const pagefind = (await import(/* @vite-ignore */ `${folder}pagefind.js`)) as Pagefind;
  await pagefind.options({ bundlePath: folder, baseUrl: '/', excerptLength: 28, ranking });
  await pagefind.init();
  return pagefind;
}
