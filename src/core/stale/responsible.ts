/** Who answers for a record, as `responsible` of its collection says. */
import type { Collection } from '../collection/collection.ts';
import type { Publication } from '../publication/publication.ts';
import { type DataRecord, valuesOf } from '../record/record.ts';
import { titleOf, translated } from '../record/title.ts';
import type { Text } from '../text/text.ts';

export interface Responsible {
  /** Stable: `collection/key`, or the words of a text; empty where nobody is named. */
  readonly id: string;
  /** In the publication's default language; empty where nobody is named. */
  readonly title: string;
}

const nobody: Responsible = { id: '', title: '' };

/** From a record to the one that answers for it, and on to who answers for that one. */
const mostSteps = 8;

interface Step {
  readonly collection: Collection;
  readonly record: DataRecord;
}

export interface Answer {
  /** The office's name. */
  readonly title: Text;
  /** The office's own record; absent where it is named by words alone. */
  readonly office?: Step | undefined;
  /** The records that lead from the one asked about to the office. */
  readonly through: readonly Step[];
  /** The field of the record asked about that leads there. */
  readonly field: string;
}

/**
 * The first that the record names; a list of references has those who help after it.
 * @returns undefined where nobody is named
 */
export function answerFor(
  publication: Publication,
  collection: Collection,
  record: DataRecord,
): Answer | undefined {
  const steps: Step[] = [];
  let first: string | undefined;
  let at: Step | undefined = { collection, record };
  for (let step = 0; at && step < mostSteps; step++) {
    const { record: named, collection: own } = at;
    const name = own.responsible?.find((field) => valuesOf(named, field).length > 0);
    const [value] = name === undefined ? [] : valuesOf(named, name);
    if (name === undefined || value === undefined || typeof value === 'object') break;
    first ??= name;
    const target = own.fields.get(name)?.references;
    if (target === undefined) {
      const title = translated(publication, named, name) ?? {};
      return { title, through: steps, field: first };
    }
    at = recordAt(publication, target, String(value));
    if (at) steps.push(at);
  }
  const office = steps.at(-1);
  // A record that leads on and names nobody does not answer for anything itself.
  if (!office || first === undefined || at?.collection.responsible !== undefined) return undefined;
  const title = titleOf(publication, office.collection, office.record);
  return { title, office, through: steps.slice(0, -1), field: first };
}

function recordAt(publication: Publication, id: string, key: string): Step | undefined {
  const collection = publication.collections.get(id);
  const record = collection?.byKey.get(key);
  return collection && record ? { collection, record } : undefined;
}

export function responsibleFor(
  publication: Publication,
  collection: Collection,
  record: DataRecord,
): Responsible {
  const answer = answerFor(publication, collection, record);
  if (!answer) return nobody;
  const title = answer.title[publication.languages[0]] ?? '';
  const { office } = answer;
  return { id: office ? `${office.collection.id}/${office.record.key}` : title, title };
}
