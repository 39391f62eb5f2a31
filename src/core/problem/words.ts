/**
 * Facts that are words themselves: a message names one in a placeholder of its kind
 * (`{wantedType}`, `{relation}`), and the fact is a neutral name. Their words stand in
 * words/<lang>.json, after the kind and a point.
 */

/** What words/<lang>.json holds. Those of English are all there. */
export type ProblemWords = Readonly<Record<string, string>>;

const kinds: Readonly<Record<string, string>> = {
  wantedType: 'type',
  actualType: 'type',
  relation: 'relation',
};

/**
 * The fact in words, for the placeholders that are words; undefined for all others. Several names,
 * separated by spaces, are an "or".
 */
export function factInWords(
  placeholder: string,
  fact: string | number,
  words: ProblemWords,
): string | undefined {
  const or = words.or ?? ' / ';
  if (placeholder === 'readings') return String(fact).replaceAll(' / ', or);
  const kind = kinds[placeholder];
  if (kind === undefined) return undefined;
  const names = String(fact).split(' ');
  return names.map((name) => words[`${kind}.${name}`] ?? name).join(or);
}
