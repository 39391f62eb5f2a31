/** Puts a problem into words: one sentence of fact, and what to do about it. */
import type { Language } from '../text/text.ts';
import { type Described, fillMessage } from './fill-message.ts';
import { messages, problemWords, toldIn } from './messages.ts';
import type { Problem } from './problem.ts';

export interface Told extends Described {
  /** Of both sentences: English where the wanted language has no message for the problem. */
  readonly language: Language;
}

export function describeProblem(
  { code, facts }: Pick<Problem, 'code' | 'facts'>,
  language: Language,
): Told {
  const told = toldIn(code, language);
  const message = messages[told]?.[code] ?? { fact: code, act: '' };
  return { ...fillMessage(message, facts, problemWords(told)), language: told };
}
