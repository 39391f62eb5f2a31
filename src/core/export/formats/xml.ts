/** XML in small: enough to write feeds and workbooks with nothing unescaped. */

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/**
 * What XML 1.0 has no way at all to write (section 2.2): most control characters, U+FFFE and U+FFFF.
 * Half surrogates too, but those are no characters of a well-formed text.
 */
// eslint-disable-next-line no-control-regex -- these are the characters that are meant
export const unwritable = /[\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]/g;

/**
 * The text with what XML gives a meaning escaped, for content and for attributes in double quotes.
 * U+FFFD stands for what it cannot write.
 */
export function toXmlText(text: string): string {
  return (
    text
      .toWellFormed()
      .replace(unwritable, '\uFFFD')
      .replace(/[&<>"]/g, (character) => entities[character] ?? character)
      // A reader turns a bare one into a line feed.
      .replace(/\r/g, '&#13;')
  );
}

/** An element with its attributes; those that are undefined are left out. `content` is XML already. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | undefined>>,
  content = '',
): string {
  const written = Object.entries(attributes)
    .flatMap(([key, value]) => (value === undefined ? [] : [` ${key}="${toXmlText(value)}"`]))
    .join('');
  return content === '' ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`;
}
