/** What surrounds every page: the prose pages to link to, and which version of the data this is. */
import type { Card } from '../../core/card/card.ts';
import type { ShownText } from '../../core/text/text.ts';
import type { Metadata } from './metadata.ts';

export interface ProseLink {
  readonly title: ShownText;
  /** Without language and base. */
  readonly path: string;
}

export interface Frame {
  readonly header: readonly ProseLink[];
  readonly footer: readonly ProseLink[];
  /** The Content-Security-Policy. */
  readonly policy: string;
  /** Of pages that have none of their own. */
  readonly metadata: Metadata;
  /** Path of the publication's logo. */
  readonly logo?: string | undefined;
  /** The picture that other sites show for a page. The path is without language and base. */
  readonly cardOf: (path: string) => Card | undefined;
  /** The commit that the data was read from, and its day. */
  readonly version?: { readonly commit: string; readonly day: string } | undefined;
}

/** A step of the path above the page's title. */
export interface Crumb {
  readonly words: ShownText;
  readonly path: string;
}
