/** The texts of licences, as SPDX keeps them: so that a licence can be read where no network is. */
import { createRequire } from 'node:module';

interface Licence {
  readonly licenseText: string;
}

/** @param licence SPDX id @returns undefined where its text is not known */
export function licenceText(licence: string): string | undefined {
  // One file each: all of them together are six megabytes.
  const load = createRequire(import.meta.url);
  const known = load('spdx-license-list/simple') as ReadonlySet<string>;
  if (!known.has(licence)) return undefined;
  return (load(`spdx-license-list/licenses/${licence}.json`) as Licence).licenseText;
}
