/** Texts whose format means something: dates, moments and addresses. */
import type { Field } from '../schema/field.ts';
import { daysInMonth } from '../text/calendar.ts';
import { suggestDate } from '../text/date-reading.ts';
import { isDay, isPartialDate, usualYears } from '../text/day.ts';
import { excerpt } from '../text/excerpt.ts';
import { checkUrl, webSchemes } from '../text/url.ts';
import type { CellFinding } from './cell-result.ts';

/** RFC 3339: a day, a time and the time zone, without which the moment is not known. */
const moment =
  /^(\d{4}-\d{2}-\d{2})T(?:[01]\d|2[0-3]):[0-5]\d:(?:[0-5]\d|60)(?:\.\d+)?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/;

/** What is wrong with a text by its field's format, or undefined. */
export function checkText(source: string, field: Field): CellFinding | undefined {
  switch (field.format) {
    case 'date':
      return checkDate(source, field);
    case 'partial-date':
      return checkDate(source, field, true);
    case 'date-time':
      return checkMoment(source, field);
    case 'http-url':
    case 'uri':
    case 'iri':
      return shortened(checkUrl(source, webSchemes));
    case 'uri-mailto':
      return shortened(checkUrl(source, [...webSchemes, 'mailto']));
    case undefined:
    default:
      return undefined;
  }
}

function shortened(finding: CellFinding | undefined): CellFinding | undefined {
  if (!finding) return undefined;
  const facts = Object.entries(finding.facts).map(
    ([name, fact]) => [name, typeof fact === 'string' ? excerpt(fact) : fact] as const,
  );
  return { code: finding.code, facts: Object.fromEntries(facts) };
}

function checkDate(source: string, field: Field, isPartial = false): CellFinding | undefined {
  if (isDay(source) || (isPartial && isPartialDate(source))) return checkYear(source, field);
  const value = excerpt(source);
  const missing = missingDay(source);
  if (missing) return { code: 'cell/date-missing', facts: { value, ...missing } };
  const readings = suggestDate(source, isPartial);
  const code = isPartial ? 'cell/partial-date' : 'cell/date';
  if (readings.length === 0) return { code, facts: { value } };
  return { code: `${code}-reading`, facts: { value, readings: readings.join(' / ') } };
}

/** A well written day that the calendar does not have, in a month that it has. */
function missingDay(source: string): { month: string; days: number } | undefined {
  const match = /^(\d{4})-(0[1-9]|1[0-2])-\d{2}$/.exec(source);
  if (!match || match[1] === '0000') return undefined;
  return { month: source.slice(0, 7), days: daysInMonth(Number(match[1]), Number(match[2])) };
}

function checkYear(source: string, field: Field): CellFinding | undefined {
  const { from, to } = field.years ?? usualYears;
  const year = Number(source.slice(0, 4));
  return year >= from && year <= to
    ? undefined
    : { code: 'cell/year', facts: { value: source, from, to } };
}

function checkMoment(source: string, field: Field): CellFinding | undefined {
  const day = moment.exec(source)?.[1];
  return day !== undefined && isDay(day)
    ? checkYear(day, field)
    : { code: 'cell/date-time', facts: { value: excerpt(source) } };
}
