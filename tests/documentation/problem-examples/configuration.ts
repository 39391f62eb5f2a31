/** Problems of publication.json and collection.json. */
import { type Examples, inPublication, inSeeds, put } from './change.ts';

export const configuration: Examples = {
  'configuration/unknown-key': {
    why: 'A key that nobody knows has no effect, so that a misspelt one would be ignored in silence.',
    cure: 'Correct it.',
    changes: [inSeeds('"frequency"', '"frequncy"')],
  },
  'configuration/required': {
    why: 'A key that every such file needs is missing.',
    cure: 'Add it.',
    changes: [inPublication('  "licence": "CC-BY-4.0",\n', '')],
  },
  'configuration/type': {
    why: 'A value is of another kind than it should be: a text for a number, a text for a list.',
    cure: 'Write it like the example in docs/configuration.md.',
    changes: [inPublication('"recent": 3', '"recent": "3"')],
  },
  'configuration/option': {
    why: 'The key takes only a few values.',
    cure: 'Write one of them.',
    changes: [inSeeds('"order": "asc"', '"order": "ascending"')],
  },
  'configuration/one-of': {
    why: 'A tile has one of `count`, `sum` and `share`, a derived field one operator: with none or several nobody knows what to show.',
    cure: 'Keep one.',
    changes: [inPublication('"count": true', '"count": true, "sum": "sown"')],
  },
  'configuration/minimum': {
    why: 'The number is smaller than makes sense.',
    cure: 'Correct it.',
    changes: [inPublication('"recent": 3', '"recent": -3')],
  },
  'configuration/maximum': {
    why: 'The number is larger than makes sense.',
    cure: 'Correct it.',
    changes: [inPublication('"recent": 3', '"recent": 1000')],
  },
  'configuration/empty': {
    why: 'A text or list has nothing in it.',
    cure: 'Fill it, or delete the key if it is optional.',
    changes: [inSeeds('"title": "Seeds"', '"title": ""')],
  },
  'configuration/twice': {
    why: 'A list names one thing twice, or two charts share an `id`.',
    cure: 'Delete one.',
    changes: [inSeeds('["name", "kind", "sown"]', '["name", "kind", "name"]')],
  },
  'configuration/id': {
    why: 'Identifiers become part of addresses and of file names.',
    cure: 'Rename it.',
    changes: [inPublication('"id": "seed-library"', '"id": "Seed Library"')],
  },
  'configuration/field-name': {
    why: 'The name of a computed field becomes the name of a column.',
    cure: 'Rename it.',
    changes: [inSeeds('"children": {', '"all children": {')],
  },
  'configuration/language': {
    why: 'Languages are named by their tags, as in `lang` of a web page.',
    cure: 'Write the tag.',
    changes: [inPublication('["en", "es"]', '["en", "es", "Français"]')],
  },
  'configuration/url': {
    why: 'The value is not a web address.',
    cure: 'Write it with https://.',
    changes: [inPublication('"url": "https://seeds.example"', '"url": "seeds.example"')],
  },
  'configuration/email': {
    why: 'The value is not an e-mail address.',
    cure: 'Correct it.',
    changes: [inPublication('office@seeds.example', 'office at seeds.example')],
  },
  'configuration/country': {
    why: 'Countries are named by their code in ISO 3166-1. The United Kingdom is GB, not UK.',
    cure: 'Look the code up.',
    changes: [inPublication('"country": "MX"', '"country": "UK"')],
  },
  'configuration/date': {
    why: 'The value is not a year, month or day.',
    cure: 'Write it as YYYY, YYYY-MM or YYYY-MM-DD.',
    changes: [inPublication('"end": "2025"', '"end": "end of 2025"')],
  },
  'configuration/duration': {
    why: 'Durations are written as in ISO 8601: P6M is six months, P1Y a year, P14D two weeks.',
    cure: 'Write it so.',
    changes: [inSeeds('"P6M"', '"6 months"')],
  },
  'configuration/colour': {
    why: 'The accent is a colour of six hexadecimal digits.',
    cure: 'Write it so; a colour picker shows the digits.',
    changes: [inPublication('#1f6b3a', 'green')],
  },
  'configuration/contrast': {
    why: 'Links and buttons are written in the accent on white. Below a contrast of 4.5 (WCAG 2.2, level AA) many people cannot read them.',
    cure: 'Take a darker shade.',
    changes: [inPublication('#1f6b3a', '#5fbf7f')],
  },
  'configuration/chart-name': {
    why: 'The home page names a chart by its collection and its `id`.',
    cure: 'Write both, with a slash between them.',
    changes: [inPublication('"seeds/by-kind"', '"by-kind"')],
  },
  'configuration/axis': {
    why: 'The x axis of a chart is a field, or the year or month of one.',
    cure: 'Write it so.',
    changes: [inSeeds('"year(collected)"', '"year(collected"')],
  },
  'configuration/measure': {
    why: 'The y axis of a chart counts records, or adds up or averages a field.',
    cure: 'Write it so.',
    changes: [inSeeds('"y": "sum(sown)"', '"y": "total(sown)"')],
  },
  'configuration/true': {
    why: '`count` of a tile can only be switched on; a tile that does not count adds up a field or shows a share.',
    cure: 'Write true, or another of the three keys.',
    changes: [inPublication('"count": true', '"count": false')],
  },
  'configuration/licence': {
    why: 'A licence is named by its identifier in the SPDX list, so that people and programs know what it allows.',
    cure: 'Look it up.',
    changes: [inPublication('CC-BY-4.0', 'CC-BY 4.0')],
  },
  'configuration/time-zone': {
    why: 'The time zone says when a day begins, for what is due today. It is named as in the IANA list.',
    cure: 'Correct it.',
    changes: [inPublication('America/Mexico_City', 'America/Mexico City')],
  },
  'configuration/interface-language': {
    why: 'The site has menus, buttons and messages in some languages only; in others they will be in English. A warning.',
    cure: 'Add the file of words, which is found by itself; ARCHITECTURE.md tells more. Or leave it.',
    changes: [inPublication('["en", "es"]', '["en", "es", "mi"]')],
  },
  'configuration/text-language': {
    why: 'A text has a translation into a language that the publication does not list. Nobody will see it. A warning.',
    cure: 'Correct the tag, or add the language to `languages`.',
    changes: [inPublication('"es": "Biblioteca', '"sp": "Biblioteca')],
  },
  'configuration/text-default': {
    why: 'A text that is written by language lacks the first language, which is shown wherever a translation is missing.',
    cure: 'Add it.',
    changes: [inPublication('"en": "Seed library", ', '')],
  },
  'configuration/period': {
    why: 'The coverage ends before it starts.',
    cure: 'Correct one of the two.',
    changes: [inPublication('"end": "2025"', '"end": "2019"')],
  },
  'configuration/no-folder': {
    why: '`collections` names a collection, and data/ has no folder of that name with files in it.',
    cure: 'Correct the name, or add the folder.',
    changes: [inPublication('["seeds", "stations"]', '["seeds", "stations", "plots"]')],
  },
  'configuration/unlisted-folder': {
    why: 'data/ has a folder that `collections` does not name: its records would be published nowhere.',
    cure: 'Name it, or move it out of data/.',
    changes: [put('data/plots/plots.csv', 'id\nfirst\n')],
  },
  'configuration/reserved': {
    why: 'The site has a page of its own at this address, such as /data/ or /search/, or a language has it.',
    cure: 'Rename the folder.',
    changes: [
      inPublication('["seeds", "stations"]', '["seeds", "stations", "search"]'),
      put('data/search/search.csv', 'id\nfirst\n'),
    ],
  },
  'configuration/data-name': {
    why: 'The data of a collection are published under its name: /data/seeds.csv, /data/seeds-full.csv, /data/seeds/. A collection that is named like a file or page that is there already would take its place.',
    cure: 'Rename the folder.',
    changes: [
      inPublication('["seeds", "stations"]', '["seeds", "stations", "seeds-full"]'),
      put('data/seeds-full/seeds.csv', 'id\nfirst\n'),
    ],
  },
  'configuration/no-file': {
    why: 'A file that is named is not there. Links and files outside the publication do not count.',
    cure: 'Correct the path, or add the file.',
    changes: [inPublication('"#1f6b3a"', '"#1f6b3a", "logo": "content/logo.svg"')],
  },
  'configuration/unknown-collection': {
    why: 'A name should be that of a collection, and is not.',
    cure: 'Correct it.',
    changes: [inPublication('"collection": "seeds"', '"collection": "seed"')],
  },
  'configuration/unknown-chart': {
    why: 'The collection has no chart with that `id`.',
    cure: 'Correct it.',
    changes: [inPublication('"seeds/by-kind"', '"seeds/by-kinds"')],
  },
  'configuration/unknown-field': {
    why: 'A name should be that of a field of the schema or of a computed field, and is not.',
    cure: 'Correct it.',
    changes: [inSeeds('["name", "kind", "sown"]', '["name", "kind", "sawn"]')],
  },
  'configuration/not-reference': {
    why: '`by` names the field through which records of another collection point here, and `superseded` the field through which one record replaces another. This field has no `x-references` to it.',
    cure: 'Name the right field, or add `x-references` to the schema.',
    changes: [inSeeds('"by": "parent"', '"by": "station"')],
  },
  'configuration/not-number': {
    why: 'Only numbers can be added up or averaged.',
    cure: 'Name a field with numbers.',
    changes: [inSeeds('"sum(sown)"', '"sum(kind)"')],
  },
  'configuration/not-date': {
    why: 'Only dates have a year and a month, and a place in the calendar.',
    cure: 'Name a field with dates.',
    changes: [inSeeds('"start": "tested"', '"start": "name"')],
  },
  'configuration/key-field': {
    why: '`key` and `slug` identify a record, which only a text or a whole number of the schema can do.',
    cure: 'Name another field.',
    changes: [inSeeds('"frequency"', '"key": "children", "frequency"')],
  },
  'configuration/unknown-value': {
    why: 'A condition asks for a value that the field cannot have, so that it would never hold.',
    cure: 'Correct the value.',
    changes: [inSeeds('"where": { "kind": "grass" }', '"where": { "kind": "grasses" }')],
  },
  'configuration/derived-name': {
    why: 'A computed field would hide a field of the schema.',
    cure: 'Rename it.',
    changes: [inSeeds('"children": {', '"weight": {')],
  },
};
