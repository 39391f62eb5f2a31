/** How complete and how sound the data is, for programs: /data/quality.json. */
import { absolute, collectionPath, recordPath } from '../../publication/address.ts';
import type { Publication } from '../../publication/publication.ts';
import { describeProblem } from '../../problem/describe.ts';
import { type CollectionQuality, type FieldQuality, qualityOf } from '../../quality/quality.ts';
import type { FoundRecord } from '../../quality/record-at.ts';
import type { Warning } from '../../quality/warnings.ts';
import type { ExportContext, PublicationOutput } from '../output.ts';
import { filled, toJsonText, versionFacts } from './terms.ts';

/** To four digits behind the point; undefined of nothing. */
const share = (part: number, whole: number) =>
  whole === 0 ? undefined : Math.round((10_000 * part) / whole) / 10_000;

function toField(field: FieldQuality, records: number) {
  const { name, filled: count, required, computed, translationOf } = field;
  return filled({
    name,
    filled: count,
    share: share(count, records),
    required: required || undefined,
    computed: computed || undefined,
    translationOf,
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

function urlOf(publication: Publication, { collection, record }: FoundRecord): string {
  const path = collection.record.page ? recordPath(collection, record) : collectionPath(collection);
  return absolute(publication, path);
}

/** As many records of one warning as are listed; how many there are is among its facts. */
const most = 1000;

function toWarning(publication: Publication, { problem, found, concerned }: Warning): object {
  const [language] = publication.languages;
  const { place, field, facts } = problem;
  const first = found ?? concerned[0];
  return filled({
    ...place,
    field,
    message: describeProblem(problem, language).fact,
    facts,
    collection: first?.collection.id,
    key: first?.record.key,
    url: first && urlOf(publication, first),
    records: concerned
      .slice(0, most)
      .map((one) => ({ key: one.record.key, url: urlOf(publication, one) })),
  });
}

export function toQuality({ publication, days, version, wording }: ExportContext): string {
  const { records, collections, warnings } = qualityOf(publication, days);
  const late = collections.filter(({ freshness }) => (freshness?.daysLate ?? 0) > 0);
  return toJsonText({
    publication: publication.id,
    licence: publication.licence,
    ...versionFacts(version),
    asOf: publication.asOf,
    records,
    // Without it nobody could count it anew.
    notes: { completeness: wording.say('quality.filled.note') },
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
