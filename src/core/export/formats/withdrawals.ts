/**
 * Withdrawn records for programs: a small file at the address that each had, and a list of all, so
 * that whoever keeps a copy of the data knows what to take out of it.
 */
import type { Collection } from '../../collection/collection.ts';
import { absolute, recordDataPath, recordPath } from '../../publication/address.ts';
import type { Publication, Withdrawal } from '../../publication/publication.ts';
import { toTable } from '../csv.ts';
import { headOf } from '../json.ts';
import type { ExportContext, PublicationOutput } from '../output.ts';
import { filled, toJsonText, versionFacts } from './terms.ts';

/** What is known of it, as data/withdrawn.csv has it. */
function toFacts(
  publication: Publication,
  withdrawal: Withdrawal,
): Record<string, string | undefined> {
  const { collection, key, date, reason, translations = {}, replacedBy, slug } = withdrawal;
  const twins = Object.entries(translations).map(([language, text]) => [
    `reason_${language}`,
    text,
  ]);
  const at = publication.collections.get(collection);
  const hasPage = at?.record.page === true && slug !== undefined;
  return {
    ...{ collection, key, date, reason },
    ...(Object.fromEntries(twins) as Record<string, string>),
    replaced_by: replacedBy,
    url: hasPage ? absolute(publication, recordPath(at, { slug })) : undefined,
    data:
      at && slug !== undefined ? absolute(publication, recordDataPath(at, { slug })) : undefined,
  };
}

/** What stands in the place of the record's own JSON. */
export function toWithdrawnJson(
  context: ExportContext,
  collection: Collection,
  withdrawal: Withdrawal,
): string {
  const { publication } = context;
  const { key, date, reason, translations = {}, replacedBy, replacedAt: slug } = withdrawal;
  return toJsonText({
    ...headOf(context, collection),
    withdrawn: filled({
      key,
      date,
      reason: { [publication.languages[0]]: reason, ...translations },
      replacedBy,
      $replacement:
        slug === undefined
          ? undefined
          : absolute(publication, recordDataPath(collection, { slug })),
    }),
  });
}

const has = ({ withdrawals }: Publication) => withdrawals.length > 0;

export const withdrawalsCsv: PublicationOutput = {
  id: 'withdrawn-csv',
  format: 'CSV',
  mediaType: 'text/csv',
  per: 'publication',
  path: () => '/data/withdrawn.csv',
  has,
  make: ({ publication }) => {
    const twins = publication.languages.slice(1).map((language) => `reason_${language}`);
    const columns = ['collection', 'key', 'date', 'reason', ...twins, 'replaced_by', 'url', 'data'];
    const rows = publication.withdrawals.map((withdrawal) => {
      const facts = toFacts(publication, withdrawal);
      return columns.map((name) => facts[name] ?? '');
    });
    return toTable([columns, ...rows]);
  },
};

export const withdrawalsJson: PublicationOutput = {
  id: 'withdrawn-json',
  format: 'JSON',
  mediaType: 'application/json',
  per: 'publication',
  path: () => '/data/withdrawn.json',
  has,
  make: ({ publication, version }) =>
    toJsonText({
      publication: publication.id,
      ...versionFacts(version),
      withdrawn: publication.withdrawals.map((withdrawal) =>
        filled(toFacts(publication, withdrawal)),
      ),
    }),
};
