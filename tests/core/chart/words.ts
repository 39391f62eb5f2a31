/** A reader's language for the tests of charts: the interface's English, with numbers as they are. */
import type { ChartWords } from '../../../src/core/chart/chart-words.ts';
import { t } from '../../../src/i18n/language.ts';

export const words: ChartWords = {
  say: t('en'),
  text: (text) => text.en ?? '',
  number: (value, unit) => (unit === undefined ? String(value) : `${unit} ${value}`),
  short: String,
  share: (share) => `${Math.round(share * 100)} %`,
  date: (value) => `<${value}>`,
  list: (items) => items.join(' and '),
  direction: 'ltr',
};
