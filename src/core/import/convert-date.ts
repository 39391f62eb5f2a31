/** Dates that are not in ISO 8601, where one day can be meant or somebody has said which. */
import type { Field } from '../schema/field.ts';
import { suggestDate } from '../text/date-reading.ts';
import type { Converted, DateOrder } from './convert-cell.ts';

/** `02/03/2021`, with any time after it. */
const numbers = /^(\d{1,2})[-/. ](\d{1,2})[-/. ]\d{4}(?: .*)?$/;
/** A bare number may be Excel's count of days, or something else; two digits of a year, any century. */
const doubtful = /^\d+$|^\d{1,2}[-/. ]\d{1,2}[-/. ]\d{2}$|[a-z.]\W*\d{2}$/i;

/** @returns undefined for what is no date, or not surely one */
export function convertDate(
  source: string,
  field: Field,
  dates: DateOrder | undefined,
): Converted | undefined {
  if (doubtful.test(source)) return undefined;
  const readings = suggestDate(source, field.format === 'partial-date');
  const [first, second] = readings;
  if (first === undefined) return undefined;
  const match = numbers.exec(source);
  if (!match) return second === undefined ? { text: first } : undefined;
  if (dates === undefined) return second === undefined ? { text: first } : { question: readings };
  const [, one = '', other = ''] = match;
  const [day, month] = dates === 'dmy' ? [one, other] : [other, one];
  const wanted = `-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const text = readings.find((reading) => reading.endsWith(wanted));
  return text === undefined ? undefined : { text };
}
