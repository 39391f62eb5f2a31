/** What true and false are called where they are values of a field. */
import { wordText } from '../../i18n/language.ts';
import type { Language, Text } from '../text/text.ts';

/** @param language the publication's default */
export function truthLabel(value: boolean, language: Language): Text {
  return wordText(value ? 'value.yes' : 'value.no', language);
}
