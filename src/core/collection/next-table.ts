/** Where the next record of a collection is written. */

/**
 * The last table of the collection, by name, or a first one named after it.
 *
 * @param files every file of its records
 * @returns undefined where each record has a file of its own
 */
export function nextTable(collection: string, files: readonly string[]): string | undefined {
  const last = files
    .filter((file) => file.endsWith('.csv'))
    .sort()
    .at(-1);
  if (last !== undefined) return last;
  return files.length > 0 ? undefined : `data/${collection}/${collection}.csv`;
}
