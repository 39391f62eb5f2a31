/** Fills the words of a problem with its facts. It knows no message: whoever calls brings the words. */
import type { ProblemFacts } from './problem.ts';
import { type ProblemWords, factInWords } from './words.ts';

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

const placeholder = /\{(\w+)\}/g;

/** The names of the facts that a message needs. */
export function placeholders(message: string): string[] {
  return Array.from(message.matchAll(placeholder), ([, name = '']) => name);
}

function fill(message: string, facts: ProblemFacts, words: ProblemWords): string {
  return message.replace(placeholder, (whole, name: string) => {
    const fact = facts[name];
    return fact === undefined ? whole : (factInWords(name, fact, words) ?? String(fact));
  });
}

const isKnown = (fact: string | number | undefined) => fact !== undefined && fact !== '';

/** @param words in the language of the message */
export function fillMessage(message: Message, facts: ProblemFacts, words: ProblemWords): Described {
  const { fact, hint, act } = message;
  const condition = fact.includes('{condition}') ? undefined : words.condition;
  const sentences = [condition, hint, act].filter(
    (sentence) =>
      sentence === act ||
      (sentence !== undefined && placeholders(sentence).every((name) => isKnown(facts[name]))),
  );
  return {
    fact: fill(fact, facts, words),
    act: fill(sentences.join(' '), facts, words),
  };
}
