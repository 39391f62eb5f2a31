/** A sentence more, where so much is unknown that the first one alone would mislead. */
import type { ChartData } from './chart-data.ts';
import type { ChartWords } from './chart-words.ts';
import { add, partOf } from './finding-entry.ts';
import { nameCategory } from './mark.ts';

/** Less than this part of the whole goes without saying. */
const substantial = 0.2;

interface Amount {
  readonly part: number;
  readonly whole: number;
}

/** How much of some categories belongs to no named series. */
function unknownOf({ series, values }: ChartData, isMeant: (at: number) => boolean): Amount {
  const sums = values.map((row) => add(row.filter((_, at) => isMeant(at))));
  return {
    part: add(sums.filter((_, index) => series[index]?.kind === 'unknown')),
    whole: add(sums),
  };
}

const isSubstantial = ({ part, whole }: Amount) => part > 0 && part / whole >= substantial;

/** @returns the sentence, or nothing */
export function unknownIn(data: ChartData, words: ChartWords): string[] {
  const amount = unknownOf(data, () => true);
  if (!isSubstantial(amount)) return [];
  return [words.say('finding.unknown', { parts: partOf(amount.part, amount.whole, words) })];
}

/**
 * @param places indexes of the categories that the first sentence speaks of
 * @returns the sentence, or nothing
 */
export function unknownAt(data: ChartData, places: readonly number[], words: ChartWords): string[] {
  const parts = places.flatMap((place) => {
    const amount = unknownOf(data, (at) => at === place);
    const category = data.categories[place];
    if (!category || !isSubstantial(amount)) return [];
    return words.say('finding.partAt', {
      value: words.number(amount.part, data.unit),
      total: words.number(amount.whole, data.unit),
      label: nameCategory(category, words),
    });
  });
  return parts.length === 0 ? [] : [words.say('finding.unknown', { parts: words.list(parts) })];
}
