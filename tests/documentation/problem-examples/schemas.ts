/** Problems of a collection's schema. */
import { type Change, type Examples, inSchema, put } from './change.ts';

const note = '"minLength": 5, "maxLength": 60';

/** Adds a rule to the field `note`. */
const withRule = (rule: string): Change => inSchema(note, `${note}, ${rule}`);

export const schemas: Examples = {
  'schema/not-record': {
    why: 'A schema describes one record: an object with fields. It may have been written for the whole list.',
    cure: 'Describe one record; the list is understood.',
    changes: [
      put('schemas/stations.schema.json', '{ "type": "array", "items": { "type": "object" } }\n'),
    ],
  },
  'schema/draft': {
    why: 'The schema says that it is written in another draft of JSON Schema, in which some words mean something else.',
    cure: 'Name draft 2020-12 and check the words that changed: `definitions` is now `$defs`, a list in `items` is `prefixItems`.',
    changes: [
      inSchema(
        'https://json-schema.org/draft/2020-12/schema',
        'http://json-schema.org/draft-07/schema#',
      ),
    ],
  },
  'schema/keyword-value': {
    why: 'A keyword has a value of the wrong kind, and the schema cannot be used.',
    cure: 'Write what the keyword takes.',
    changes: [withRule('"required": "yes"')],
  },
  'schema/unknown-keyword': {
    why: 'A keyword that nobody knows has no effect: a misspelt rule would be a rule that nobody checks. One that is like no other is a warning, as other programs may have words of their own.',
    cure: 'Correct it.',
    changes: [inSchema('"minimum": 0', '"minumum": 0')],
  },
  'schema/annotation': {
    why: 'One of our own keywords (`x-…`) has a value of the wrong kind.',
    cure: 'Write it like the example in docs/configuration.md.',
    changes: [inSchema('"x-translatable": true', '"x-translatable": "yes"')],
  },
  'schema/pattern': {
    why: 'A `pattern` is not a regular expression.',
    cure: 'Correct it; a site such as regex101.com explains what is wrong.',
    changes: [inSchema('^[A-Z]{2}[0-9]{3}$', '^([A-Z]{2}[0-9]{3}$')],
  },
  'schema/unknown-format': {
    why: 'A `format` that nobody knows is not checked. One that is like no other is a warning.',
    cure: 'Correct it. Beside those of JSON Schema there are partial-date and http-url.',
    changes: [inSchema('"format": "http-url"', '"format": "http-ulr"')],
  },
  'schema/unknown-ref': {
    why: 'A `$ref` leads nowhere. Only places in the same file can be named.',
    cure: 'Correct it, or copy what it should lead to into `$defs`.',
    changes: [inSchema('"items": { "type": "string" }', '"items": { "$ref": "#/$defs/tag" }')],
  },
  'schema/unusable': {
    why: 'The schema is written correctly, and yet it cannot be used. The reason is given in English by the program that reads it (ajv).',
    cure: 'Follow the reason.',
    changes: [inSchema('"$data": "1/sown"', '"$data": "9/sown"')],
  },
  'schema/no-type': {
    why: 'Without a type nobody knows how to read a cell: 007 can be a text or a number.',
    cure: 'Write it.',
    changes: [inSchema(`"type": "string", ${note}`, '"maxLength": 60')],
  },
  'schema/no-title': {
    why: '`title` is the label over the column and beside the value.',
    cure: 'Write it, as short as a label.',
    changes: [inSchema('"title": "Note", ', '')],
  },
  'schema/no-description': {
    why: '`description` explains the field in the data dictionary and in forms. A warning.',
    cure: 'Write what stands in the field, in a sentence.',
    changes: [inSchema('"description": "Note of the seeds.", ', '')],
  },
  'schema/no-examples': {
    why: '`examples` show in the data dictionary and in forms how a value is written. A warning.',
    cure: 'Give one or two.',
    changes: [inSchema(', "examples": ["Grows on the ridge."]', '')],
  },
  'schema/example': {
    why: 'An example breaks the rules of its own field. People copy examples.',
    cure: 'Correct the example, or the rule.',
    changes: [inSchema('"examples": ["AB123"]', '"examples": ["AB-123"]')],
  },
  'schema/field-name': {
    why: 'A point in a name is kept for fields inside objects: place.country.',
    cure: 'Use _ in its place.',
    changes: [inSchema('"note": {', '"field.note": {')],
  },
  'schema/unknown-field': {
    why: 'A rule names a field that the schema does not have, so that it would never hold.',
    cure: 'Correct the name.',
    changes: [
      inSchema('"x-unique": [["name", "collected"]]', '"x-unique": [["name", "colected"]]'),
    ],
  },
  'schema/unknown-collection': {
    why: '`x-references` names a collection that does not exist.',
    cure: 'Correct the name.',
    changes: [inSchema('"x-references": "stations"', '"x-references": "station"')],
  },
};
