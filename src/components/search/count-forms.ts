/** The plural forms of a counted word, for a script to choose from. */
import type { CountKey } from '../../i18n/language.ts';
import type { Reader } from '../../i18n/reader.ts';

/** Numbers that together take every form of every language; the form is read off the words. */
const samples = [0, 1, 2, 3, 11, 100];

/** By form, in Intl.PluralRules' terms; `{count}` stays to be filled. */
export function countForms(reader: Reader, key: CountKey): Readonly<Record<string, string>> {
  const rules = new Intl.PluralRules(reader.language);
  const form = (sample: number) => reader.t.count(key, sample, { count: '{count}' });
  const found = Object.fromEntries(samples.map((sample) => [rules.select(sample), form(sample)]));
  return { ...found, other: found.other ?? form(100) };
}
