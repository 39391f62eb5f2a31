/** The values that `schedule` computes, as an enumeration: how due a record is on the build's day. */
import type { Language } from '../text/text.ts';
import type { Option } from './field.ts';

const options: readonly Option[] = [
  {
    value: 'not_due',
    title: { en: 'Not due yet', es: 'Aún no vence', ar: 'لم يحن الموعد بعد' },
    tone: 'neutral',
  },
  {
    value: 'due_soon',
    title: { en: 'Due soon', es: 'Vence pronto', ar: 'يحين الموعد قريبا' },
    tone: 'progress',
  },
  { value: 'overdue', title: { en: 'Overdue', es: 'Vencido', ar: 'متأخر' }, tone: 'negative' },
  { value: 'done', title: { en: 'Done', es: 'Hecho', ar: 'تم' }, tone: 'positive' },
  { value: 'no_date', title: { en: 'No date', es: 'Sin fecha', ar: 'بلا تاريخ' }, tone: 'muted' },
];

/** In English where there are no words in the publication's default language. */
export function scheduleOptions(language: Language): readonly Option[] {
  return options.map(({ title, ...option }) => {
    return { ...option, title: { ...title, [language]: title[language] ?? title.en ?? '' } };
  });
}
