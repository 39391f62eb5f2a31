/** A piece of an address made from any text. */

/**
 * Lower case letters, digits and hyphens: `Stann Creek` gives `stann-creek`. Accents are dropped;
 * letters of other scripts stay. Empty when nothing of the text can stand in an address.
 */
export function toSegment(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-+|-+$/g, '');
}
