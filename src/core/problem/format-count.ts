/** The last line of a report: how much was found in how much. */
import { spokenAmong } from '../text/language-files.ts';
import type { Language } from '../text/text.ts';
import { type Checked, countProblems } from './count.ts';
import { messages, problemWords } from './messages.ts';

/** `2 problems and 1 warning in 1 of 7 files (1,204 records checked).` */
export function formatCount(checked: Checked, language: Language): string {
  const spoken = spokenAmong(messages, language) ?? 'en';
  const words = problemWords(spoken);
  // Four digits are grouped in every language here: the numbers stand alone in running text.
  const number = new Intl.NumberFormat(spoken, { useGrouping: 'always' });
  const plural = new Intl.PluralRules(spoken);
  const fill = (word: string | undefined, facts: Readonly<Record<string, string>>) =>
    (word ?? '').replace(/\{(\w+)\}/g, (whole, name: string) => facts[name] ?? whole);
  const some = (count: number, what: 'errors' | 'warnings' | 'files' | 'records') =>
    fill(words[`${what}.${plural.select(count)}`] ?? words[`${what}.other`], {
      count: number.format(count),
    });
  const { errors, warnings, files } = countProblems(checked);
  const whole = { files: some(checked.files, 'files'), records: some(checked.records, 'records') };
  if (errors + warnings === 0) return fill(words.clean, whole);
  const found = [
    errors > 0 ? some(errors, 'errors') : '',
    warnings > 0 ? some(warnings, 'warnings') : '',
  ].filter((part) => part !== '');
  return fill(words.found, {
    ...whole,
    found: found.join(words.and),
    count: number.format(files),
  });
}
