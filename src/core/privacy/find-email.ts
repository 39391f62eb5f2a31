/** Finds e-mail addresses in texts, and tells the mailbox of an office from that of a person. */
import { fold } from '../text/fold.ts';
import { firstOf, wordsIn } from './words.ts';

export interface Contact {
  /** As a message may show it: enough to find it, too little to use it. */
  readonly shown: string;
  readonly offset: number;
}

const address = /([\p{L}\p{N}._%+'-]{1,64}) ?@ ?((?:[\p{L}\p{N}-]{1,63}\.){1,8}\p{L}{2,24})/gu;

/** `maria (at) example.org`, `maria at example dot org`, `maria arroba example punto org`. */
const disguised =
  /([\p{L}\p{N}._%+-]{1,64}) ?(?:[([{] ?(?:at|arroba|@) ?[)\]}]|\barroba\b|\bat\b(?= [\p{L}\p{N}-]{1,63} dot )) ?([\p{L}\p{N}-]{1,63}) ?(?:\.|[([{] ?(?:dot|punto) ?[)\]}]|\bdot\b|\bpunto\b) ?\p{L}{2,24}/giu;

const mask = (local: string, host: string) => `${local.slice(0, 1)}…@${host}`;

/** The first e-mail address in a text. */
export function findEmail(text: string): Contact | undefined {
  if (!/@|＠|\bat\b|arroba/iu.test(text)) return undefined;
  const plain = text.replaceAll('＠', '@');
  for (const pattern of [address, disguised]) {
    const [found] = plain.matchAll(pattern);
    if (!found) continue;
    const [, local = '', host = ''] = found;
    return { shown: mask(local, host), offset: found.index };
  }
  return undefined;
}

/**
 * An e-mail address that has no word of an office in its mailbox and is not called as its host is
 * (`library@library.example`).
 *
 * @param roles more names of mailboxes that are allowed
 */
export function findPersonalMailbox(text: string, roles: readonly string[]): Contact | undefined {
  const [found] = text.matchAll(address);
  if (!found) return undefined;
  const [, local = '', host = ''] = found;
  const words = wordsIn(local);
  const allowed = new Set([...wordsIn(host), ...roles.map((word) => fold(word))]);
  const isOffice =
    firstOf(words, 'role') !== undefined ||
    allowed.has(fold(local)) ||
    words.every((word) => allowed.has(word));
  return isOffice ? undefined : { shown: mask(local, host), offset: found.index };
}
