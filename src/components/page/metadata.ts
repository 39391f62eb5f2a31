/** What a page's head tells machines of the data behind it. */
export interface HeadLink {
  /** As in the IANA's list of link relations. */
  readonly rel: 'alternate' | 'cite-as' | 'describedby' | 'license' | 'service-desc';
  /** As a browser follows it; whole where it names something (`license`, `cite-as`). */
  readonly href: string;
  readonly type?: string | undefined;
  readonly title?: string | undefined;
}

export interface Metadata {
  readonly links: readonly HeadLink[];
  /** JSON-LD of the data that the page is about. */
  readonly document?: object | undefined;
}
