/** A description as things with properties, from which both JSON-LD and Turtle are written. */
import type { Text } from '../../text/text.ts';

/** The vocabularies that may be used, by prefix. */
export const prefixes = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  spdx: 'http://spdx.org/rdf/terms#',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
} as const;

type Prefix = keyof typeof prefixes;
/** `dct:title` */
export type Name = `${Prefix}:${string}`;

export interface Thing {
  /** Its address; a thing without one is only known where it is described. */
  readonly id?: string | undefined;
  readonly type: Name;
  /** In the order in which they are written. */
  readonly properties: readonly Property[];
}

export type Property = readonly [name: Name, value: Term];

/** A thing, another thing's address, or a text or number. */
export type Term =
  | Thing
  | { readonly iri: string }
  | { readonly value: string; readonly datatype?: Name; readonly language?: string };

/** The whole address of a prefixed name. */
export function expand(name: Name): string {
  const colon = name.indexOf(':');
  return prefixes[name.slice(0, colon) as Prefix] + name.slice(colon + 1);
}

/** One property for each language of a text. */
export function inLanguages(name: Name, text: Text | undefined): Property[] {
  return Object.entries(text ?? {}).map(([language, value]) => [name, { value, language }]);
}

/** The property, or none when its value is unknown. */
export function known<Value>(
  name: Name,
  value: Value | undefined,
  toTerm: (value: Value) => Term,
): Property[] {
  return value === undefined ? [] : [[name, toTerm(value)]];
}
