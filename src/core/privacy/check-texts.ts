/** Looks for e-mail addresses and telephone numbers in the texts of a record. */
import { findEmail, findPersonalMailbox } from './find-email.ts';
import { findPhone } from './find-phone.ts';
import type { PrivacyFinding, RecordValues } from './finding.ts';
import type { PrivacyRules } from './rules.ts';

type Path = readonly (string | number)[];

/** The rules by path, made once for all records that they are applied to. */
interface TextPaths {
  readonly exempt: ReadonlySet<string>;
  readonly codes: ReadonlySet<string>;
  readonly mailboxes: ReadonlySet<string>;
}

const known = new WeakMap<PrivacyRules, TextPaths>();

function textPaths(rules: PrivacyRules): TextPaths {
  const paths = known.get(rules) ?? {
    exempt: new Set(rules.exempt),
    codes: new Set(rules.codes),
    mailboxes: new Set(rules.mailboxes),
  };
  known.set(rules, paths);
  return paths;
}

function* textsIn(
  value: unknown,
  path: Path,
  name: string,
  exempt: ReadonlySet<string>,
): Generator<{ text: string; path: Path; name: string }> {
  if (exempt.has(name)) return;
  if (typeof value === 'string') yield { text: value, path, name };
  else if (Array.isArray(value))
    for (const [index, item] of (value as unknown[]).entries())
      yield* textsIn(item, [...path, index], name, exempt);
  else if (typeof value === 'object' && value !== null)
    for (const [key, inner] of Object.entries(value))
      yield* textsIn(inner, [...path, key], `${name}.${key}`, exempt);
}

export function checkTexts(values: RecordValues, rules: PrivacyRules): PrivacyFinding[] {
  if (!rules.readsTexts) return [];
  const { exempt, codes, mailboxes } = textPaths(rules);
  const findings: PrivacyFinding[] = [];
  for (const [field, value] of Object.entries(values)) {
    for (const { text, path, name } of textsIn(value, [field], field, exempt)) {
      const add = (code: PrivacyFinding['code'], shown: string) =>
        findings.push({ code, path, facts: { shown } });
      if (mailboxes.has(name)) {
        const mailbox = findPersonalMailbox(text, rules.roles);
        if (mailbox) add('privacy/mailbox', mailbox.shown);
        continue;
      }
      const email = findEmail(text);
      if (email) add('privacy/email', email.shown);
      const phone = codes.has(name) ? undefined : findPhone(text);
      if (phone) add('privacy/phone', phone.shown);
    }
  }
  return findings;
}
