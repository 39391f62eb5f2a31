/**
 * A report as Markdown, for a summary or a comment. Whatever comes out of the publication stands
 * in a code span, where no host looks for markup, mentions, references or links.
 */
import { excerpt } from '../text/excerpt.ts';
import { type Piece, cut } from './cut.ts';
import { type Block, type Part, type Report, countOf } from './report.ts';

/** A code span that its content cannot end: with more backticks than the content has in a row. */
export function codeSpan(text: string): string {
  const shown = excerpt(text);
  if (shown.trim() === '') return '` `';
  const longest = Math.max(0, ...Array.from(shown.matchAll(/`+/g), ([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  const pad = /^[`\s]|[`\s]$/.test(shown) ? ' ' : '';
  return `${fence}${pad}${shown}${pad}${fence}`;
}

/** Words of ours as they are, quotations as code. */
export const markdownLine = (parts: readonly Part[]) =>
  parts.map((part) => (typeof part === 'string' ? part : codeSpan(part.quoted))).join('');

function blockPieces({ heading, items }: Block): Piece[] {
  return [
    { text: `\n### ${markdownLine(heading)}\n\n`, kind: 'heading' },
    ...items.map(({ parts, inner }) => ({
      text: [
        `- ${markdownLine(parts)}\n`,
        ...inner.map((one) => `  - ${markdownLine(one)}\n`),
      ].join(''),
      kind: 'change' as const,
    })),
  ];
}

/** @param limit in bytes */
export function formatMarkdown(report: Report, limit = Infinity): string {
  const { summary, notes, blocks } = report;
  const opening = [
    `## Changes in the record\n\n${markdownLine(summary)}\n`,
    ...notes.map((note) => `\n> ${note}\n`),
  ];
  const pieces = [
    { text: opening.join(''), kind: 'opening' as const },
    ...blocks.flatMap(blockPieces),
  ];
  return cut(pieces, limit, (count) => `\n… and ${countOf(count, 'more change')}.\n`);
}
