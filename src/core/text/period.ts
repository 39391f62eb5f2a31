/** The year or the month that a text begins with. */

const shapes = { year: /^\d{4}(?!\d)/, month: /^\d{4}-(?:0[1-9]|1[0-2])(?!\d)/ } as const;

/** `2021` of `2021-03-04`, and of a period such as `2021-H1`; undefined where the text has none. */
export function periodOf(text: string, per: 'year' | 'month'): string | undefined {
  return shapes[per].exec(text)?.[0];
}
