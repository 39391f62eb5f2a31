/**
 * Facts that are words themselves, by language. A message names them in a placeholder of the
 * kind (`{wantedType}`, `{relation}`), and the fact is the neutral name listed here.
 */
import type { Language } from '../text/text.ts';

type Words = Readonly<Record<string, string>>;

const types: Readonly<Record<Language, Words>> = {
  en: {
    string: 'a text',
    integer: 'a whole number',
    number: 'a number',
    boolean: 'true or false',
    array: 'a list',
    object: 'an object in braces',
    null: 'null',
  },
  es: {
    string: 'un texto',
    integer: 'un número entero',
    number: 'un número',
    boolean: 'true o false',
    array: 'una lista',
    object: 'un objeto entre llaves',
    null: 'null',
  },
};

/** For numbers, then for dates. */
const relations: Readonly<Record<Language, Words>> = {
  en: {
    '>=': 'at least',
    '<=': 'at most',
    '>': 'more than',
    '<': 'less than',
    'date>=': 'on or after',
    'date<=': 'on or before',
    'date>': 'after',
    'date<': 'before',
  },
  es: {
    '>=': 'igual o mayor que',
    '<=': 'igual o menor que',
    '>': 'mayor que',
    '<': 'menor que',
    'date>=': 'igual o posterior a',
    'date<=': 'igual o anterior a',
    'date>': 'posterior a',
    'date<': 'anterior a',
  },
};

const or: Readonly<Record<Language, string>> = { en: ' or ', es: ' o ' };

const kinds: Readonly<Record<string, Readonly<Record<Language, Words>>>> = {
  wantedType: types,
  actualType: types,
  relation: relations,
};

/**
 * The fact in words, for the placeholders that are words; undefined for all others. Several names,
 * separated by spaces, are an "or".
 */
export function factInWords(
  placeholder: string,
  fact: string | number,
  language: Language,
): string | undefined {
  if (placeholder === 'readings') return String(fact).replaceAll(' / ', or[language] ?? ' or ');
  const words = kinds[placeholder]?.[language];
  if (!words) return undefined;
  const names = String(fact).split(' ');
  return names.map((name) => words[name] ?? name).join(or[language] ?? or.en);
}

/** Said before the act when a rule holds only under a condition (the fact `condition`). */
export const conditionSentences: Readonly<Record<Language, string>> = {
  en: 'This is so because {condition}.',
  es: 'Es así porque {condition}.',
};
