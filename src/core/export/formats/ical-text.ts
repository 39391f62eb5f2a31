/** iCalendar's text rules (RFC 5545, sections 3.1 and 3.3.11). */

const widest = 75;
const encoder = new TextEncoder();

/**
 * A value of type TEXT. What the format calls CONTROL and forbids becomes U+FFFD: unlike XML it has no
 * delete, and knows nothing of U+FFFE and U+FFFF.
 */
export function toIcalText(text: string): string {
  return (
    text
      .toWellFormed()
      .replace(/[\\;,]/g, (character) => `\\${character}`)
      .replace(/\r\n|\r|\n/g, '\\n')
      // eslint-disable-next-line no-control-regex -- these are the characters that are meant
      .replace(/[\0-\x08\x0B-\x1F\x7F]/g, '\uFFFD')
  );
}

/** The line with its ending, folded so that no line has more than 75 octets and no character is cut. */
export function contentLine(line: string): string {
  let folded = '';
  let octets = 0;
  for (const character of line) {
    const size = encoder.encode(character).length;
    if (octets + size > widest) {
      folded += '\r\n ';
      octets = 1;
    }
    folded += character;
    octets += size;
  }
  return `${folded}\r\n`;
}
