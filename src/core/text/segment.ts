/** A piece of an address made from any text. */
import { fold } from './fold.ts';

/**
 * Lower case letters, digits and hyphens: `Stann Creek` gives `stann-creek`. Accents are dropped;
 * letters of other scripts stay. Empty when nothing of the text can stand in an address.
 */
export function toSegment(text: string): string {
  return fold(text, 'NFKD')
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-+|-+$/g, '');
}
