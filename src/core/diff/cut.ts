/** Fits lines into the space that a host gives: whole ones, and then how many are left out. */

/** A piece of a text that is written whole or not at all. */
export interface Piece {
  readonly text: string;
  readonly kind: 'opening' | 'heading' | 'change';
}

/** Room for the last line. */
const reserve = 60;

const bytes = new TextEncoder();
const sizeOf = (text: string) => bytes.encode(text).length;

/**
 * @param limit in bytes of UTF-8
 * @param more says how many changes were left out
 */
export function cut(
  pieces: readonly Piece[],
  limit: number,
  more: (count: number) => string,
): string {
  const sizes = pieces.map(({ text }) => sizeOf(text));
  if (sizes.reduce((sum, size) => sum + size, 0) <= limit)
    return pieces.map(({ text }) => text).join('');
  let room = limit - reserve;
  let end = 0;
  for (const size of sizes) {
    if (size > room) break;
    room -= size;
    end++;
  }
  // A heading with nothing below it says nothing.
  while (end > 0 && pieces[end - 1]?.kind === 'heading') end--;
  const left = pieces.slice(end).filter(({ kind }) => kind === 'change').length;
  return (
    pieces
      .slice(0, end)
      .map(({ text }) => text)
      .join('') + more(left)
  );
}
