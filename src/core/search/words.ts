/** What a record says, as words to be searched: labels and titles instead of codes and keys. */
import type { Collection } from '../collection/collection.ts';
import { labelOf } from '../list/facet.ts';
import type { Publication } from '../publication/publication.ts';
import { type DataRecord, type Value, valueOf, valuesOf } from '../record/record.ts';
import { isTitled, translated } from '../record/title.ts';
import type { Field } from '../schema/field.ts';
import { toPlain } from '../text/markdown.ts';
import type { Language, Text } from '../text/text.ts';

/** How the index speaks: one language, and the interface's words for truth values in it. */
export interface Speech {
  readonly language: Language;
  readonly say: (text: Text) => string;
  readonly yes: string;
  readonly no: string;
}

/** A value as a filter names it. */
export function nameOf(
  publication: Publication,
  field: Field,
  value: Value,
  speech: Speech,
): string {
  if (typeof value === 'boolean' && !field.options) return value ? speech.yes : speech.no;
  return speech.say(labelOf(publication, field, value));
}

/** What a record says: to be read in an excerpt, and to be found by alone. */
export interface Words {
  /** Each ends as a sentence does. */
  readonly sentences: readonly string[];
  /** Keys, codes, numbers, days and hosts, which nobody reads for sense. */
  readonly marks: readonly string[];
}

/** Of an address only the host: the rest is seldom words. */
const hostOf = (address: string) => (URL.canParse(address) ? new URL(address).host : address);

/** One token that is no plain word: `acc-001`, `2026-01-01`, `seeds.example`, `12`, `kg`. */
const isMark = (words: string) => /^\S*[\d\-_/:]\S*$|^\S+\.\S+$|^[a-z]{1,3}$/i.test(words);

/** The words with a stop at their end. */
export function toSentence(words: string): string {
  const trimmed = words.trim();
  return /[.!?…:;؟۔]["'”’»)]?$/u.test(trimmed) ? trimmed : `${trimmed}.`;
}

/** Every text and number inside a value. */
function textsIn(value: Value | undefined): string[] {
  if (value === undefined || typeof value === 'boolean') return [];
  if (typeof value !== 'object') return [String(value)];
  return Object.values(value).flatMap((inner: Value) => textsIn(inner));
}

/** A field's value in words. A twin's are those of its field, and a computed number is no word. */
function wordsOf(
  publication: Publication,
  record: DataRecord,
  field: Field,
  { say }: Speech,
): string[] {
  if (field.twin || (field.derived && !field.options && field.type !== 'string')) return [];
  const target = publication.collections.get(field.references ?? '');
  // A title that is put together says nothing that is not said already.
  if (target && !isTitled(target)) return [];
  if (field.options || field.references !== undefined) {
    return valuesOf(record, field.name).map((value) => say(labelOf(publication, field, value)));
  }
  const text = field.translatable ? translated(publication, record, field.name) : undefined;
  const words = text ? [say(text)] : textsIn(valueOf(record, field.name));
  if (field.markdown) return words.map(toPlain);
  return /^(?:uri|iri|http-url)$/.test(field.format ?? '') ? words.map(hostOf) : words;
}

/** The summary first, as the beginning stands for the record where no word was searched for. */
function inTelling(collection: Collection): readonly Field[] {
  const { title, summary } = collection.record;
  const fields = [...collection.fields.values()].filter((field) => field.name !== title);
  const place = (field: Field) => (field.name === summary ? 0 : 1);
  return fields.sort((a, b) => place(a) - place(b));
}

/** The words of all fields but the title, and the key. */
export function contentOf(
  publication: Publication,
  collection: Collection,
  record: DataRecord,
  speech: Speech,
): Words {
  const sentences: string[] = [];
  const marks: string[] = [record.key];
  for (const field of inTelling(collection)) {
    if (field.name === collection.key) continue;
    for (const words of wordsOf(publication, record, field, speech)) {
      if (words.trim() === '') continue;
      if (isMark(words)) marks.push(words);
      else sentences.push(toSentence(words));
    }
  }
  return { sentences, marks };
}
