/**
 * Finds characters that a reader cannot see and that change what they read: text that runs the
 * other way, lost characters, invisible ones. Emoji sequences and the joiners that Arabic and
 * Indic scripts are written with are fine.
 */
import type { ProblemLevel } from '../problem/problem.ts';
import { codePointName } from './code-point.ts';

export type CharacterCode = 'text/bidi' | 'text/replacement' | 'text/control' | 'text/invisible';

export interface CharacterFinding {
  readonly code: CharacterCode;
  readonly level: ProblemLevel;
  /** Offset in the text, in UTF-16 units. */
  readonly index: number;
  /** `U+202E`. */
  readonly codePoint: string;
}

const control = /[^\P{Cc}\t\n\r]/u;
const bidi = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/;
/** Marks that order text around a right-to-left word, as its writers need them. */
const bidiMark = /[\u061C\u200E\u200F]/;
const rightToLeft =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
const replacement = /[\uFFFD\p{Cs}]/u;
const invisible = /[\p{Default_Ignorable_Code_Point}\u2028\u2029\u2800\uFFF9-\uFFFC]/u;
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

/** Every finding in `text`, in order. Line breaks and tabs are fine. */
export function checkCharacters(text: string): readonly CharacterFinding[] {
  if (!suspicious.test(text)) return [];
  const findings: CharacterFinding[] = [];
  let index = 0;
  let before = '';
  for (const character of text) {
    const code = codeOf(character, before, text, index);
    if (code !== undefined) {
      const codePoint = codePointName(character.codePointAt(0) ?? 0);
      findings.push({
        code,
        level: code === 'text/invisible' ? 'warning' : 'error',
        index,
        codePoint,
      });
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
