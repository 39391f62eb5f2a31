/** Puts a problem into words: one sentence of fact, and what to do about it. */
import type { Language } from '../text/text.ts';
import { type Described, fillMessage, type Message } from './fill-message.ts';
import en from './messages/en.json' with { type: 'json' };
import es from './messages/es.json' with { type: 'json' };
import type { Problem } from './problem.ts';

/** The languages that problems can be told in. */
export const messages: Readonly<Record<Language, Readonly<Record<string, Message>>>> = { en, es };

/** @param language a language without messages is answered in English */
export function describeProblem(
  { code, facts }: Pick<Problem, 'code' | 'facts'>,
  language: Language,
): Described {
  const spoken = messages[language] === undefined ? 'en' : language;
  return fillMessage(messages[spoken]?.[code] ?? en[code], facts, spoken);
}
