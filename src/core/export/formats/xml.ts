/** XML in small: enough to write feeds and workbooks with nothing unescaped. */

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/**
 * The text with what XML gives a meaning escaped, for content and for attributes in double quotes.
 * XML 1.0 has no way at all to write most control characters, half surrogates, U+FFFE and U+FFFF
 * (section 2.2): U+FFFD stands for them.
 */
export function toXmlText(text: string): string {
  return (
    text
      .toWellFormed()
      // eslint-disable-next-line no-control-regex -- these are the characters that are meant
      .replace(/[\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]/g, '\uFFFD')
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
