/** How a character that cannot be seen is named in messages. */

/** `U+202E`, as character tables and search engines know it. */
export function codePointName(codePoint: number): string {
  return `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`;
}
