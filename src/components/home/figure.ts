/** A number of the state block, computed. */
import type { ShownText } from '../../core/text/text.ts';

export interface Figure {
  readonly title: ShownText;
  /** The list behind it, without language and base; or an anchor on this page. */
  readonly path: string;
  /** As shown; amounts in different units one beside the other. */
  readonly numbers: readonly string[];
  /** What it is out of, in words. */
  readonly of?: string | undefined;
  /** 0 to 1, where it is a share. */
  readonly share?: number | undefined;
  readonly note?: string | undefined;
  /** Whether it is bad news. */
  readonly isLate?: boolean | undefined;
}
