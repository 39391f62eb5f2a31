/** What a chart needs to know of its reader's language; handed in, as core knows no interface words. */
import type { Text } from '../text/text.ts';

export type ChartKey =
  | 'chart.unknown'
  | 'chart.noRecord'
  | 'chart.rest'
  | 'chart.leftOut'
  | 'chart.unmeasured'
  | 'chart.mixed'
  | 'chart.repeated'
  | 'finding.none'
  | 'finding.single'
  | 'finding.top'
  | 'finding.tie'
  | 'finding.even'
  | 'finding.share'
  | 'finding.state'
  | 'finding.within'
  | 'finding.most'
  | 'finding.range'
  | 'finding.trend'
  | 'finding.change'
  | 'finding.same'
  | 'finding.singleOf'
  | 'finding.mostOf'
  | 'finding.rangeOf'
  | 'finding.trendOf'
  | 'finding.changeOf'
  | 'finding.sameOf'
  | 'finding.part'
  | 'finding.partShare'
  | 'finding.partAt'
  | 'finding.unknown'
  | 'finding.units'
  | 'label.colon';

export interface ChartWords {
  /** The interface's word for a key, its `{placeholders}` filled. */
  readonly say: (key: ChartKey, facts?: Readonly<Record<string, string | number>>) => string;
  readonly text: (text: Text) => string;
  /** A number as people write it, with its unit. */
  readonly number: (value: number, unit?: string) => string;
  /** The same, shortened where it is long: for the marks of an axis. */
  readonly short: (value: number, unit?: string) => string;
  /** `0.25` as 25 %. */
  readonly share: (share: number) => string;
  /** A date, a month (`2021-03`) or a year; any other text comes back as it is. */
  readonly date: (value: string) => string;
  readonly list: (items: readonly string[]) => string;
  readonly direction: 'ltr' | 'rtl';
}
