/** The values that `schedule` computes, as an enumeration: how due a record is on the build's day. */
import { wordText } from '../../i18n/language.ts';
import type { Language } from '../text/text.ts';
import type { Option } from './field.ts';

const options = [
  { value: 'not_due', word: 'schedule.not_due', tone: 'neutral' },
  { value: 'due_soon', word: 'schedule.due_soon', tone: 'progress' },
  { value: 'overdue', word: 'schedule.overdue', tone: 'negative' },
  { value: 'done', word: 'schedule.done', tone: 'positive' },
  { value: 'no_date', word: 'schedule.no_date', tone: 'muted' },
] as const;

/** @param language the publication's default */
export function scheduleOptions(language: Language): readonly Option[] {
  return options.map(({ word, ...option }) => ({ ...option, title: wordText(word, language) }));
}
