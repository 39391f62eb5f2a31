/** Puts a problem into words: one sentence of fact, and what to do about it. */
import type { Language } from '../text/text.ts';
import en from './messages/en.json' with { type: 'json' };
import es from './messages/es.json' with { type: 'json' };
import type { Problem, ProblemFacts } from './problem.ts';
import { conditionSentences, factInWords } from './words.ts';

/** The words of one code. */
export interface Message {
  /** Goes on after the name of the field: `must be 0 or more, but is "-30"`. */
  readonly fact: string;
  /** A guess, said before the act when every fact that it needs is known (is not empty). */
  readonly hint?: string;
  readonly act: string;
}

export interface Described {
  readonly fact: string;
  readonly act: string;
}

/** The languages that problems can be told in. */
export const messages: Readonly<Record<Language, Readonly<Record<string, Message>>>> = { en, es };

const placeholder = /\{(\w+)\}/g;

/** The names of the facts that a message needs. */
export function placeholders(message: string): string[] {
  return Array.from(message.matchAll(placeholder), ([, name = '']) => name);
}

function fill(message: string, facts: ProblemFacts, language: Language): string {
  return message.replace(placeholder, (whole, name: string) => {
    const fact = facts[name];
    return fact === undefined ? whole : (factInWords(name, fact, language) ?? String(fact));
  });
}

const isKnown = (fact: string | number | undefined) => fact !== undefined && fact !== '';

/** @param language a language without messages is answered in English */
export function describeProblem(
  { code, facts }: Pick<Problem, 'code' | 'facts'>,
  language: Language,
): Described {
  const spoken = messages[language] === undefined ? 'en' : language;
  const { fact, hint, act }: Message = messages[spoken]?.[code] ?? en[code];
  const condition = fact.includes('{condition}') ? undefined : conditionSentences[spoken];
  const sentences = [condition, hint, act].filter(
    (sentence) =>
      sentence === act ||
      (sentence !== undefined && placeholders(sentence).every((name) => isKnown(facts[name]))),
  );
  return {
    fact: fill(fact, facts, spoken),
    act: fill(sentences.join(' '), facts, spoken),
  };
}
