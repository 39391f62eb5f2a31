/** Checks the names on the home page: collections, fields, values and charts. */
import type { Drafts, NameChecks } from '../collection/field-names.ts';
import { nearest } from '../text/similar.ts';
import type { AddProblem } from './add-problem.ts';
import type { PublicationSource, TileSource } from './configuration.ts';

function checkTile(tile: TileSource, at: string, checks: NameChecks): void {
  const draft = checks.collection(tile.collection, `${at}/collection`);
  if (!draft) return;
  if (tile.sum !== undefined) checks.number(draft, tile.sum, `${at}/sum`);
  checks.where(draft, tile.share, `${at}/share`);
  checks.where(draft, tile.where, `${at}/where`);
}

/** @param source publication.json without what its schema has refused */
export function checkHome(
  source: PublicationSource,
  drafts: Drafts,
  checks: NameChecks,
  add: AddProblem,
): void {
  const { tiles = [], charts = [] } = source.home ?? {};
  for (const [index, tile] of tiles.entries()) checkTile(tile, `/home/tiles/${index}`, checks);
  for (const [index, name] of charts.entries()) {
    const pointer = `/home/charts/${index}`;
    const [collection = '', chart = ''] = name.split('/');
    checks.collection(collection, pointer);
    const draft = drafts.get(collection);
    const ids = draft?.settings.charts.map(({ id }) => id) ?? [];
    if (!draft || draft.unsound.has('charts') || ids.includes(chart)) continue;
    const facts = { value: chart, collection, nearest: nearest(chart, ids) ?? '' };
    add('configuration/unknown-chart', pointer, facts);
  }
}
