/** Reads a script's options, and answers a misspelt one with the one that was probably meant. */
import { parseArgs } from 'node:util';
import { nearest } from '../../src/core/text/similar.ts';
import { UsageError } from './usage-error.ts';

export interface OptionRule {
  readonly type: 'string' | 'boolean';
  /** The values allowed; any text when absent. */
  readonly choices?: readonly string[];
}

export interface Arguments {
  /** What was given, by option: a text, or true for one without a value. */
  readonly options: ReadonlyMap<string, string | true>;
  readonly positionals: readonly string[];
}

function guess(word: string, known: readonly string[], prefix = ''): string {
  const near = nearest(word, known);
  return near === undefined ? '' : ` Did you mean ${prefix}${near}?`;
}

function checkValue(name: string, rule: OptionRule, value: string | undefined): string | true {
  if (rule.type === 'boolean') {
    if (value !== undefined) throw new UsageError(`--${name} takes no value.`);
    return true;
  }
  if (value === undefined || value === '') throw new UsageError(`--${name} needs a value.`);
  const { choices } = rule;
  if (choices && !choices.includes(value)) {
    const allowed = choices.join(', ');
    throw new UsageError(
      `--${name} must be one of ${allowed}, but is "${value}".${guess(value, choices)}`,
    );
  }
  return value;
}

/**
 * @param rules the options that the script has, without their dashes
 * @param positionalCount how many other arguments it takes at most
 * @throws UsageError for an option, a value or an argument that it does not take
 */
export function readArguments(
  args: readonly string[],
  rules: Readonly<Record<string, OptionRule>>,
  positionalCount = 0,
): Arguments {
  const types = Object.entries(rules).map(([name, { type }]) => [name, { type }] as const);
  const { tokens, positionals } = parseArgs({
    args: [...args],
    options: Object.fromEntries(types),
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const options = new Map<string, string | true>();
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const rule = Object.hasOwn(rules, token.name) ? rules[token.name] : undefined;
    if (!rule) {
      const near = guess(token.name, Object.keys(rules), '--');
      throw new UsageError(`There is no option ${token.rawName}.${near} --help lists the options.`);
    }
    options.set(token.name, checkValue(token.name, rule, token.value));
  }
  const extra = positionals[positionalCount];
  if (extra !== undefined)
    throw new UsageError(`"${extra}" is one argument too many. --help shows how to call this.`);
  return { options, positionals };
}
