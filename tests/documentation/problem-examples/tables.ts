/** Problems of CSV and JSON files, before their values mean anything. */
import { type Examples, put, stations } from './change.ts';

const csv = (text: string) => [put('data/seeds/seeds.csv', text)];
const json = (text: string) => [stations(text)];

export const tables: Examples = {
  'csv/empty': {
    why: 'The file has no header row.',
    cure: 'A file without records keeps its header, or is deleted.',
    changes: csv(''),
  },
  'csv/semicolon': {
    why: 'Cells are separated by semicolons, as Excel does where the comma is the decimal sign.',
    cure: 'Save it with commas.',
    changes: csv('id;name;kind\namber;Amber barley;grass\n'),
  },
  'csv/tab': {
    why: 'Cells are separated by tabs, as in text copied from a spreadsheet.',
    cure: 'Save it with commas.',
    changes: csv('id\tname\tkind\namber\tAmber barley\tgrass\n'),
  },
  'csv/bar': {
    why: 'Cells are separated by vertical bars.',
    cure: 'Save it with commas.',
    changes: csv('id|name|kind\namber|Amber barley|grass\n'),
  },
  'csv/header-blank': {
    why: 'A column has cells but no name, often a leftover beside the table.',
    cure: 'Name it or delete it.',
    changes: csv('id,name,kind,\namber,Amber barley,grass,\n'),
  },
  'csv/header-duplicate': {
    why: 'Two columns have one name; one of them would vanish without a word.',
    cure: 'Rename or delete one.',
    changes: csv('id,name,kind,name\namber,Amber barley,grass,Amber\n'),
  },
  'csv/header-space': {
    why: 'The name of a column has a space at one end, so that it is not the name of the field.',
    cure: 'Delete the space.',
    changes: csv('id, name,kind\namber,Amber barley,grass\n'),
  },
  'csv/ragged': {
    why: 'A row has more or fewer cells than there are columns: every cell after the slip would be in the wrong column. A text with a comma in it needs quotes.',
    cure: 'Put the text in quotes, or count the commas.',
    changes: csv('id,name,kind\namber,Barley, amber,grass\nblue,Blue maize,grass\n'),
  },
  'csv/ragged-all': {
    why: 'All rows have the same number of cells, but not as many as there are names in the header.',
    cure: 'Mend the header, or the end of each line.',
    changes: csv(
      'id,name,kind\namber,Amber barley,grass,\nblue,Blue maize,grass,\nteff,Teff,grass,\n',
    ),
  },
  'csv/quote-open': {
    why: 'A quote begins a cell and no quote ends it, so that the cell goes on to the end of the file.',
    cure: 'Close the quote.',
    changes: csv('id,name,kind\namber,"Amber barley,grass\n'),
  },
  'csv/quote-stray': {
    why: 'A quote stands in the middle of a cell, where it could mean anything.',
    cure: 'Quote the whole cell, and double the quote inside.',
    changes: csv('id,name,kind\namber,Amber "old" barley,grass\n'),
  },
  'csv/not-canonical': {
    why: 'Every file has one form, so that a change of one value is a change of one line: columns in the order of the schema, quotes only where they are needed, lines that end in a line feed, no byte-order mark. Spreadsheets write others. A warning: the values are right and are published as they are.',
    cure: '`npm run format:data` puts every file into that form; it changes no value and no order of rows.',
    changes: csv('name,id,kind\n"Amber barley","amber","grass"\n'),
  },
  'csv/blank-row': {
    why: 'Rows without any value, as spreadsheets leave where the cells of a row were cleared.',
    cure: 'Delete the rows.',
    changes: csv('id,name,kind\namber,Amber barley,grass\n,,\nblue,Blue maize,grass\n'),
  },
  'json/empty': {
    why: 'The file has nothing in it.',
    cure: 'Write the record, or delete the file.',
    changes: json('\n'),
  },
  'json/comment': {
    why: 'JSON has no comments.',
    cure: 'Delete it; a note belongs in a field.',
    changes: json('[\n  // highest first\n  { "id": "north", "name": "North ridge" }\n]\n'),
  },
  'json/trailing-comma': {
    why: 'After the last entry stands a comma, which JSON does not allow.',
    cure: 'Delete it.',
    changes: json('[\n  { "id": "north", "name": "North ridge" },\n]\n'),
  },
  'json/trailing-text': {
    why: 'A JSON file is one value. Here another follows.',
    cure: 'Make one list of all the records.',
    changes: json(
      '{ "id": "north", "name": "North ridge" }\n{ "id": "south", "name": "South bank" }\n',
    ),
  },
  'json/comma': {
    why: 'Two entries follow each other without a comma.',
    cure: 'Add it.',
    changes: json('[\n  { "id": "north" "name": "North ridge" }\n]\n'),
  },
  'json/colon': {
    why: 'A key and its value are joined by a colon.',
    cure: 'Write it.',
    changes: json('[\n  { "id" = "north", "name": "North ridge" }\n]\n'),
  },
  'json/quote': {
    why: 'A single or curly quote stands where JSON asks for a straight double one.',
    cure: 'Replace it; word processors make curly quotes on their own.',
    changes: json('[\n  { "id": \'north\', "name": "North ridge" }\n]\n'),
  },
  'json/unquoted-key': {
    why: 'Keys stand in quotes in JSON.',
    cure: 'Add the quotes.',
    changes: json('[\n  { id: "north", "name": "North ridge" }\n]\n'),
  },
  'json/word': {
    why: 'A word without quotes that is not true, false or null: a text that lost its quotes, or None, NaN, True from another language.',
    cure: 'Write it as JSON does.',
    changes: json('[\n  { "id": "north", "name": "North ridge", "height": NaN }\n]\n'),
  },
  'json/number': {
    why: 'A number is written in a way that JSON does not know: +5, .5, 007, 1,5.',
    cure: 'Write it plainly.',
    changes: json('[\n  { "id": "north", "name": "North ridge", "height": 0210 }\n]\n'),
  },
  'json/string-open': {
    why: 'A text begins with a quote and does not end on its line.',
    cure: 'Close it.',
    changes: json('[\n  { "id": "north", "name": "North ridge }\n]\n'),
  },
  'json/control': {
    why: 'A tab or another control character stands in a text, where JSON wants it written out.',
    cure: 'Write \\t, or delete it.',
    changes: json('[\n  { "id": "north", "name": "North\tridge" }\n]\n'),
  },
  'json/escape': {
    why: 'A backslash begins something that JSON does not know, as in a Windows path.',
    cure: 'Double it.',
    changes: json('[\n  { "id": "north", "name": "North \\ridge \\s" }\n]\n'),
  },
  'json/end': {
    why: 'The file ends before everything is closed.',
    cure: 'Add what is missing at the end.',
    changes: json('[\n  { "id": "north", "name": "North ridge" }\n'),
  },
  'json/unexpected': {
    why: 'Something stands where a value or key should be: a comma twice, a bracket too many.',
    cure: 'Delete it.',
    changes: json('[\n  { "id": "north",, "name": "North ridge" }\n]\n'),
  },
  'json/depth': {
    why: 'The value is nested more than 100 levels deep, which no record is and some programs cannot read.',
    cure: 'Look for brackets that were multiplied by mistake.',
    changes: json(`${'['.repeat(101)}${']'.repeat(101)}\n`),
  },
  'json/duplicate-key': {
    why: 'An object has one key twice; most programs keep the last and forget the first.',
    cure: 'Delete one.',
    changes: json('[\n  { "id": "north", "name": "North ridge", "name": "The ridge" }\n]\n'),
  },
  'json/forbidden-key': {
    why: 'The key (`__proto__`, `constructor`, `prototype`) reaches into the machinery of JavaScript, on the site and in the programs of those who use the data.',
    cure: 'Rename it.',
    changes: json('[\n  { "id": "north", "name": "North ridge", "__proto__": {} }\n]\n'),
  },
  'json/precision': {
    why: 'The number has more digits than a program can keep; it would be published rounded.',
    cure: 'Round it, or make it a text.',
    changes: json(
      '[\n  { "id": "north", "name": "North ridge", "height": 12345678901234567890 }\n]\n',
    ),
  },
};
