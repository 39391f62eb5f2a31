/** What people call things, to what the data calls them: labels to codes, titles to keys. */
import type { Field } from '../schema/field.ts';
import { fold } from './sheet.ts';

/** The keys of each collection's records, and the keys that a title may mean. */
export interface Lookup {
  readonly hasKey: (collection: string, key: string) => boolean;
  /** @param title folded */
  readonly keysOf: (collection: string, title: string) => readonly string[];
}

function optionNamed(source: string, { options }: Field): string | undefined {
  if (!options) return undefined;
  const exact = options.find(({ value }) => String(value) === source);
  if (exact) return source;
  const folded = fold(source);
  const alike = options.filter(({ value, title }) =>
    [String(value), ...Object.values(title)].some((name) => fold(name) === folded),
  );
  const [only, ...others] = alike;
  return only && others.length === 0 ? String(only.value) : undefined;
}

/** The code or key that a text names; undefined when it names none, or more than one. */
export function convertName(source: string, field: Field, lookup: Lookup): string | undefined {
  const { references } = field;
  if (references === undefined) return optionNamed(source, field);
  if (lookup.hasKey(references, source)) return source;
  const [only, ...others] = lookup.keysOf(references, fold(source));
  return only !== undefined && others.length === 0 ? only : undefined;
}
