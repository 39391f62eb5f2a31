/** Refuses files whose line ends disagree: some programs would see one line where others see two. */
import type { Problem } from '../problem/problem.ts';
import { positionsIn } from './position.ts';

/**
 * Problems of line ends: a carriage return alone, and files that mix `\n` with `\r\n`. Spreadsheets
 * on Windows end rows with `\r\n` and lines inside a cell with `\n`, so in CSV only line ends
 * outside quotes are compared.
 */
export function checkLineEnds(file: string, text: string): readonly Problem[] {
  if (!text.includes('\r')) return [];
  const position = positionsIn(text);
  const lone = /\r(?!\n)/.exec(text);
  if (lone) {
    return [
      {
        code: 'text/carriage-return',
        level: 'error',
        place: { file, line: position(lone.index).line },
        facts: {},
      },
    ];
  }
  const mixed = firstDifferent(text, file.endsWith('.csv'));
  if (mixed === undefined) return [];
  return [
    {
      code: 'text/line-ends',
      level: 'error',
      place: { file, line: position(mixed).line },
      facts: {},
    },
  ];
}

/** The offset of the first line end that differs from the first one. */
function firstDifferent(text: string, isCsv: boolean): number | undefined {
  let first: boolean | undefined;
  let isQuoted = false;
  for (const match of text.matchAll(/["\n]/g)) {
    if (match[0] === '"') isQuoted = isCsv && !isQuoted;
    if (match[0] === '"' || isQuoted) continue;
    const isWindows = text[match.index - 1] === '\r';
    first ??= isWindows;
    if (first !== isWindows) return match.index;
  }
  return undefined;
}
