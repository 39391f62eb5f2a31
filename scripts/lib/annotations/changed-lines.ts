/** Which lines of the publication a change touches. */
import { askGit } from '../revision/git.ts';

/** First and last line, both included. */
export type Span = readonly [from: number, to: number];

/** By path in the publication's folder. */
export type ChangedLines = ReadonlyMap<string, readonly Span[]>;

const hunk = /^@@ -\d+(?:,\d+)? \+(\d+)(?:,(\d+))? @@/;

/** Reads a diff without context. */
export function readDiff(diff: string): ChangedLines {
  const files = new Map<string, Span[]>();
  let spans: Span[] = [];
  for (const line of diff.split('\n')) {
    if (line.startsWith('+++ ')) {
      spans = [];
      // Without its prefix `b/`, quotes around an odd name, and a tab that git puts after a space.
      const file = /^\+\+\+ "?b\/(.*?)"?\t?$/.exec(line)?.[1];
      if (file !== undefined) files.set(file, spans);
      continue;
    }
    const match = hunk.exec(line);
    if (!match) continue;
    const [from, count] = [Number(match[1]), Number(match[2] ?? 1)];
    if (count > 0) spans.push([from, from + count - 1]);
  }
  return files;
}

/**
 * The lines that differ from a commit, in what is on the disk.
 *
 * @param commit a full hash
 */
export function changedLines(root: string, commit: string): ChangedLines {
  const plain = ['--no-color', '--no-ext-diff', '--no-textconv', '--no-renames'];
  const { output } = askGit(root, [
    ...[
      '-c',
      'core.quotePath=false',
      '-c',
      'diff.noprefix=false',
      '-c',
      'diff.mnemonicPrefix=false',
    ],
    ...['diff', '--unified=0', '--relative', ...plain, commit, '--', '.'],
  ]);
  return readDiff(output.toString('utf8'));
}

export function isChanged(lines: ChangedLines, file: string, line: number | undefined): boolean {
  const spans = lines.get(file);
  if (!spans) return false;
  return line === undefined || spans.some(([from, to]) => line >= from && line <= to);
}
