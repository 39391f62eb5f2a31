/** Things as JSON-LD 1.1 with their context inside, so that it can be read without the network. */
import { prefixes, type Term, type Thing } from './rdf.ts';
import { toJsonText } from './terms.ts';

function toNode(term: Term): unknown {
  if ('iri' in term) return { '@id': term.iri };
  if ('value' in term) {
    const { value, datatype, language } = term;
    if (language !== undefined) return { '@value': value, '@language': language };
    return datatype === undefined ? value : { '@value': value, '@type': datatype };
  }
  const node: Record<string, unknown> = {};
  if (term.id !== undefined) node['@id'] = term.id;
  node['@type'] = term.type;
  const values = new Map<string, unknown[]>();
  for (const [name, value] of term.properties) {
    const found = values.get(name);
    if (found) found.push(toNode(value));
    else values.set(name, [toNode(value)]);
  }
  for (const [name, list] of values) node[name] = list.length === 1 ? list[0] : list;
  return node;
}

export function toJsonLd(thing: Thing): string {
  return toJsonText({ '@context': prefixes, ...(toNode(thing) as object) });
}
