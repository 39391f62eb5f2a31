/** Splits a word at a placeholder, where markup and not text takes its place. */
export function filled(word: string, name: string): readonly [before: string, after: string] {
  const [before = '', after = ''] = word.split(`{${name}}`, 2);
  return [before, after];
}
