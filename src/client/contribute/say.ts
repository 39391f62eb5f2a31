/** Says findings in the page's language, in the words of the validator, with the form's own labels. */
import type { Finding } from '../../core/form/read-answers.ts';
import type { ProblemFacts } from '../../core/problem/problem.ts';
import { type Described, fillMessage, type Message } from '../../core/problem/fill-message.ts';
import type { FormSetup } from './setup.ts';

export interface Speaker {
  /** The language of its words: English where there are none in the page's. */
  readonly language: string;
  say(finding: Pick<Finding, 'code' | 'facts'>): Described;
}

type Messages = Readonly<Record<string, Message>>;

async function loadMessages(language: string): Promise<{ language: string; messages: Messages }> {
  if (language === 'es') {
    const es = await import('../../core/problem/messages/es.json');
    return { language, messages: es.default };
  }
  const en = await import('../../core/problem/messages/en.json');
  return { language: 'en', messages: en.default };
}

/** `mode = "donation"` as the form has it: Mode = Donation. */
function withLabels(text: string, { fields }: FormSetup): string {
  return text.replace(
    /(^|, )(\w[\w.]*) = ("[^"]*")?/g,
    (whole, before: string, name: string, value?: string) => {
      const one = fields.find(({ field }) => field.name === name);
      if (!one) return whole;
      const option = value === undefined ? undefined : one.options?.[value.slice(1, -1)];
      return `${before}${one.label} = ${option ?? value ?? ''}`;
    },
  );
}

/** The facts that are names of fields, one or several. */
const naming = new Set([
  'other',
  'others',
  'fields',
  'total',
  'parts',
  'blank',
  'field',
  'mean',
  'n',
]);

/** Facts that name fields, as the form names them. */
function inWords(facts: ProblemFacts, setup: FormSetup): ProblemFacts {
  const labels = new Map(setup.fields.map(({ field, label }) => [field.name, label]));
  const label = (name: string) => labels.get(name) ?? name;
  const entries = Object.entries(facts).map(([name, fact]): [string, string | number] => {
    if (typeof fact !== 'string') return [name, fact];
    if (name === 'condition' || name === 'values') return [name, withLabels(fact, setup)];
    if (naming.has(name)) return [name, fact.replace(/[\w.]+/g, label)];
    return [name, fact];
  });
  return Object.fromEntries(entries);
}

export async function speakerFor(setup: FormSetup): Promise<Speaker> {
  const { language, messages } = await loadMessages(setup.language);
  return {
    language,
    say({ code, facts }) {
      const message = messages[code] ?? { fact: code, act: '' };
      return fillMessage(message, inWords(facts, setup), language);
    },
  };
}
