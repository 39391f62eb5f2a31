/** Years and months without gaps, so that a quiet year shows as one. */

/** Longer spans stay as they are: a slip of the pen must not draw a thousand bars. */
const mostPeriods = { year: 120, month: 240 } as const;

const numberOf = (period: string) => {
  const [year = 0, month = 1] = period.split('-').map(Number);
  return { year, month: year * 12 + month - 1 };
};

const nameOf = {
  year: (number: number) => String(number).padStart(4, '0'),
  month: (number: number) =>
    `${String(Math.floor(number / 12)).padStart(4, '0')}-${String((number % 12) + 1).padStart(2, '0')}`,
} as const;

/**
 * @param periods `2021` or `2021-03`, in order
 * @returns every period from the first to the last
 */
export function withoutGaps(periods: readonly string[], per: 'year' | 'month'): readonly string[] {
  const [first, last] = [periods[0], periods.at(-1)];
  if (first === undefined || last === undefined) return periods;
  const start = numberOf(first)[per];
  const length = numberOf(last)[per] - start + 1;
  if (length > mostPeriods[per]) return periods;
  return Array.from({ length }, (_, index) => nameOf[per](start + index));
}
