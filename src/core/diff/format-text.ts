/** A report for a terminal, and for a comment that shows it as plain text. */
import { excerpt } from '../text/excerpt.ts';
import { type Piece, cut } from './cut.ts';
import { type Block, type Part, type Report, countOf } from './report.ts';

/** One line, with nothing hidden in it. */
export const textLine = (parts: readonly Part[]) =>
  parts.map((part) => (typeof part === 'string' ? part : excerpt(part.quoted))).join('');

function blockPieces({ heading, items }: Block): Piece[] {
  return [
    { text: `\n${textLine(heading)}\n`, kind: 'heading' },
    ...items.map(({ mark, parts, inner }) => ({
      text: [
        `  ${mark} ${textLine(parts)}\n`,
        ...inner.map((one) => `      ${textLine(one)}\n`),
      ].join(''),
      kind: 'change' as const,
    })),
  ];
}

/** @param limit in bytes */
export function formatText({ summary, notes, blocks }: Report, limit = Infinity): string {
  const opening = [`${textLine(summary)}\n`, ...notes.map((note) => `Note: ${note}\n`)].join('');
  const pieces = [{ text: opening, kind: 'opening' as const }, ...blocks.flatMap(blockPieces)];
  return cut(pieces, limit, (count) => `\n… and ${countOf(count, 'more change')}.\n`);
}
