/** What the controls of a form need to know of their field. */
import type { FormField } from '../../core/form/form-field.ts';
import type { ShownText } from '../../core/text/text.ts';
import type { Reader } from '../../i18n/reader.ts';

/** Named so that they meet no other id of the page: the dictionary's are the fields' own names. */
export function controlIds(name: string) {
  return { input: `f-${name}`, hint: `h-${name}`, wrong: `w-${name}`, list: `l-${name}` };
}

export interface Choice {
  readonly value: string;
  readonly title: ShownText;
  readonly description?: ShownText | undefined;
}

/** The values to choose from; undefined where something is written instead. */
export function choicesOf(reader: Reader, { field, control }: FormField): Choice[] | undefined {
  const { t, language } = reader;
  const own = (text: string): ShownText => ({ text, language });
  const blank: Choice[] =
    field.required || control === 'options' ? [] : [{ value: '', title: own(t('value.unknown')) }];
  if (control === 'yes-no') {
    const yes = { value: 'true', title: own(t('value.yes')) };
    return [...blank, yes, { value: 'false', title: own(t('value.no')) }];
  }
  if (!field.options || (control !== 'option' && control !== 'options')) return undefined;
  const named = field.options.map(({ value, title, description }) => ({
    value: String(value),
    title: reader.text(title),
    description: description && reader.text(description),
  }));
  return [...blank, ...named];
}

/** The keyboard that a telephone shows. */
export function inputMode({
  control,
  field,
}: FormField): 'numeric' | 'decimal' | 'url' | undefined {
  if (control === 'number') return field.type === 'integer' ? 'numeric' : 'decimal';
  return control === 'address' ? 'url' : undefined;
}
