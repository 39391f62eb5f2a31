/** What is late on the day of the build, and of what that cannot be known. */
import type { Entry } from './entry.ts';

export interface Late {
  /** Whether a due date or an update frequency is asked for anywhere: nothing else can be late. */
  readonly isKnowable: boolean;
  /** The longest late first. */
  readonly records: readonly Entry[];
  /** Collections past their own rhythm; undefined where none has one. */
  readonly lists: readonly Entry[] | undefined;
  /** How many records have no due date where their collection asks for one. */
  readonly undated: number;
  /** How many collections do not say how often they are updated. */
  readonly irregular: number;
}
