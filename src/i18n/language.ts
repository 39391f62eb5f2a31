/**
 * The interface's words. `en.json` is the list of keys; every other language is one file beside it,
 * which is found by itself. Keys that end in `.one`, `.other` and so on are plural forms, chosen by
 * the language's own rules.
 */
import {
  byLanguage,
  isBundled,
  readLanguageFiles,
  spokenAmong,
} from '../core/text/language-files.ts';
import type { Language, Text } from '../core/text/text.ts';
import type en from './en.json';
import { formatNumber } from './format.ts';

export type WordKey = keyof typeof en;
type WordFile = Readonly<Record<string, string>>;
type Counted<Key> = Key extends `${infer Base}.other` ? Base : never;
/** A key that has plural forms, without the form. */
export type CountKey = Counted<WordKey>;
/** What the `{placeholders}` of a word are filled with. */
export type Facts = Readonly<Record<string, string | number>>;

export interface Words {
  /** The word in this language, its placeholders filled. */
  (key: WordKey, facts?: Facts): string;
  /** The word in the plural form that `count` asks for; `{count}` is the number as people write it. */
  readonly count: (key: CountKey, count: number, facts?: Facts) => string;
  /** The word of a key that is put together from data, where there is one. */
  readonly find: (key: string) => string | undefined;
}

/** The languages that the interface speaks; any other publication language is shown in English. */
export const files = byLanguage<WordFile>(
  isBundled
    ? import.meta.glob<WordFile>('./*.json', { eager: true, import: 'default' })
    : (readLanguageFiles(import.meta.dirname) as Record<string, WordFile>),
);

const scriptsFromTheRight = new Set([
  'ar',
  'arc',
  'ckb',
  'dv',
  'fa',
  'he',
  'ks',
  'ps',
  'sd',
  'ug',
  'ur',
  'yi',
]);

/** `rtl` for languages written from right to left. */
export function directionOf(language: Language): 'ltr' | 'rtl' {
  return scriptsFromTheRight.has(language.split('-', 1)[0] ?? '') ? 'rtl' : 'ltr';
}

/** The language's own name for itself, as a language switch shows it. */
export function nameOf(language: Language): string {
  const name = new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language;
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
}

/** The name of a language in the words of another. */
export function nameIn(language: Language, reader: Language): string {
  return new Intl.DisplayNames([reader], { type: 'language' }).of(language) ?? language;
}

/** Whether a count asks for the singular: 1 in most languages, 0 too in some. */
export function isOne(count: number, language: Language): boolean {
  return new Intl.PluralRules(language).select(count) === 'one';
}

function fill(word: string, facts: Facts): string {
  return word.replace(/\{(\w+)\}/g, (whole, name: string) => String(facts[name] ?? whole));
}

function wordsOf(language: Language): Words {
  const known = spokenAmong(files, language);
  const spoken = known ?? 'en';
  // The numbers of a region are its own, also where its words are those of the whole language.
  const numbers = known === undefined ? 'en' : language;
  const english = files.en ?? {};
  const own = files[spoken] ?? english;
  const plural = new Intl.PluralRules(spoken);
  const word = (key: string): string | undefined => own[key] ?? english[key];
  const say = (key: WordKey, facts: Facts = {}): string => fill(word(key) ?? key, facts);
  const count = (key: CountKey, amount: number, facts: Facts = {}): string => {
    const form = word(`${key}.${plural.select(amount)}`) ?? word(`${key}.other`) ?? key;
    return fill(form, { count: formatNumber(amount, numbers), ...facts });
  };
  return Object.assign(say, { count, find: word });
}

const made = new Map<Language, Words>();

/** The words of `language`, or of English when the interface has not been translated into it. */
export function t(language: Language): Words {
  const found = made.get(language) ?? wordsOf(language);
  made.set(language, found);
  return found;
}

/**
 * A word as a text in every language of the interface, and in the publication's default one: in
 * English there when the interface does not speak it.
 */
export function wordText(key: WordKey, defaultLanguage: Language): Text {
  const languages = [...Object.keys(files), defaultLanguage];
  return Object.fromEntries(languages.map((language) => [language, t(language)(key)]));
}
