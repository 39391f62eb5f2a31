/** Problems of files as such: their names, their encoding, their size. */
import { type Examples, drop, edit, inPublication, link, pipe, put, seed } from './change.ts';

const bytes = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));
const csv = 'data/seeds/seeds.csv';
const table = 'id,name,kind\namber,Amber barley,grass\n';

const utf16 = Uint8Array.from([
  0xff,
  0xfe,
  ...Array.from(table).flatMap((character) => [character.charCodeAt(0), 0]),
]);

export const files: Examples = {
  'file/missing': {
    why: 'A file that every publication needs is not there: data/publication.json, or the collection.json or schema of a collection. The same is said when its name is misspelt.',
    cure: 'Write the file, or correct its name. A folder of data/ that should be no collection is taken out of `collections` and of data/.',
    changes: [drop('data/stations/collection.json')],
  },
  'file/link': {
    why: 'Symbolic links are refused: one that leads out of the folder would publish a file that nobody meant to publish.',
    cure: 'Copy the file to where the link is.',
    changes: [link('data/seeds/more.csv', 'seeds.csv')],
  },
  'file/special': {
    why: 'The folder holds something that is neither a file nor a folder: a pipe, a socket, a device.',
    cure: 'Delete it, or move it elsewhere.',
    changes: [pipe('data/seeds/pipe.csv')],
  },
  'file/unreadable': {
    why: 'The system does not let the file be read: its permissions forbid it, or it was deleted at this moment.',
    cure: 'Look at its permissions.',
    changes: [],
    told: { code: 'file/unreadable', level: 'error', place: { file: csv }, facts: {} },
  },
  'file/name': {
    why: 'The name could not be kept on every system: it has one of `< > : " | ? * \\`, begins with a space, ends in a space or point, is not written in UTF-8, or is one that Windows keeps for devices (con, nul, com1 …).',
    cure: 'Rename the file.',
    changes: [put('data/seeds/what?.csv', table)],
  },
  'file/case': {
    why: 'Windows and macOS take names that differ only in small and capital letters for one file, so that one of the two would be lost there.',
    cure: 'Rename or join the files.',
    changes: [
      put('data/seeds/More.csv', 'id,name,kind\n'),
      put('data/seeds/more.csv', 'id,name,kind\n'),
    ],
  },
  'file/ignored': {
    why: 'The file looks as if it held data, but nothing reads it: a spreadsheet, a .CSV with capital letters, a table outside every collection, prose that is not .mdx. A warning: the publication is built without it.',
    cure: 'Save it in a form and a place that are read, or move it elsewhere.',
    changes: [put('data/seeds/2025.xlsx', 'not a table')],
  },
  'limit/cell': {
    why: 'One value is larger than `limits.cell` (100,000 bytes unless publication.json says otherwise). Nearly always a quote that is not closed has swallowed the rest of the file.',
    cure: 'Look at the place where the cell begins.',
    changes: [
      inPublication('"recent": 3\n  },', '"recent": 3\n  },\n  "limits": { "cell": 60 },'),
      seed('name_es', 'Cebada de las laderas altas del valle vecino de grano muy duro'),
    ],
  },
  'limit/rows': {
    why: 'The file has more records than `limits.rows` allows (1,000,000 unless publication.json says otherwise).',
    cure: 'Split the file: any number of files can stand in a collection.',
    changes: [
      inPublication('"recent": 3\n  },', '"recent": 3\n  },\n  "limits": { "rows": 1 },'),
      drop('data/stations/stations.json'),
    ],
  },
  'limit/file': {
    why: 'The file is larger than `limits.file` (50,000,000 bytes unless publication.json says otherwise). It is not read.',
    cure: 'Split the file: any number of files can stand in a collection.',
    changes: [
      inPublication('"recent": 3\n  },', '"recent": 3\n  },\n  "limits": { "file": 10000 },'),
      put('data/seeds/more.csv', `id,name,kind\nteff,${'Teff '.repeat(2100)},grass\n`),
    ],
  },
  'text/utf-16': {
    why: 'The file is saved as UTF-16, which Excel calls "Unicode Text". Only UTF-8 is read: guessing an encoding would publish broken letters.',
    cure: 'Save the file as UTF-8.',
    changes: [put(csv, utf16)],
  },
  'text/windows-1252': {
    why: 'The file is saved in an encoding for Western Europe (Windows-1252, Latin-1), as Excel does with "CSV (Comma delimited)".',
    cure: 'Save the file as UTF-8, and look at its accents.',
    changes: [put(csv, bytes('id,name,kind\namber,Cebada \xe1mbar,grass\n'))],
  },
  'text/encoding': {
    why: 'The file has bytes that are not text in UTF-8, and no other encoding explains them. It may not be a text file at all.',
    cure: 'Save it as UTF-8 from the program that made it.',
    changes: [put(csv, bytes('id,name,kind\namber,\x81\x8d\xff\xfe,grass\n'))],
  },
  'text/mojibake': {
    why: 'Letters are already broken: the file was once read in the wrong encoding and saved like that. A warning, because such letters can be meant.',
    cure: 'Restore the text from its source.',
    changes: [seed('name_es', 'Cebada Ã¡mbar')],
  },
  'text/control': {
    why: 'The text has a character that no reader sees and no text needs, often copied from a PDF or a form.',
    cure: 'Delete it.',
    changes: [seed('name_es', 'Cebada\u0007')],
  },
  'text/carriage-return': {
    why: 'Lines end with a lone carriage return, as on Macs before 2001 and in "CSV (Macintosh)" of Excel.',
    cure: 'Save it with ordinary line ends.',
    changes: [put(csv, 'id,name,kind\ramber,Amber barley,grass\r')],
  },
  'text/line-ends': {
    why: 'Some lines end as on Windows and some as elsewhere, which is what a file pieced together from two looks like.',
    cure: 'Save it again from one program.',
    changes: [put(csv, 'id,name,kind\namber,Amber barley,grass\r\nblue,Blue maize,grass\r\n')],
  },
  'text/bidi': {
    why: 'A hidden character makes the text run the other way, so that people see something else than what is stored. It can be used to deceive.',
    cure: 'Delete it; text in Arabic or Hebrew needs none.',
    changes: [seed('name_es', '\u202eadabeC')],
  },
  'text/replacement': {
    why: 'The text has the mark that stands for a letter that was lost (�).',
    cure: 'Write the letter again, from the source.',
    changes: [seed('name_es', 'Cebada \ufffdmbar')],
  },
  'text/invisible': {
    why: 'The text has a character of no width, which makes two equal texts differ. A warning: the text is published as it is. Joiners in emoji, and in the scripts that need them, are fine.',
    cure: 'Delete it.',
    changes: [seed('name_es', 'Cebada\u200b real')],
  },
  'withdrawn/twice': {
    why: 'data/withdrawn.csv names the same record in two rows.',
    cure: 'Keep the row that is right.',
    changes: [
      put(
        'data/withdrawn.csv',
        'collection,key,date,reason\nseeds,rye,2025-03-01,Entered twice.\nseeds,rye,2025-03-02,Lost.\n',
      ),
    ],
  },
  'withdrawn/published': {
    why: 'data/withdrawn.csv names a record that is still among the records.',
    cure: 'Withdraw it by deleting its row, or keep it and delete the row here.',
    changes: [
      put('data/withdrawn.csv', 'collection,key,date,reason\nseeds,blue,2025-03-01,Lost.\n'),
    ],
  },
  'withdrawn/address': {
    why: 'The address of a withdrawn record stays, and says that the record was withdrawn. Its last part is the key of the record; where the collection makes addresses of another field (`slug` in collection.json), or the key cannot stand in an address, only a column `slug` can tell it.',
    cure: 'Look up the old address, for example in the history of the site or in an earlier download.',
    changes: [
      put('data/withdrawn.csv', 'collection,key,date,reason\nseeds,old rye,2025-03-01,Lost.\n'),
    ],
  },
  'withdrawn/circle': {
    why: 'Two withdrawn records are said to have taken the place of each other, so that nobody who follows them arrives anywhere.',
    cure: 'Find out which record holds the facts now.',
    changes: [
      put(
        'data/withdrawn.csv',
        'collection,key,date,reason,replaced_by\nseeds,rye,2025-03-01,Entered twice.,oat\nseeds,oat,2025-03-02,Lost.,rye\n',
      ),
    ],
  },
  'prose/no-front-matter': {
    why: 'A prose page begins with its front matter: the lines between two lines of ---, with the title of the page.',
    cure: 'Add it at the very beginning of the file.',
    changes: [put('content/en/about.mdx', 'Seeds for everyone.\n')],
  },
  'prose/yaml': {
    why: 'The front matter is not YAML. Most often a value holds a colon and a space and needs quotes.',
    cure: 'Put the value in quotes.',
    changes: [
      edit('content/en/about.mdx', 'title: About the library', 'title: About: the library'),
    ],
  },
  'prose/no-title': {
    why: 'Every page needs a title: for its heading, its link in the navigation and the search.',
    cure: 'Add the line.',
    changes: [edit('content/en/about.mdx', 'title: About the library\n', '')],
  },
  'prose/unknown-key': {
    why: 'The front matter has a key that does nothing; a misspelt one would be ignored in silence.',
    cure: 'Correct it.',
    changes: [edit('content/en/about.mdx', 'nav: header', 'naw: header')],
  },
  'prose/nav': {
    why: '`nav` says where the page is linked: in the header, in the footer, or nowhere (false).',
    cure: 'Choose one.',
    changes: [edit('content/en/about.mdx', 'nav: header', 'nav: top')],
  },
  'prose/order': {
    why: '`order` places the page among the others in the navigation.',
    cure: 'Write a number.',
    changes: [edit('content/en/about.mdx', 'nav: header', 'order: first')],
  },
  'prose/not-text': {
    why: '`title` and `description` are texts. YAML reads 2025, true or a blank as something else.',
    cure: 'Put the value in quotes.',
    changes: [edit('content/en/about.mdx', 'title: About the library', 'title: 2025')],
  },
  'prose/language': {
    why: "Prose stands in content/<language>/, for each of the publication's `languages`.",
    cure: 'Rename the folder, or add the language.',
    changes: [put('content/fr/about.mdx', '---\ntitle: À propos\n---\n')],
  },
  'prose/slug': {
    why: 'The name of the file is the address of the page, which should be short and the same on every system.',
    cure: 'Rename it. All languages of a page share one name.',
    changes: [put('content/en/About Us.mdx', '---\ntitle: About us\n---\n')],
  },
  'prose/taken': {
    why: 'The site has a page of its own at this address, such as /data/ or /search/.',
    cure: 'Rename the file.',
    changes: [put('content/en/search.mdx', '---\ntitle: Search\n---\n')],
  },
  'prose/collection': {
    why: 'A collection has this address; two pages cannot share one.',
    cure: 'Rename the file.',
    changes: [put('content/en/seeds.mdx', '---\ntitle: Seeds\n---\n')],
  },
  'prose/only-translated': {
    why: 'The page is there in a translation but not in the first language, where readers of all other languages would find it. A warning.',
    cure: 'Write it in the first language. If it has another name there, give both the same.',
    changes: [put('content/es/metodo.mdx', '---\ntitle: Método\n---\n')],
  },
};
