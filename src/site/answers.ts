/** Who answers for a record, and until when it is due, as its page says it. */
import type { Answers } from '../components/record/answers.ts';
import type { Collection } from '../core/collection/collection.ts';
import type { DataRecord } from '../core/record/record.ts';
import { answerFor } from '../core/stale/responsible.ts';
import { publication } from './publication.ts';

export function answersFor(collection: Collection, record: DataRecord): Answers {
  const due = collection.derive.flatMap(({ rule }) =>
    rule.operator === 'schedule' ? (collection.fields.get(rule.due) ?? []) : [],
  );
  return {
    isAsked: collection.responsible !== undefined,
    answer: answerFor(publication, collection, record),
    due: [...new Set(due)],
  };
}
