/** Makes a key for a new record from its title, where the schema takes such a key. */
import { fold } from '../text/fold.ts';

const longest = 60;

/** `Añadir: la 2.ª sesión` becomes `anadir-la-2-a-sesion`; blank when nothing can be written so. */
function toKey(title: string): string {
  const plain = fold(title, 'NFKD')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  if (plain.length <= longest) return plain;
  const cut = plain.slice(0, longest + 1);
  return cut.slice(0, Math.max(cut.lastIndexOf('-'), 1)).replace(/-$/, '');
}

/**
 * A key that no record has yet; blank when the title gives none.
 *
 * @param taken keys of the published records, in small letters
 * @param pattern that keys must match
 */
export function suggestKey(
  title: string,
  taken: ReadonlySet<string>,
  pattern: string | undefined,
): string {
  const key = toKey(title);
  if (key === '' || (pattern !== undefined && !new RegExp(pattern, 'u').test(key))) return '';
  let free = key;
  for (let number = 2; taken.has(free); number++) free = `${key}-${number}`;
  return free;
}
