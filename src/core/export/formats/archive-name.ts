/** Where the files of the archive lie in it. */

/**
 * The name in the archive of what is published at an address: files of /data/ lie at its root, so
 * that the paths of datapackage.json hold; undefined for what does not belong in it. Single records
 * are in the tables already, and an archive holds no archives.
 */
export function nameInArchive(address: string): string | undefined {
  if (/^\/schemas\/[^/]+$/.test(address) || address === '/CITATION.cff') return address.slice(1);
  const name = /^\/data\/([^/]+)$/.exec(address)?.[1];
  return name === undefined || name === 'SHA256SUMS' || name.endsWith('.zip') ? undefined : name;
}

/** @param licence SPDX id */
export const licenceFile = (licence: string) => `licences/${licence}.txt`;
