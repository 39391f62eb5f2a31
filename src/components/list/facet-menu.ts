/** A field that a list can be narrowed by, in a reader's words. */
import type { ShownText } from '../../core/text/text.ts';

export interface FacetMenu {
  readonly title: ShownText;
  readonly values: readonly FacetLink[];
}

export interface FacetLink {
  /** Absent for records whose value is unknown. */
  readonly words?: ShownText | undefined;
  readonly path: string;
  readonly count: number;
  readonly chosen: boolean;
}
