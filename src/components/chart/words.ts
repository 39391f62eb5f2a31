/** A reader's language, as charts need it. */
import type { ChartWords } from '../../core/chart/chart-words.ts';
import {
  formatDate,
  formatFigure,
  formatList,
  formatMeasure,
  formatShare,
} from '../../i18n/format.ts';
import { directionOf } from '../../i18n/language.ts';
import type { Reader } from '../../i18n/reader.ts';

export function chartWords({ publication, language, t, plain }: Reader): ChartWords {
  const country = publication.coverage?.country;
  return {
    say: t,
    text: plain,
    number: (value, unit) => formatMeasure(value, unit, language, country),
    short: (value, unit) => formatFigure(value, unit, language, country),
    share: (share) => formatShare(share, language),
    date: (value) => formatDate(value, language, 'short'),
    list: (items) => formatList(items, language),
    direction: directionOf(language),
  };
}
