/** Finds the record that a place in a file belongs to. */
import type { Collection } from '../collection/collection.ts';
import type { Place } from '../problem/problem.ts';
import type { Publication } from '../publication/publication.ts';
import type { DataRecord } from '../record/record.ts';

export interface FoundRecord {
  readonly collection: Collection;
  readonly record: DataRecord;
}

/** Where none begins before the line (a header, a configuration), there is none. */
export type RecordAt = (place: Pick<Place, 'file' | 'line'>) => FoundRecord | undefined;

/** The last that begins at the line or before it. @param found by line, rising */
function lastBefore(found: readonly FoundRecord[], line: number): FoundRecord | undefined {
  let from = 0;
  let to = found.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((found[middle]?.record.place.line ?? 0) <= line) from = middle + 1;
    else to = middle;
  }
  return found[from - 1];
}

export function recordFinder(publication: Publication): RecordAt {
  const byFile = new Map<string, FoundRecord[]>();
  for (const collection of publication.collections.values()) {
    for (const record of collection.records) {
      const found = byFile.get(record.place.file) ?? [];
      found.push({ collection, record });
      byFile.set(record.place.file, found);
    }
  }
  for (const found of byFile.values())
    found.sort((a, b) => a.record.place.line - b.record.place.line);
  return ({ file, line }) =>
    line === undefined ? undefined : lastBefore(byFile.get(file) ?? [], line);
}
