/** Which licence holds for which table, as the archive tells it: its address, and where its text lies. */
import type { ExportContext } from '../output.ts';
import { licenceFile } from './archive-name.ts';
import { licencesOf, licenceUrl } from './terms.ts';

/** @param texts the names in the archive of the licences' texts */
export function toLicences(
  { publication, wording }: ExportContext,
  texts: ReadonlySet<string>,
): string {
  const { licence } = publication;
  const tables = [...publication.collections.values()].map(
    (collection) => `${collection.id}: ${collection.licence}, ${licenceUrl(collection.licence)}`,
  );
  const whereabouts = licencesOf(publication).map((one) => {
    const file = licenceFile(one);
    const told = texts.has(file)
      ? wording.say('archive.text', { file })
      : wording.say('archive.noText', { address: licenceUrl(one) });
    return `${one}. ${told}`;
  });
  const whole = wording.say('archive.everything', { licence, address: licenceUrl(licence) });
  return `${[whole, ...tables, '', ...whereabouts].join('\n')}\n`;
}
