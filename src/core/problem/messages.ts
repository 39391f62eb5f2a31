/**
 * What problems are told in: messages/<lang>.json and words/<lang>.json, found by themselves. A
 * language may have some of the messages only; the others are told in English.
 */
import path from 'node:path';
import { byLanguage, isBundled, readLanguageFiles, spokenAmong } from '../text/language-files.ts';
import type { Language } from '../text/text.ts';
import type { Message } from './fill-message.ts';
import type { ProblemCode } from './problem.ts';
import type { ProblemWords } from './words.ts';

type Messages = Readonly<Record<string, Message>>;

const read = <Content>(folder: string) =>
  readLanguageFiles(path.join(import.meta.dirname, folder)) as Record<string, Content>;

/** By language, then by code. */
export const messages = byLanguage<Messages>(
  isBundled
    ? import.meta.glob<Messages>('./messages/*.json', { eager: true, import: 'default' })
    : read('messages'),
);

export const problemLanguages = Object.keys(messages);

const words = byLanguage<ProblemWords>(
  isBundled
    ? import.meta.glob<ProblemWords>('./words/*.json', { eager: true, import: 'default' })
    : read('words'),
);

/** The words in a language, with English where it has none. */
export function problemWords(language: Language): ProblemWords {
  return { ...words.en, ...words[spokenAmong(words, language) ?? 'en'] };
}

/** The language that a problem is told in to somebody who reads `language`. */
export function toldIn(code: ProblemCode, language: Language): Language {
  const spoken = spokenAmong(messages, language);
  return spoken !== undefined && messages[spoken]?.[code] ? spoken : 'en';
}
