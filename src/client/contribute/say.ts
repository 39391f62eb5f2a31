/** Says findings in the page's language, in the words of the validator, with the form's own labels. */
import type { Finding } from '../../core/form/read-answers.ts';
import type { ProblemFacts } from '../../core/problem/problem.ts';
import { type Described, fillMessage, type Message } from '../../core/problem/fill-message.ts';
import type { ProblemWords } from '../../core/problem/words.ts';
import type { FormSetup } from './setup.ts';

export interface Speaker {
  say(finding: Pick<Finding, 'code' | 'facts'>): Told;
}

interface Told extends Described {
  /** Of its words: English where there are none in the page's. */
  readonly language: string;
}

interface Tongue {
  readonly language: string;
  readonly messages: Readonly<Record<string, Message>>;
  readonly words: ProblemWords;
}

const messageFiles = import.meta.glob<Tongue['messages']>('../../core/problem/messages/*.json', {
  import: 'default',
});
const wordFiles = import.meta.glob<ProblemWords>('../../core/problem/words/*.json', {
  import: 'default',
});

/** Of a language and the one that it is a variety of, the first that has messages. */
async function loadTongue(wanted: string): Promise<Tongue | undefined> {
  for (const language of [wanted, wanted.split('-', 1)[0] ?? wanted]) {
    const messages = messageFiles[`../../core/problem/messages/${language}.json`];
    const words = wordFiles[`../../core/problem/words/${language}.json`];
    if (messages && words) return { language, messages: await messages(), words: await words() };
  }
  return undefined;
}

/** The tongue of the page, and English for what cannot be said in it. */
async function loadTongues(language: string): Promise<Tongue[]> {
  const tongues = await Promise.all([loadTongue(language), loadTongue('en')]);
  return tongues.filter((tongue) => tongue !== undefined);
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
  const tongues = await loadTongues(setup.language);
  return {
    say({ code, facts }) {
      const tongue = tongues.find(({ messages }) => Object.hasOwn(messages, code));
      const { language, messages, words } = tongue ?? { language: 'en', messages: {}, words: {} };
      const message = messages[code] ?? { fact: code, act: '' };
      return { ...fillMessage(message, inWords(facts, setup), words), language };
    },
  };
}
