/** Numbers, dates, money and lists as people of each language write them. Every value is exact in the downloads. */
import type { Language } from '../core/text/text.ts';

/** Makes a formatter once for each language and set of options: they are slow to build. */
function once<Formatter>(make: (language: Language, option: string) => Formatter) {
  const made = new Map<string, Formatter>();
  return (language: Language, option = ''): Formatter => {
    const name = `${language} ${option}`;
    const formatter = made.get(name) ?? make(language, option);
    made.set(name, formatter);
    return formatter;
  };
}

const numbers = once((language) => new Intl.NumberFormat(language, { maximumFractionDigits: 6 }));
const shares = once(
  (language) => new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 0 }),
);
const compact = once(
  (language) => new Intl.NumberFormat(language, { notation: 'compact', maximumFractionDigits: 1 }),
);
const compactMoney = once((language, currency) => {
  return new Intl.NumberFormat(language, {
    style: 'currency',
    currency,
    notation: 'compact',
    maximumFractionDigits: 1,
  });
});
const money = once((language, currency) => {
  return new Intl.NumberFormat(language, {
    style: 'currency',
    currency,
    trailingZeroDisplay: 'stripIfInteger',
  });
});
/** By `currency country`. */
const symbols = once((language, option) => {
  const [currency = '', country = ''] = option.split(' ');
  const parts = new Intl.NumberFormat(`${language.split('-', 1)[0] ?? language}-${country}`, {
    style: 'currency',
    currency,
  }).formatToParts(0);
  return parts.find(({ type }) => type === 'currency')?.value ?? currency;
});
const measures = once(
  (language, unit) => new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }),
);
const percents = once((language) => {
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit: 'percent',
    maximumFractionDigits: 2,
  });
});
const lists = once((language, type) => {
  return new Intl.ListFormat(language, { type: type === 'disjunction' ? type : 'conjunction' });
});

type Precision = 'year' | 'month' | 'day' | 'time';

const dates = once((language, shape) => {
  const [precision, month] = shape.split(' ') as [Precision, 'long' | 'short'];
  const calendar = { timeZone: 'UTC', calendar: 'gregory', year: 'numeric' } as const;
  if (precision === 'year') return new Intl.DateTimeFormat(language, calendar);
  if (precision === 'month') return new Intl.DateTimeFormat(language, { ...calendar, month });
  const time = precision === 'time' ? ({ hour: 'numeric', minute: '2-digit' } as const) : {};
  return new Intl.DateTimeFormat(language, { ...calendar, month, day: 'numeric', ...time });
});

const currencies = new Set(Intl.supportedValuesOf('currency'));
const units = new Set(Intl.supportedValuesOf('unit'));

/** Grouped as the language does it: Spanish from five digits on, English from four. */
export function formatNumber(value: number, language: Language): string {
  return numbers(language).format(value);
}

const years = once((language) => new Intl.NumberFormat(language, { useGrouping: false }));

/** A year that is held as a number. */
export function formatYear(value: number, language: Language): string {
  return years(language).format(value);
}

/** `0.25` as 25 %. */
export function formatShare(share: number, language: Language): string {
  return shares(language).format(share);
}

/**
 * Digits as the language writes them, and the currency as it is called in the country: where `$` is
 * the country's own, that of the United States is `US$`.
 */
function inCountry(format: Intl.NumberFormat, value: number, symbol: string | undefined): string {
  if (symbol === undefined) return format.format(value);
  const parts = format.formatToParts(value);
  const isWord = /\p{L}$/u.test(symbol);
  return parts
    .map((part, at) => {
      if (part.type === 'literal' && parts[at - 1]?.type === 'currency') return '';
      if (part.type !== 'currency') return part.value;
      const isBefore = at < parts.length - 1;
      return isWord && isBefore ? `${symbol}\u00a0` : symbol;
    })
    .join('');
}

const symbolIn = (language: Language, currency: string, country: string | undefined) =>
  country === undefined ? undefined : symbols(language, `${currency} ${country}`);

/** `currency` is an ISO 4217 code, `country` one of ISO 3166-1. */
export function formatMoney(
  value: number,
  currency: string,
  language: Language,
  country?: string,
): string {
  return inCountry(money(language, currency), value, symbolIn(language, currency, country));
}

/**
 * A headline figure: shortened from 100,000 on (1.2 million as `1.2M`), with its currency; any
 * other unit is left to the words beside it.
 */
export function formatFigure(
  value: number,
  unit: string | undefined,
  language: Language,
  country?: string,
): string {
  const isLong = Math.abs(value) >= 100_000;
  if (unit !== undefined && currencies.has(unit)) {
    if (!isLong) return formatMoney(value, unit, language, country);
    return inCountry(compactMoney(language, unit), value, symbolIn(language, unit, country));
  }
  return isLong ? compact(language).format(value) : formatNumber(value, language);
}

const sizeUnits = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;
const sizes = once((language, unit) => {
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit,
    unitDisplay: unit === 'byte' ? 'long' : 'short',
    maximumSignificantDigits: 3,
  });
});

/** `12.3 kB`, to three digits; a kilobyte is 1,000 bytes. */
export function formatBytes(bytes: number, language: Language): string {
  const steps = Math.floor(Math.log10(Math.max(1, bytes)) / 3);
  const power = Math.min(steps, sizeUnits.length - 1);
  return sizes(language, sizeUnits[power] ?? 'byte').format(bytes / 1000 ** power);
}

/**
 * A number with its unit: a currency code, `%`, a unit that Intl names, or any other words after it.
 * @param country in which readers know currencies by their signs
 */
export function formatMeasure(
  value: number,
  unit: string | undefined,
  language: Language,
  country?: string,
): string {
  if (unit === undefined || unit === '') return formatNumber(value, language);
  if (currencies.has(unit)) return formatMoney(value, unit, language, country);
  if (unit === '%' || unit === 'percent') return percents(language).format(value);
  const named = units.has(unit) ? unit : unit.replace(/s$/, '');
  if (units.has(named)) return measures(language, named).format(value);
  return `${formatNumber(value, language)}\u00a0${unit}`;
}

/**
 * A date as precise as it is known: `2024`, `2024-05`, `2024-05-17`, or with the time of the day as
 * it was written, in its own time zone. Anything else comes back as it is. `short` shortens the
 * month's name, for tables.
 */
export function formatDate(
  value: string,
  language: Language,
  names: 'long' | 'short' = 'long',
): string {
  const match =
    /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?(?:T(\d{2}:\d{2})(?::[\d.]+)?(Z|[+-]\d{2}:\d{2})?)?$/i.exec(
      value,
    );
  if (!match) return value;
  const [, year = '', month, day, time, zone = ''] = match;
  const ofDay = time === undefined ? 'day' : 'time';
  const precision = day === undefined ? (month === undefined ? 'year' : 'month') : ofDay;
  const written = dates(language, `${precision} ${names}`).format(
    new Date(`${year}-${month ?? '01'}-${day ?? '01'}T${time ?? '00:00'}:00Z`),
  );
  if (zone === '') return written;
  return `${written}\u00a0UTC${zone.toUpperCase() === 'Z' ? '' : zone}`;
}

/** `a, b and c`, or with `disjunction` `a, b or c`. */
export function formatList(
  items: readonly string[],
  language: Language,
  type: 'conjunction' | 'disjunction' = 'conjunction',
): string {
  return lists(language, type).format(items);
}

const durationUnits = { Y: 'year', M: 'month', W: 'week', D: 'day' } as const;

/** An ISO 8601 duration of one unit (`P6M`) in words: "6 months". Anything else comes back as it is. */
export function formatDuration(duration: string, language: Language): string {
  const match = /^P(\d+)([YMWD])$/.exec(duration);
  if (!match) return duration;
  const unit = durationUnits[match[2] as keyof typeof durationUnits];
  return measures(language, unit).format(Number(match[1]));
}
