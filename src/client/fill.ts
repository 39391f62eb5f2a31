/** Fills the `{placeholders}` of the interface's words, which a page hands to its script. */
import { formatNumber } from '../i18n/format.ts';

export function fill(words: string, facts: Readonly<Record<string, string>>): string {
  return words.replace(/\{(\w+)\}/g, (whole, name: string) => facts[name] ?? whole);
}

/** The plural form that the language asks for, its `{count}` filled. */
export function fillCount(
  forms: Readonly<Record<string, string>>,
  count: number,
  language: string,
): string {
  const form = forms[new Intl.PluralRules(language).select(count)] ?? forms.other ?? '{count}';
  return fill(form, { count: formatNumber(count, language) });
}
