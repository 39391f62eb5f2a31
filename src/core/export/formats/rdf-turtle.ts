/** Things as Turtle (https://www.w3.org/TR/turtle/). */
import { DataFactory as rdf, type Quad_Object, type Quad_Subject, Writer } from 'n3';
import { type Name, type Term, type Thing, expand, prefixes } from './rdf.ts';

const rdfType = rdf.namedNode('http://www.w3.org/1999/02/22-rdf-syntax-ns#type');
const nodeOf = (name: Name) => rdf.namedNode(expand(name));

function toObject(term: Exclude<Term, Thing>): Quad_Object {
  if ('iri' in term) return rdf.namedNode(term.iri);
  const { value, datatype, language } = term;
  return rdf.literal(value, language ?? (datatype && nodeOf(datatype)));
}

export function toTurtle(thing: Thing): string {
  const writer = new Writer({ prefixes });
  let nameless = 0;
  const subjectOf = ({ id }: Thing): Quad_Subject =>
    id === undefined ? rdf.blankNode(`b${String(nameless++)}`) : rdf.namedNode(id);
  const write = (subject: Quad_Subject, { type, properties }: Thing) => {
    const inner: (readonly [Quad_Subject, Thing])[] = [];
    writer.addQuad(rdf.quad(subject, rdfType, nodeOf(type)));
    for (const [name, value] of properties) {
      if (!('type' in value)) {
        writer.addQuad(rdf.quad(subject, nodeOf(name), toObject(value)));
        continue;
      }
      const object = subjectOf(value);
      writer.addQuad(rdf.quad(subject, nodeOf(name), object));
      inner.push([object, value]);
    }
    for (const [object, value] of inner) write(object, value);
  };
  write(subjectOf(thing), thing);
  let turtle = '';
  // Without a stream to write to, n3 calls back before it returns.
  writer.end((error: unknown, result: string) => {
    if (error instanceof Error) throw error;
    turtle = result;
  });
  return turtle;
}
