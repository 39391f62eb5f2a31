/** How complete and how sound the data is, for programs: /data/quality.json. */
import { absolute, collectionPath, recordPath } from '../../publication/address.ts';
import type { Publication } from '../../publication/publication.ts';
import { describeProblem } from '../../problem/describe.ts';
import { type CollectionQuality, type FieldQuality, qualityOf } from '../../quality/quality.ts';
import type { Warning } from '../../quality/warnings.ts';
import type { ExportContext, PublicationOutput } from '../output.ts';
import { filled, toJsonText, versionFacts } from './terms.ts';

/** To four digits behind the point; undefined of nothing. */
const share = (part: number, whole: number) =>
  whole === 0 ? undefined : Math.round((10_000 * part) / whole) / 10_000;

function toField({ name, filled: count, required, computed }: FieldQuality, records: number) {
  return filled({
    name,
    filled: count,
    share: share(count, records),
    required: required || undefined,
    computed: computed || undefined,
  });
}

function toCollection(quality: CollectionQuality): object {
  const { collection, fields, cells, references, translations, freshness, warnings } = quality;
  const records = collection.records.length;
  return filled({
    collection: collection.id,
    records,
    completeness: { ...cells, share: share(cells.filled, cells.total) },
    fields: fields.map((field) => toField(field, records)),
    references,
    translations,
    frequency: collection.frequency,
    ...freshness,
    warnings,
  });
}

function toWarning(publication: Publication, { problem, found }: Warning): object {
  const [language] = publication.languages;
  const { place, field, facts } = problem;
  return filled({
    ...place,
    field,
    message: describeProblem(problem, language).fact,
    facts,
    collection: found?.collection.id,
    key: found?.record.key,
    url:
      found &&
      absolute(
        publication,
        found.collection.record.page
          ? recordPath(found.collection, found.record)
          : collectionPath(found.collection),
      ),
  });
}

export function toQuality({ publication, days, version }: ExportContext): string {
  const { records, collections, warnings } = qualityOf(publication, days);
  const late = collections.filter(({ freshness }) => (freshness?.daysLate ?? 0) > 0);
  return toJsonText({
    publication: publication.id,
    licence: publication.licence,
    ...versionFacts(version),
    asOf: publication.asOf,
    records,
    late: late.map(({ collection }) => collection.id),
    collections: collections.map(toCollection),
    warnings: warnings.map((group) => ({
      code: group.code,
      count: group.warnings.length,
      places: group.warnings.map((warning) => toWarning(publication, warning)),
    })),
  });
}

export const quality: PublicationOutput = {
  id: 'quality',
  format: 'JSON',
  mediaType: 'application/json',
  per: 'publication',
  path: () => '/data/quality.json',
  make: toQuality,
};
