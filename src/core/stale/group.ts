/** What is late, by who answers for it. */
import type { Publication } from '../publication/publication.ts';
import { type Responsible, responsibleFor } from './responsible.ts';
import type { Stale } from './stale.ts';

export interface StaleGroup {
  readonly responsible: Responsible;
  /** The longest late first, then what was never reported; of equals in the order found. */
  readonly items: readonly Stale[];
}

const lateness = (item: Stale) => (item.kind === 'unreported' ? -1 : item.days);

/** By name; what nobody answers for comes last. */
export function groupStale(publication: Publication, items: readonly Stale[]): StaleGroup[] {
  const groups = new Map<string, { responsible: Responsible; items: Stale[] }>();
  for (const item of items) {
    const responsible =
      item.kind === 'collection'
        ? { id: '', title: '' }
        : responsibleFor(publication, item.collection, item.record);
    const found = groups.get(responsible.id);
    if (found) found.items.push(item);
    else groups.set(responsible.id, { responsible, items: [item] });
  }
  const sorted = [...groups.values()].map(({ responsible, items: own }) => {
    return { responsible, items: own.toSorted((a, b) => lateness(b) - lateness(a)) };
  });
  const rank = ({ responsible: { id, title } }: StaleGroup) => (id === '' ? '\uFFFF' : title);
  return sorted.sort((a, b) => (rank(a) < rank(b) ? -1 : rank(a) > rank(b) ? 1 : 0));
}
