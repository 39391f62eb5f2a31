/** Who answers for a record, as `responsible` of its collection says. */
import type { Collection } from '../collection/collection.ts';
import type { Publication } from '../publication/publication.ts';
import { type DataRecord, valuesOf } from '../record/record.ts';
import { titleOf } from '../record/title.ts';

export interface Responsible {
  /** Stable: `collection/key`, or the words of a text; empty where nobody is named. */
  readonly id: string;
  /** In the publication's default language; empty where nobody is named. */
  readonly title: string;
}

const nobody: Responsible = { id: '', title: '' };

/** From a record to the one that answers for it, and on to who answers for that one. */
const mostSteps = 8;

/** The first that the record names; a list of references has those who help after it. */
export function responsibleFor(
  publication: Publication,
  collection: Collection,
  record: DataRecord,
): Responsible {
  let found: Responsible = nobody;
  let at: { collection: Collection; record: DataRecord } | undefined = { collection, record };
  for (let step = 0; at && step < mostSteps; step++) {
    const { record: named, collection: own } = at;
    const name = own.responsible?.find((field) => valuesOf(named, field).length > 0);
    const [value] = name === undefined ? [] : valuesOf(named, name);
    if (name === undefined || value === undefined || typeof value === 'object') break;
    const target = own.fields.get(name)?.references;
    if (target === undefined) return { id: String(value), title: String(value) };
    at = recordAt(publication, target, String(value));
    if (at) found = responsibleOf(publication, at.collection, at.record);
  }
  // A record that leads on and names nobody does not answer for anything itself.
  return at?.collection.responsible === undefined ? found : nobody;
}

function recordAt(publication: Publication, id: string, key: string) {
  const collection = publication.collections.get(id);
  const record = collection?.byKey.get(key);
  return collection && record ? { collection, record } : undefined;
}

function responsibleOf(
  publication: Publication,
  collection: Collection,
  record: DataRecord,
): Responsible {
  const title = titleOf(publication, collection, record)[publication.languages[0]];
  return { id: `${collection.id}/${record.key}`, title: title ?? record.key };
}
