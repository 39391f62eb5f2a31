/** Changes of structure in words. */
import type { Part } from './report.ts';
import type { SchemaChange } from './schema-changes.ts';

const quote = (text: string | undefined): Part => ({ quoted: text ?? 'none' });

function sentence({ kind, field, from, to }: SchemaChange, collection: string): Part[] {
  const name = quote(field);
  const fromTo = [': ', quote(from), ' → ', quote(to)];
  switch (kind) {
    case 'collection-added':
      return ['collection ', quote(collection), ' is new'];
    case 'collection-removed':
      return ['collection ', quote(collection), ' is gone'];
    case 'collection-words':
      return ['title or description of the collection changed'];
    case 'key':
      return ['another field identifies the records', ...fromTo];
    case 'field-added':
      return ['field ', name, ' is new'];
    case 'field-removed':
      return ['field ', name, ' is gone'];
    case 'field-renamed':
      return ['field ', quote(from), ' is now called ', name];
    case 'type':
      return ['type of ', name, ...fromTo];
    case 'reference':
      return [name, ' refers to another collection', ...fromTo];
    case 'separator':
      return ['separator of ', name, ...fromTo];
    case 'unit':
      return ['unit of ', name, ...fromTo];
    case 'value-removed':
      if (from === undefined) return [name, ' allows only ', quote(to)];
      return [name, ' does not allow ', quote(from), ' any more'];
    case 'value-added':
      if (to === undefined) return [name, ' allows any value'];
      return [name, ' also allows ', quote(to)];
    case 'required':
      return [name, ' is required now'];
    case 'optional':
      return [name, ' is not required any more'];
    case 'words':
      return ['title or description of ', name, ' changed'];
    case 'rules':
      return field === undefined
        ? ['rules of the record changed']
        : ['rules of ', name, ' changed'];
  }
}

/** `major: field a is gone` */
export function describeSchemaChange(change: SchemaChange, collection: string): Part[] {
  return [`${change.level}: `, ...sentence(change, collection)];
}
