/** One page of a list: of the whole collection, or narrowed to one value of one field. */
import type { DataRecord } from '../../core/record/record.ts';
import type { ShownText } from '../../core/text/text.ts';
import type { FacetMenu } from './facet-menu.ts';

export interface ListPage {
  /** Of the list's first page, without language and base. */
  readonly path: string;
  readonly records: readonly DataRecord[];
  /** Of the whole list, this page and the others. */
  readonly total: number;
  /** Place of the first record of this page in the list, from 1. */
  readonly from: number;
  /** From 1. */
  readonly page: number;
  readonly pages: number;
  readonly menus: readonly FacetMenu[];
  /** What the list is narrowed to; no words where it is the records whose value is unknown. */
  readonly chosen?:
    { readonly field: ShownText; readonly value?: ShownText | undefined } | undefined;
  /** The number of the home page whose records these are; the list that a script narrows to them. */
  readonly counted?:
    { readonly title: ShownText; readonly narrowed?: string | undefined } | undefined;
}
