/** What true and false are called where they are values of a field. */
import type { Language, Text } from '../text/text.ts';

const words = {
  true: { en: 'Yes', es: 'Sí', ar: 'نعم' },
  false: { en: 'No', es: 'No', ar: 'لا' },
} as const;

/** In English where there is no word in the publication's default language. */
export function truthLabel(value: boolean, language: Language): Text {
  const { en, ...others } = words[value ? 'true' : 'false'];
  const text: Text = others;
  return { en, ...others, [language]: text[language] ?? en };
}
