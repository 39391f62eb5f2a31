/** A table that somebody brings: its cells as a spreadsheet holds them, before the schema says what they are. */
import { fold as foldLetters } from '../text/fold.ts';

/** `day` is a cell that the spreadsheet itself knows to be a date: ISO 8601, with its time if it has one. */
export type SheetCell =
  | { readonly kind: 'text' | 'number' | 'boolean' | 'day'; readonly text: string }
  /** What stands where a formula failed (`#REF!`). */
  | { readonly kind: 'error'; readonly text: string };

export interface SheetRow {
  /** Undefined where nothing stands. */
  readonly cells: readonly (SheetCell | undefined)[];
  /** As the spreadsheet counts, from 1. */
  readonly row: number;
}

export interface Sheet {
  /** What the messages call it. */
  readonly file: string;
  /** What the reader took it for, in words; undefined for what needs no word. */
  readonly note?: string | undefined;
  readonly rows: readonly SheetRow[];
}

/** The text of a cell without space around it; empty where nothing stands. */
export function textOf(cell: SheetCell | undefined): string {
  return cell?.text.trim() ?? '';
}

/** Capitals, accents, spaces and marks do not count. */
export function fold(text: string): string {
  return foldLetters(text, 'NFKD')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
