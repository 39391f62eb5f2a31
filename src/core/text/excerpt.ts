/** Makes a value from the input fit to stand in a message: short, on one line, with nothing hidden. */
import { codePointName } from './code-point.ts';

const longest = 80;

/** Everything that would change the line it is shown in, or that nobody could see there. */
const unseen = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}\uFFFD]/gu;

/**
 * The value as a message shows it: line breaks as ⏎, invisible characters by their code point,
 * at most 80 characters.
 */
export function excerpt(value: string): string {
  const start = value.length > longest * 2 ? value.slice(0, longest * 2) : value;
  const characters = Array.from(start);
  const cut = characters.length > longest || start.length < value.length;
  const shown = cut ? characters.slice(0, longest - 1).join('') + '…' : start;
  return shown
    .replaceAll('\n', '⏎')
    .replace(unseen, (character) => `<${codePointName(character.codePointAt(0) ?? 0)}>`);
}
