/** Who answers for a record, and until when it is due. */
import type { Field } from '../../core/schema/field.ts';
import type { Answer } from '../../core/stale/responsible.ts';

export interface Answers {
  /** Whether the publication says for such records who answers. */
  readonly isAsked: boolean;
  /** Absent where nobody is named. */
  readonly answer?: Answer | undefined;
  /** The fields by which its schedules are judged. */
  readonly due: readonly Field[];
}
