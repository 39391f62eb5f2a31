/**
 * Finds characters that a reader cannot see and that change what they read: text that runs the
 * other way, lost characters, invisible ones. Emoji sequences and the joiners that Arabic and
 * Indic scripts are written with are fine.
 */
import type { ProblemLevel } from '../problem/problem.ts';
import { codePointName } from './code-point.ts';
import { excerpt } from './excerpt.ts';

export type CharacterCode =
  'text/bidi' | 'text/replacement' | 'text/control' | 'text/invisible' | 'text/mojibake';

export interface CharacterFinding {
  readonly code: CharacterCode;
  readonly level: ProblemLevel;
  /** Offset in the text, in UTF-16 units. */
  readonly index: number;
  /** `U+202E`. */
  readonly codePoint: string;
  /** What a message shows: the code point, or characters that can be seen. */
  readonly shown: string;
}

const control = /[^\P{Cc}\t\n\r]/u;
const bidi = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/;
/** Marks that order text around a right-to-left word, as its writers need them. */
const bidiMark = /[\u061C\u200E\u200F]/;
const rightToLeft =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
const replacement = /[\uFFFD\p{Cs}]/u;
const invisible = /[\p{Default_Ignorable_Code_Point}\u2028\u2029\u2800\uFFF9-\uFFFC]/u;
/** UTF-8 that was read as Windows-1252 and saved again: `Ã©` for é, `â€œ` for a quotation mark. */
const mojibake =
  /Ã[\u0080-\u00BF\u0152-\u0192\u02C6-\u2122]|Â[\u00A0-\u00BF]|â€[\u0080-\u00BF\u0152-\u2122]?/g;
/** Cheap first look at a whole text: nearly all end here. */
const suspicious = new RegExp(
  [control, bidi, replacement, invisible].map((pattern) => pattern.source).join('|'),
  'u',
);

const isEmoji = /[\p{Extended_Pictographic}\p{Emoji_Modifier}\uFE0F\u20E3]/u;
const isVariation = /\p{Variation_Selector}/u;
/** Scripts whose spelling needs a zero-width joiner or non-joiner. */
const isJoining =
  /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Mongolian}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Tibetan}\p{Script=Myanmar}\p{Script=Khmer}]/u;

/** Every finding in `text`, in order of kind and place. Line breaks and tabs are fine. */
export function checkCharacters(text: string): readonly CharacterFinding[] {
  const findings = suspicious.test(text) ? checkUnseen(text) : [];
  if (!/[ÃÂâ]/.test(text)) return findings;
  for (const match of text.matchAll(mojibake)) {
    const codePoint = codePointName(match[0].charCodeAt(0));
    findings.push({
      code: 'text/mojibake',
      level: 'warning',
      index: match.index,
      codePoint,
      shown: excerpt(match[0]),
    });
  }
  return findings;
}

function checkUnseen(text: string): CharacterFinding[] {
  const findings: CharacterFinding[] = [];
  let index = 0;
  let before = '';
  for (const character of text) {
    const code = codeOf(character, before, text, index);
    if (code !== undefined) {
      const codePoint = codePointName(character.codePointAt(0) ?? 0);
      const level = code === 'text/invisible' ? 'warning' : 'error';
      findings.push({ code, level, index, codePoint, shown: codePoint });
    }
    index += character.length;
    before = character;
  }
  return findings;
}

function codeOf(
  character: string,
  before: string,
  text: string,
  index: number,
): CharacterCode | undefined {
  if (control.test(character)) return 'text/control';
  if (replacement.test(character)) return 'text/replacement';
  if (bidiMark.test(character) && rightToLeft.test(text)) return undefined;
  if (bidi.test(character)) return 'text/bidi';
  if (!invisible.test(character)) return undefined;
  const after = String.fromCodePoint(text.codePointAt(index + character.length) ?? 0x20);
  return isWanted(character, before, after, text) ? undefined : 'text/invisible';
}

/** Whether an invisible character is part of how its neighbours are written. */
function isWanted(character: string, before: string, after: string, text: string): boolean {
  if (character === '\u200D' && isEmoji.test(before) && isEmoji.test(after)) return true;
  if (character === '\u200C' || character === '\u200D') return isJoining.test(before);
  // One selector chooses a glyph; a run of them hides data.
  if (isVariation.test(character)) return before !== '' && !isVariation.test(before);
  // Flags of regions (England, Scotland, Wales) are a black flag followed by tag characters.
  const codePoint = character.codePointAt(0) ?? 0;
  return codePoint >= 0xe0020 && codePoint <= 0xe007f && text.includes('\u{1F3F4}');
}
