/** The small valid publication that every example breaks in one place: a seed library. */

const property = (title: string, rules: string, example: string) =>
  `{ "title": "${title}", "description": "${title} of the seeds.", ${rules}, "examples": [${example}] }`;

const text = '"type": "string"';
const seedsSchema = `{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "title": "Seed",
  "description": "A kind of seed in the library.",
  "type": "object",
  "required": ["id", "name", "kind"],
  "properties": {
    "id": ${property('Identifier', text, '"amber"')},
    "name": ${property('Name', `${text}, "x-translatable": true`, '"Amber barley"')},
    "kind": ${property('Kind', `${text}, "oneOf": [{ "const": "grass" }, { "const": "legume" }, { "const": "herb" }]`, '"grass"')},
    "state": ${property('State', `${text}, "enum": ["stored", "lent"]`, '"stored"')},
    "lent_to": ${property('Lent to', text, '"A school"')},
    "collected": ${property('Collected', `${text}, "x-not-future": true, "format": "partial-date"`, '"2021-03"')},
    "tested": ${property('Tested', `${text}, "format": "date"`, '"2021-03-31"')},
    "retested": ${property('Retested', `${text}, "format": "date", "formatMinimum": { "$data": "1/tested" }`, '"2022-03-31"')},
    "updated": ${property('Updated', `${text}, "format": "date-time"`, '"2021-03-31T09:30:00Z"')},
    "sown": ${property('Sown', '"type": "integer", "minimum": 0, "maximum": 10000', '100')},
    "sprouted": ${property('Sprouted', '"type": "integer", "maximum": { "$data": "1/sown" }', '92')},
    "weight": ${property('Weight', '"type": "number", "exclusiveMinimum": 0, "exclusiveMaximum": 1000', '12.5')},
    "batch": ${property('Batch', '"type": "integer", "multipleOf": 10', '20')},
    "available": ${property('Available', '"type": "boolean"', 'true')},
    "code": ${property('Code', `${text}, "pattern": "^[A-Z]{2}[0-9]{3}$"`, '"AB123"')},
    "note": ${property('Note', `${text}, "minLength": 5, "maxLength": 60`, '"Grows on the ridge."')},
    "link": ${property('Link', `${text}, "format": "http-url"`, '"https://seeds.example/amber"')},
    "contact": ${property('Contact', `${text}, "format": "email"`, '"office@seeds.example"')},
    "tags": ${property('Tags', '"type": "array", "items": { "type": "string" }, "minItems": 2, "maxItems": 3, "uniqueItems": true', '["early", "tall"]')},
    "station": ${property('Station', `${text}, "x-references": "stations"`, '"north"')},
    "parent": ${property('Parent', `${text}, "x-references": "seeds"`, '"amber"')},
    "place": ${property('Place', '"type": "object", "properties": { "country": { "title": "Country", "description": "Country of origin.", "type": "string", "examples": ["MX"] } }', '{ "country": "MX" }')},
    "names": ${property('Names', '"type": "array", "items": { "type": "object" }', '[{ "language": "es" }]')}
  },
  "x-unique": [["name", "collected"]],
  "if": { "required": ["state"], "properties": { "state": { "const": "lent" } } },
  "then": { "required": ["lent_to"] },
  "else": { "properties": { "lent_to": false } }
}
`;

const stationsSchema = `{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "title": "Station",
  "description": "A place where seeds are collected.",
  "type": "object",
  "required": ["id", "name"],
  "properties": {
    "id": ${property('Identifier', text, '"north"')},
    "name": ${property('Name', text, '"North ridge"')},
    "height": ${property('Height', '"type": "integer"', '210')}
  }
}
`;

export const base: Readonly<Record<string, string>> = {
  'data/publication.json': `{
  "id": "seed-library",
  "title": { "en": "Seed library", "es": "Biblioteca de semillas" },
  "description": "Seeds and where they were collected.",
  "languages": ["en", "es"],
  "url": "https://seeds.example",
  "publisher": { "name": "Seed library", "email": "office@seeds.example" },
  "licence": "CC-BY-4.0",
  "timeZone": "America/Mexico_City",
  "coverage": { "place": "A valley", "country": "MX", "start": "2020", "end": "2025" },
  "collections": ["seeds", "stations"],
  "home": {
    "tiles": [{ "title": "Seeds", "collection": "seeds", "count": true }],
    "charts": ["seeds/by-kind"],
    "recent": 3
  },
  "theme": { "accent": "#1f6b3a" }
}
`,
  'data/seeds/collection.json': `{
  "title": "Seeds",
  "singular": "Seed",
  "description": "The seeds of the library.",
  "frequency": "P6M",
  "record": { "title": "name" },
  "list": {
    "columns": ["name", "kind", "sown"],
    "facets": ["kind"],
    "sort": [{ "field": "name", "order": "asc" }]
  },
  "derive": {
    "children": {
      "title": "Children",
      "count": { "collection": "seeds", "by": "parent", "where": { "kind": "grass" } }
    }
  },
  "charts": [
    { "id": "by-kind", "title": "By kind", "type": "bar", "x": "kind", "y": "sum(sown)" },
    { "id": "by-year", "title": "By year", "type": "line", "x": "year(collected)", "y": "count" }
  ],
  "calendar": { "start": "tested", "title": "name" }
}
`,
  'data/seeds/seeds.csv': `id,name,kind,sown
amber,Amber barley,grass,100
blue,Blue maize,grass,80
`,
  'data/stations/collection.json': `{
  "title": "Stations",
  "singular": "Station",
  "description": "Where seeds are collected.",
  "record": { "title": "name" }
}
`,
  'data/stations/stations.json': `[
  { "id": "north", "name": "North ridge", "height": 210 },
  { "id": "south", "name": "South bank" }
]
`,
  'schemas/seeds.schema.json': seedsSchema,
  'schemas/stations.schema.json': stationsSchema,
  'content/en/about.mdx': `---
title: About the library
nav: header
---

Seeds for everyone.
`,
};
