/** Mistakes that a whole file suffers from: each is made in a copy of its own. */
import type { Copy } from './copy.ts';

export interface FileMistake {
  readonly what: string;
  readonly make: (copy: Copy) => void;
  /** Of the message. */
  readonly file: string;
  readonly code: string;
  /** `B14`, a row, or undefined where the whole file is meant or it is no table. */
  readonly at?: string | number;
  /** Where there is no cell. */
  readonly line?: number;
  readonly en: readonly string[];
  readonly es: readonly string[];
  /** All that is told, if more than this one. */
  readonly codes?: readonly string[];
}

const organisations = 'data/organisations/organisations.csv';
const sessions = 'data/training-sessions/training-sessions.csv';
const events = 'data/events/events.csv';
const documents = 'data/documents/documents.csv';
const report = 'data/progress-reports/open-data-strategy-2026-h2-desk-review.json';
const reportText = '"progress": "86 public pages were searched';

const recode = (copy: Copy, file: string, encoding: BufferEncoding, mark = '') => {
  copy.write(file, Buffer.from(mark + copy.read(file), encoding));
};

const excelWay = [
  'In Excel: File, Save As, "CSV UTF-8 (Comma delimited)"',
  'In LibreOffice: Save As, Text CSV',
];
const maneraDeExcel = [
  'En Excel: Archivo, Guardar como, "CSV UTF-8 (delimitado por comas)"',
  'En LibreOffice: Guardar como, Texto CSV',
];

export const fileMistakes: readonly FileMistake[] = [
  {
    what: 'a report for a day that has not come',
    make: (copy) => {
      copy.write(report, copy.read(report).replace(/"as_of_date": "\d{4}/, '"as_of_date": "2099'));
    },
    file: report,
    code: 'record/future',
    line: 8,
    en: ['2099-', 'after today', 'Write the day on which it was so'],
    es: ['2099-', 'posterior a hoy', 'Escriba el día en que fue así'],
  },
  {
    what: 'semicolons instead of commas, in a file that 200 references lead to',
    make: (copy) => {
      const rows = copy.table(organisations);
      copy.write(
        organisations,
        rows.map((row) => row.map((cell) => `"${cell}"`).join(';')).join('\n'),
      );
    },
    file: organisations,
    code: 'csv/semicolon',
    line: 1,
    en: ['is separated by semicolons', ...excelWay],
    es: ['está separado por punto y coma', ...maneraDeExcel],
  },
  {
    what: 'UTF-16, as "Unicode Text" of Excel, in a file that 200 references lead to',
    make: (copy) => {
      recode(copy, organisations, 'utf16le', '\ufeff');
    },
    file: organisations,
    code: 'text/utf-16',
    en: ['is saved as UTF-16', ...excelWay],
    es: ['está guardado como UTF-16', ...maneraDeExcel],
  },
  {
    what: 'accents of an older Windows',
    make: (copy) => {
      copy.write(events, 'id,date,title,title_es\nopen,2018-10-30,Opening,"Primera\nreunión"\n');
      recode(copy, events, 'latin1');
    },
    file: events,
    code: 'text/windows-1252',
    at: 'D2',
    en: ['it looks like Windows-1252', '"ó"', ...excelWay],
    es: ['parece Windows-1252', '"ó"', ...maneraDeExcel],
  },
  {
    what: 'a byte-order mark and the line ends of Windows, which is right all the same',
    make: (copy) => {
      copy.write(events, `\ufeff${copy.read(events).replaceAll('\n', '\r\n')}`);
    },
    file: events,
    code: 'csv/not-canonical',
    en: ['holds the right data', 'Nothing needs to be done', `npm run format:data -- ${events}`],
    es: ['contiene los datos correctos', 'No hace falta', `npm run format:data -- ${events}`],
  },
  {
    what: 'a comma in a text without quotes',
    make: (copy) => {
      copy.edit(sessions, '"Training for government partners, 2018"', 'Training, 2018');
    },
    file: sessions,
    code: 'csv/ragged',
    at: 'AG2',
    en: ['33 cells in this row, but 32 columns', 'A text that holds a comma needs quotes'],
    es: ['33 celdas en esta fila, pero 32 columnas', 'necesita comillas'],
  },
  {
    what: 'a quote that is not closed',
    make: (copy) => {
      copy.edit(
        sessions,
        ',"Training for government partners, 2018"',
        ',"Training for government partners',
      );
    },
    file: sessions,
    code: 'csv/quote-stray',
    at: 'C2',
    en: ['quote (") in the middle of a cell', 'one of them opens a quote that is not closed'],
    es: ['comillas (") en medio de una celda', 'alguna abre comillas que no se cierran'],
  },
  {
    what: 'a quote that is never closed, to the end of the file',
    make: (copy) => {
      copy.write(sessions, `${copy.read(sessions)}"new-session,open-data\n`);
    },
    file: sessions,
    code: 'csv/quote-open',
    at: 'A12',
    en: ['opens a quote (") here that is never closed', 'Close the quote'],
    es: ['abre aquí unas comillas (") que nunca se cierran', 'Cierre las comillas'],
  },
  {
    what: 'a required column that was deleted',
    make: (copy) => {
      const table = copy.table(sessions).map((row) => row.filter((_, at) => at !== 2));
      copy.write(sessions, table.map((row) => row.map((cell) => `"${cell}"`).join(',')).join('\n'));
    },
    file: sessions,
    code: 'record/column-missing',
    at: 1,
    en: ['has no column "title", which every record needs', 'Add the column to the first row'],
    es: ['no tiene la columna "title", que todo registro necesita', 'Añada la columna'],
  },
  {
    what: 'a misspelt column',
    make: (copy) => {
      copy.edit(sessions, ',duration_hours,', ',duration_hour,');
    },
    file: sessions,
    code: 'record/unknown-column',
    at: 'J1',
    en: ['is a column that the schema does not know', 'Did you mean "duration_hours"?'],
    es: ['es una columna que el esquema no conoce', '¿Quería decir "duration_hours"?'],
  },
  {
    what: 'a column with the name of a person',
    make: (copy) => {
      copy.edit(sessions, ',duration_hours,', ',participant_name,');
    },
    file: sessions,
    code: 'record/unknown-column',
    at: 'J1',
    en: ['is a column that the schema does not know', 'delete the column'],
    es: ['es una columna que el esquema no conoce', 'borre la columna'],
  },
  {
    what: 'a column twice',
    make: (copy) => {
      copy.edit(sessions, ',duration_hours,', ',mode,');
    },
    file: sessions,
    code: 'csv/header-duplicate',
    at: 'K1',
    en: ['names the column "mode" twice; the first is J1', 'Rename one of the two'],
    es: ['nombra dos veces la columna "mode"; la primera es J1', 'Cambie el nombre'],
  },
  {
    what: 'a key twice',
    make: (copy) => {
      copy.set(sessions, 3, { id: copy.table(sessions)[1]?.[0] ?? '' });
    },
    file: sessions,
    code: 'record/key-twice',
    at: 'A3',
    en: ['a second time; the first is at data/training-sessions', 'Give one of the two'],
    es: [
      'por segunda vez; la primera está en data/training-sessions',
      'Dé otro valor a uno de los dos',
    ],
  },
  {
    what: 'rows that were cleared and not deleted',
    make: (copy) => {
      copy.write(sessions, `${copy.read(sessions)}${','.repeat(31)}\n`);
    },
    file: sessions,
    code: 'csv/blank-row',
    at: 'A12',
    en: ['rows without any value', 'select the whole rows and choose Delete'],
    es: ['filas sin ningún valor', 'seleccione las filas enteras y elija Eliminar'],
  },
  {
    what: 'a NUL from a damaged disk',
    make: (copy) => {
      copy.edit(events, 'First Belize Open Week opens', 'First\0 Week');
    },
    file: events,
    code: 'text/control',
    at: 'C2',
    en: ['control character (U+0000)', 'Delete the character'],
    es: ['carácter de control (U+0000)', 'Borre el carácter'],
  },
  {
    what: 'a workbook put beside the tables',
    make: (copy) => {
      copy.write('data/grants/grants.xlsx', 'PK');
    },
    file: 'data/grants/grants.xlsx',
    code: 'file/ignored',
    en: ['is not read', 'npm run import'],
    es: ['no se lee', 'npm run import'],
  },
  {
    what: 'a comma after the last entry of a report',
    make: (copy) => {
      copy.edit(report, '"trust-programme-page"\n  ]', '"trust-programme-page",\n  ]');
    },
    file: report,
    code: 'json/trailing-comma',
    line: 18,
    en: ['comma after the last entry', 'Delete the comma'],
    es: ['coma después de la última entrada', 'Borre la coma'],
  },
  {
    what: 'a key twice in a report',
    make: (copy) => {
      copy.edit(report, reportText, `"progress": "",\n  ${reportText}`);
    },
    file: report,
    code: 'json/duplicate-key',
    line: 12,
    en: ['has the key "progress" twice; the first is on line 11', 'Delete one of the two'],
    es: [
      'tiene dos veces la clave "progress"; la primera está en la línea 11',
      'Borre una de las dos',
    ],
  },
  {
    what: 'a report of completion without its evidence',
    make: (copy) => {
      copy.edit(report, '"completion": "no_evidence"', '"completion": "complete"');
    },
    file: report,
    code: 'record/required-when',
    line: 1,
    en: ['is required when completion = ', 'Fill it in'],
    es: ['es obligatorio cuando completion = ', 'Complételo'],
  },
  {
    what: 'a typing slip in the configuration',
    make: (copy) => {
      copy.edit('data/publication.json', '"licence"', '"license"');
    },
    file: 'data/publication.json',
    code: 'configuration/unknown-key',
    en: ['is not a key that stands here', 'Did you mean `licence`?'],
    es: ['no es una clave', '¿Quería decir `licence`?'],
    codes: ['configuration/required', 'configuration/unknown-key'],
  },
  {
    what: 'a date of a document that a spreadsheet shortened',
    make: (copy) => {
      copy.set(documents, 2, { published_date: '03/2021' });
    },
    file: documents,
    code: 'cell/partial-date-reading',
    at: 'I2',
    en: ['must be a date like 2021, 2021-03 or 2021-03-31', '2021-03'],
    es: ['debe ser una fecha como 2021, 2021-03 o 2021-03-31', '2021-03'],
  },
];
