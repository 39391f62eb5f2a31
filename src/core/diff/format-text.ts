/** A report for a terminal, and for a comment that shows it as plain text. */
import { excerpt } from '../text/excerpt.ts';
import { type Piece, cut } from './cut.ts';
import { type Block, type Part, type Report, countOf } from './report.ts';

const line = (parts: readonly Part[]) =>
  parts.map((part) => (typeof part === 'string' ? part : excerpt(part.quoted))).join('');

function blockPieces({ heading, items }: Block): Piece[] {
  return [
    { text: `\n${line(heading)}\n`, kind: 'heading' },
    ...items.map(({ mark, parts, inner }) => ({
      text: [`  ${mark} ${line(parts)}\n`, ...inner.map((one) => `      ${line(one)}\n`)].join(''),
      kind: 'change' as const,
    })),
  ];
}

/** @param limit in bytes */
export function formatText({ summary, notes, blocks }: Report, limit = Infinity): string {
  const opening = [`${line(summary)}\n`, ...notes.map((note) => `Note: ${note}\n`)].join('');
  const pieces = [{ text: opening, kind: 'opening' as const }, ...blocks.flatMap(blockPieces)];
  return cut(pieces, limit, (count) => `\n… and ${countOf(count, 'more change')}.\n`);
}
