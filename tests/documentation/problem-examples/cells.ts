/** Problems of single values: what a cell says, and what the schema says of it. */
import { type Examples, inSchema, put, seed, stations } from './change.ts';

const rows = (header: string, ...lines: readonly string[]) =>
  put('data/seeds/seeds.csv', [header, ...lines, ''].join('\n'));

/** Gives the day of the test a bound in the schema. */
const bounded = (keyword: string, day: string) =>
  inSchema('"format": "date", "examples"', `"format": "date", "${keyword}": "${day}", "examples"`);

export const cells: Examples = {
  'cell/white-space': {
    why: 'The text begins or ends with a space. A warning: the value is published as it is, but it will not be found equal to one without.',
    cure: 'Delete the space.',
    changes: [seed('name_es', ' A school')],
  },
  'cell/formula': {
    why: 'The text begins as a formula does (=, +, -, @). A warning: it is published as it is, and spreadsheets that open the download may run it.',
    cure: 'Begin it with a word.',
    changes: [seed('name_es', '=1+1')],
  },
  'cell/spreadsheet': {
    why: 'An identifier looks as if a spreadsheet had taken it for a number (1.20E+05) or a date (01-Mar).',
    cure: 'Restore it, and set the column to Text.',
    changes: [rows('id,name,kind', '1.20E+05,Amber barley,grass')],
  },
  'cell/spreadsheet-error': {
    why: 'The cell holds the mark of a formula that failed, or of a column that was too narrow.',
    cure: 'Write the value.',
    changes: [seed('name_es', '#REF!')],
  },
  'cell/number': {
    why: 'The value is not a number, and nothing says which one is meant.',
    cure: 'Write the number, or leave the cell blank.',
    changes: [seed('weight', 'heavy')],
  },
  'cell/number-reading': {
    why: 'The value is a number written for people: with thousands separators, a sign for currency, a decimal comma. The same digits mean different numbers in different countries, so none is guessed.',
    cure: 'Write the one that is meant.',
    changes: [seed('weight', '"1,5"')],
  },
  'cell/integer': {
    why: 'The value is not a whole number.',
    cure: 'Write a whole number, or change the type to number in the schema.',
    changes: [seed('sown', '12.5')],
  },
  'cell/integer-reading': {
    why: 'The value is a whole number written for people.',
    cure: 'Write it with digits only.',
    changes: [seed('sown', '"1,200"')],
  },
  'cell/number-precision': {
    why: 'The number has more digits than a program can keep; it would be published rounded. Often it is an identifier.',
    cure: 'Round it, or make it a text.',
    changes: [seed('weight', '0.12345678901234567')],
  },
  'cell/boolean': {
    why: 'The value is neither true nor false.',
    cure: 'Write one, or leave the cell blank.',
    changes: [seed('available', 'perhaps')],
  },
  'cell/boolean-reading': {
    why: 'The value says true or false in other words.',
    cure: 'Write true or false.',
    changes: [seed('available', 'yes')],
  },
  'cell/date': {
    why: 'The value is not a day.',
    cure: 'Write it as YYYY-MM-DD.',
    changes: [seed('tested', 'soon')],
  },
  'cell/date-reading': {
    why: 'The value is a day in another form. 02/03/2021 is in March in one country and in February in another, so none is guessed.',
    cure: 'Write the one that is meant.',
    changes: [seed('tested', '02/03/2021')],
  },
  'cell/partial-date': {
    why: 'The value is not a year, month or day.',
    cure: 'Write as much as is known.',
    changes: [seed('collected', 'ongoing')],
  },
  'cell/partial-date-reading': {
    why: 'The value is a date in another form.',
    cure: 'Write the one that is meant.',
    changes: [seed('collected', 'March 2021')],
  },
  'cell/date-missing': {
    why: 'The calendar has no such day.',
    cure: 'Look it up in the source.',
    changes: [seed('tested', '2021-02-30')],
  },
  'cell/year': {
    why: 'The year is before 1900 or after 2100: nearly always a slip. A field that needs other years says so with `formatMinimum` or `formatMaximum`.',
    cure: 'Correct it.',
    changes: [seed('tested', '0201-03-31')],
  },
  'cell/date-time': {
    why: 'The value is not a day with a time and a time zone, without which the moment is not known.',
    cure: 'Write all three.',
    changes: [seed('updated', '2021-03-31 09:30')],
  },
  'cell/url': {
    why: 'The value is no address that a browser could open.',
    cure: 'Copy it from the browser.',
    changes: [seed('link', 'https://')],
  },
  'cell/url-space': {
    why: 'The address has a space in it; often there are two addresses.',
    cure: 'Delete it, or make the field a list.',
    changes: [seed('link', 'https://seeds.example/a https://seeds.example/b')],
  },
  'cell/url-relative': {
    why: 'The address does not say how to reach it: https:// is missing.',
    cure: 'Write the whole address.',
    changes: [seed('link', 'www.seeds.example/amber')],
  },
  'cell/url-scheme': {
    why: "The address begins with something other than https or http. `javascript:` and `data:` addresses run in the reader's browser; others lead nowhere.",
    cure: 'Write a web address.',
    changes: [seed('link', 'javascript:alert(1)')],
  },
  'cell/url-host': {
    why: 'The address leads to a machine that only its owner can reach.',
    cure: 'Write the public address.',
    changes: [seed('link', 'http://localhost/amber')],
  },
  'cell/url-credentials': {
    why: 'The address has a name or password in it, which would be published.',
    cure: 'Delete them, and change the password.',
    changes: [seed('link', 'https://ana:secret@seeds.example/')],
  },
  'cell/empty-item': {
    why: 'A list has a separator too many, so that one of its entries is blank.',
    cure: 'Delete the separator.',
    changes: [seed('tags', 'early;;tall')],
  },
  'cell/list-comma': {
    why: 'The entries of a list stand with commas between them, and the separator of the field is another: a semicolon unless the schema says otherwise.',
    cure: 'Write the separator. A comma would end the cell in a CSV file.',
    changes: [
      inSchema(
        '"items": { "type": "string" }, "minItems"',
        '"items": { "type": "string", "enum": ["early", "tall"] }, "minItems"',
      ),
      seed('tags', '"early, tall"'),
    ],
  },
  'cell/object': {
    why: 'The field is an object, which a CSV cell holds as JSON. Its parts can also be columns of their own: place.country.',
    cure: 'Write JSON, or use a column for each part.',
    changes: [seed('place', 'MX')],
  },
  'cell/list-of-objects': {
    why: 'The field is a list of objects, which a CSV cell holds as JSON.',
    cure: 'Write JSON.',
    changes: [seed('names', 'Cebada')],
  },
  'cell/required': {
    why: 'The schema lists the field in `required`.',
    cure: 'Fill it in. If it can be unknown, take it out of `required`.',
    changes: [rows('id,name,kind', 'amber,,grass')],
  },
  'cell/type': {
    why: 'A value in a JSON file is of another type than the schema says, as when a number stands in quotes.',
    cure: 'Write it as the type asks.',
    changes: [stations('[\n  { "id": "north", "name": "North ridge", "height": "210" }\n]\n')],
  },
  'cell/option': {
    why: 'The field takes only the values that the schema lists in `oneOf` or `enum`.',
    cure: 'Write one of them. A new value is added to the schema first.',
    changes: [rows('id,name,kind', 'amber,Amber barley,gras')],
  },
  'cell/minimum': {
    why: 'The number is below the `minimum` of the schema.',
    cure: 'Correct it.',
    changes: [seed('sown', '-30')],
  },
  'cell/maximum': {
    why: 'The number is above the `maximum` of the schema.',
    cure: 'Correct it.',
    changes: [seed('sown', '100000')],
  },
  'cell/exclusive-minimum': {
    why: 'The number is not above the `exclusiveMinimum` of the schema.',
    cure: 'Correct it.',
    changes: [seed('weight', '0')],
  },
  'cell/exclusive-maximum': {
    why: 'The number is not below the `exclusiveMaximum` of the schema.',
    cure: 'Correct it.',
    changes: [seed('weight', '1000')],
  },
  'cell/earliest': {
    why: 'The date is before the `formatMinimum` of the schema.',
    cure: 'Correct it.',
    changes: [bounded('formatMinimum', '2000-01-01'), seed('tested', '1999-12-31')],
  },
  'cell/latest': {
    why: 'The date is after the `formatMaximum` of the schema.',
    cure: 'Correct it.',
    changes: [bounded('formatMaximum', '2029-12-31'), seed('tested', '2030-01-01')],
  },
  'cell/after': {
    why: 'The date is not after the `formatExclusiveMinimum` of the schema.',
    cure: 'Correct it.',
    changes: [bounded('formatExclusiveMinimum', '2000-01-01'), seed('tested', '2000-01-01')],
  },
  'cell/before': {
    why: 'The date is not before the `formatExclusiveMaximum` of the schema.',
    cure: 'Correct it.',
    changes: [bounded('formatExclusiveMaximum', '2030-01-01'), seed('tested', '2030-01-01')],
  },
  'cell/compare': {
    why: 'Two fields of a record contradict each other; the schema compares them with `$data`.',
    cure: 'Correct the one that is wrong.',
    changes: [seed('tested,retested', '2021-03-31,2021-03-01')],
  },
  'cell/multiple': {
    why: 'The number is no multiple of the `multipleOf` of the schema.',
    cure: 'Correct it.',
    changes: [seed('batch', '25')],
  },
  'cell/pattern': {
    why: 'The text does not match the `pattern` of the schema.',
    cure: 'Write it like the example.',
    changes: [seed('code', 'ab-123')],
  },
  'cell/format': {
    why: 'The text is not in the `format` that the schema names.',
    cure: 'Correct it.',
    changes: [seed('contact', 'office at seeds.example')],
  },
  'cell/too-short': {
    why: 'The text is shorter than the `minLength` of the schema.',
    cure: 'Say more.',
    changes: [seed('note', 'Tall')],
  },
  'cell/too-long': {
    why: 'The text is longer than the `maxLength` of the schema.',
    cure: 'Say less.',
    changes: [seed('note', 'Grows on the ridge and flowers twice a year when it rains in June.')],
  },
  'cell/too-few': {
    why: 'The list is shorter than the `minItems` of the schema.',
    cure: 'Add to it.',
    changes: [seed('tags', 'early')],
  },
  'cell/too-many': {
    why: 'The list is longer than the `maxItems` of the schema.',
    cure: 'Shorten it.',
    changes: [seed('tags', 'early;tall;red;dry')],
  },
  'cell/duplicate-item': {
    why: 'The list has an entry twice, and the schema says `uniqueItems`.',
    cure: 'Delete one.',
    changes: [seed('tags', 'early;early')],
  },
  'cell/not-allowed': {
    why: 'A rule of the schema (`if`, `then`, `else`, `not`) says that the field stays blank in this case.',
    cure: 'Delete the value, or correct the field that the rule depends on.',
    changes: [seed('state,lent_to', 'stored,A school')],
  },
  'cell/rule': {
    why: 'The record breaks a rule of the schema for which there are no words of our own.',
    cure: 'Read the rule in the schema.',
    changes: [
      inSchema(
        '"items": { "type": "string" }',
        '"items": { "type": "string" }, "contains": { "const": "tall" }',
      ),
      seed('tags', 'early;red'),
    ],
  },
};
