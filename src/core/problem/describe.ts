/** Puts a problem into words: one sentence of fact, and what to do about it. */
import type { Language } from '../text/text.ts';
import en from './messages/en.json' with { type: 'json' };
import es from './messages/es.json' with { type: 'json' };
import type { Problem, ProblemFacts } from './problem.ts';

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

function fill(message: string, facts: ProblemFacts): string {
  return message.replace(placeholder, (whole, name: string) => String(facts[name] ?? whole));
}

const isKnown = (value: string | number | undefined) => value !== undefined && value !== '';

/** @param language a language without messages is answered in English */
export function describeProblem({ code, facts }: Problem, language: Language): Described {
  const words = messages[language]?.[code] ?? (en as Readonly<Record<string, Message>>)[code];
  if (!words) throw new Error(`no message for the problem ${code}`);
  const { fact, hint, act } = words;
  const guess = hint !== undefined && placeholders(hint).every((name) => isKnown(facts[name]));
  return { fact: fill(fact, facts), act: fill(guess ? `${hint} ${act}` : act, facts) };
}
