/** What is late as Markdown: all of it for a reader, and a part of it as the text of an issue. */
import { type Piece, cut } from '../diff/cut.ts';
import { markdownLine } from '../diff/format-markdown.ts';
import { countOf } from '../diff/report.ts';
import { recordPath } from '../publication/address.ts';
import { absolute } from '../publication/address.ts';
import type { Publication } from '../publication/publication.ts';
import type { StaleGroup } from './group.ts';
import { tellResponsible, tellStale } from './report.ts';
import type { Stale } from './stale.ts';

/** The address of the record's page; its parts are checked at load, so that it is safe as it is. */
function linkTo(publication: Publication, item: Stale): string {
  if (item.kind === 'collection' || !item.collection.record.page) return '';
  return ` ([page](${absolute(publication, recordPath(item.collection, item.record))}))`;
}

function pieces(publication: Publication, { items }: StaleGroup): Piece[] {
  return items.map((item) => {
    const line = markdownLine(tellStale(publication, item));
    return { text: `- ${line}${linkTo(publication, item)}\n`, kind: 'change' };
  });
}

const more = (count: number) => `\n… and ${countOf(count, 'more item')}.\n`;

/** The items of one group, as the text of an issue. @param limit in bytes */
export function formatStaleGroup(
  publication: Publication,
  group: StaleGroup,
  limit = Infinity,
): string {
  const opening = `As of ${publication.asOf}, this waits for an update:\n\n`;
  return cut([{ text: opening, kind: 'opening' }, ...pieces(publication, group)], limit, more);
}

/** Every group under its heading. @param limit in bytes */
export function formatStaleMarkdown(
  publication: Publication,
  groups: readonly StaleGroup[],
  limit = Infinity,
): string {
  const items = groups.reduce((sum, group) => sum + group.items.length, 0);
  const told = items === 0 ? 'Nothing is late.' : `${countOf(items, 'item')}.`;
  const opening = `## What waits for an update on ${publication.asOf}\n\n${told}\n`;
  const rest = groups.flatMap((group): Piece[] => [
    { text: `\n### ${markdownLine([tellResponsible(group)])}\n\n`, kind: 'heading' },
    ...pieces(publication, group),
  ]);
  return cut([{ text: opening, kind: 'opening' }, ...rest], limit, more);
}
