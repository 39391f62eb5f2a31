/**
 * The formats that this project adds to those of JSON Schema, and the dates that it makes
 * stricter: ajv's own `date` accepts the year 0000. Dates can be compared, so that
 * `formatMinimum` works with them.
 */
import { compareDays, isDay, isPartialDate } from '../text/day.ts';
import { checkUrl } from '../text/url.ts';

/** What is not a date is the business of `format`, so it is not compared here. */
const compare = (a: string, b: string) =>
  isPartialDate(a) && isPartialDate(b) ? compareDays(a, b) : 0;

export const ownFormats = {
  date: { type: 'string', validate: isDay, compare },
  'partial-date': { type: 'string', validate: isPartialDate, compare },
  'http-url': { type: 'string', validate: (source: string) => checkUrl(source) === undefined },
} as const;
