/** A tile of the home page, computed. */
import type { ShownText } from '../../core/text/text.ts';

export interface Figure {
  readonly title: ShownText;
  /** The list behind it. */
  readonly path: string;
  /** As shown. */
  readonly number: string;
  /** 0 to 1, where it is a share. */
  readonly share?: number | undefined;
  readonly note?: string | undefined;
}
