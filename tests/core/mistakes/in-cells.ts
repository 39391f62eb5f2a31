/** Mistakes in single cells. All of them stand in one copy, each in a row of its own. */

export interface CellMistake {
  readonly what: string;
  readonly collection: string;
  /** As a spreadsheet counts. */
  readonly row: number;
  /** What is written; the first is where the message points to. */
  readonly cells: Readonly<Record<string, string>>;
  readonly code: string;
  /** What the message must say, beside the value: what is wrong, and what to do. */
  readonly en: readonly string[];
  readonly es: readonly string[];
  /** Other codes that the same slip must lead to in that row. */
  readonly also?: readonly string[];
}

const grants = (row: number, rest: Omit<CellMistake, 'collection' | 'row'>): CellMistake => ({
  collection: 'grants',
  row,
  ...rest,
});
const sessions = (row: number, rest: Omit<CellMistake, 'collection' | 'row'>): CellMistake => ({
  collection: 'training-sessions',
  row,
  ...rest,
});
const documents = (row: number, rest: Omit<CellMistake, 'collection' | 'row'>): CellMistake => ({
  collection: 'documents',
  row,
  ...rest,
});
const events = (row: number, rest: Omit<CellMistake, 'collection' | 'row'>): CellMistake => ({
  collection: 'events',
  row,
  ...rest,
});

export const cellMistakes: readonly CellMistake[] = [
  grants(2, {
    what: 'a date as written in one country or the other',
    cells: { planned_start: '02/03/2021' },
    code: 'cell/date-reading',
    en: ['must be a day like 2021-03-31', '2021-03-02 or 2021-02-03'],
    es: ['debe ser un día como 2021-03-31', '2021-03-02 o 2021-02-03'],
  }),
  grants(3, {
    what: 'a date without its zeros',
    cells: { planned_start: '2021-2-3' },
    code: 'cell/date-reading',
    en: ['Write the day that is meant: 2021-02-03'],
    es: ['Escriba el día que se quiere decir: 2021-02-03'],
  }),
  grants(4, {
    what: "a date as the spreadsheet's own number",
    cells: { planned_start: '44257' },
    code: 'cell/date-reading',
    en: ['2021-03-02'],
    es: ['2021-03-02'],
  }),
  grants(5, {
    what: 'a day that the month does not have',
    cells: { planned_start: '2021-02-30' },
    code: 'cell/date-missing',
    en: ['is not in the calendar', '2021-02 has 28 days', 'Correct the day'],
    es: ['no está en el calendario', '2021-02 tiene 28 días', 'Corrija el día'],
  }),
  grants(6, {
    what: 'an end before the start',
    cells: { planned_end: '2021-03-01', planned_start: '2021-06-01' },
    code: 'cell/compare',
    en: ['on or after planned_start (2021-06-01)', 'Correct one of the two'],
    es: ['igual o posterior a planned_start (2021-06-01)', 'Corrija uno de los dos'],
  }),
  grants(7, {
    what: 'a number as written where the comma is the decimal sign',
    cells: { amount_awarded: '1.234,50', currency: 'USD' },
    code: 'cell/number-reading',
    en: ['Write what is meant: 1234.50'],
    es: ['Escriba lo que se quiere decir: 1234.50'],
  }),
  grants(8, {
    what: 'a number that may be two',
    cells: { amount_awarded: '1,234', currency: 'USD' },
    code: 'cell/number-reading',
    en: ['1234 or 1.234'],
    es: ['1234 o 1.234'],
  }),
  grants(9, {
    what: 'a currency sign in a number',
    cells: { amount_awarded: '$5', currency: 'USD' },
    code: 'cell/number-reading',
    en: ['Write what is meant: 5'],
    es: ['Escriba lo que se quiere decir: 5'],
  }),
  grants(10, {
    what: 'words in a number',
    cells: { amount_awarded: 'about five thousand', currency: 'USD' },
    code: 'cell/number',
    en: ['must be a number', 'Leave the cell blank when the number is not known'],
    es: ['debe ser un número', 'Deje la celda en blanco si no se conoce el número'],
  }),
  grants(11, {
    what: 'a number below nothing',
    cells: { amount_awarded: '-30', currency: 'USD' },
    code: 'cell/minimum',
    en: ['must be 0 or more', 'Correct the value'],
    es: ['debe ser 0 o más', 'Corrija el valor'],
  }),
  grants(12, {
    what: 'a misspelt value of a list',
    cells: { status: 'in_progres' },
    code: 'cell/option',
    en: ['must be one of', 'Did you mean "in_progress"?'],
    es: ['debe ser uno de', '¿Quería decir "in_progress"?'],
  }),
  grants(13, {
    what: 'the title of a value instead of the value',
    cells: { status: 'In progress' },
    code: 'cell/option',
    en: ['Did you mean "in_progress"?'],
    es: ['¿Quería decir "in_progress"?'],
  }),
  grants(14, {
    what: 'a reference to nothing, nearly right',
    cells: { recipient_organisation: 'trust-for-the-america' },
    code: 'record/reference',
    en: ['not the key of any record', 'Did you mean "trust-for-the-americas"?'],
    es: ['no es la clave de ningún registro', '¿Quería decir "trust-for-the-americas"?'],
  }),
  grants(15, {
    what: 'a list with commas between its entries',
    cells: { sources: 'trust-programme-page,trust-closing-release-2019' },
    code: 'cell/list-comma',
    en: [
      'has commas between',
      'Put ";" between them: trust-programme-page;trust-closing-release-2019',
    ],
    es: [
      'tiene comas entre',
      'Ponga ";" entre ellas: trust-programme-page;trust-closing-release-2019',
    ],
  }),
  grants(16, {
    what: 'a separator too many in a list',
    cells: { sources: 'trust-programme-page;;trust-closing-release-2019' },
    code: 'cell/empty-item',
    en: ['no text in entry 2', 'Delete the separator (;)'],
    es: ['no tiene texto en la entrada 2', 'Borre el separador (;)'],
  }),
  grants(17, {
    what: 'a required cell that is blank',
    cells: { title: '' },
    code: 'cell/required',
    en: ['is required, but is blank', 'Fill it in'],
    es: ['es obligatorio', 'Complételo'],
  }),
  grants(18, {
    what: 'what a spreadsheet shows when a formula fails',
    cells: { amount_awarded: '#REF!', currency: 'USD' },
    code: 'cell/spreadsheet-error',
    en: ['what a spreadsheet shows instead of a value', 'Write the value itself'],
    es: ['lo que una hoja de cálculo muestra', 'Escriba el valor'],
  }),
  grants(19, {
    what: 'a key that a spreadsheet took for a number',
    cells: { id: '1.20E+05' },
    code: 'cell/spreadsheet',
    en: ['looks changed by a spreadsheet', 'Write the identifier as it was'],
    es: ['parece cambiado por una hoja de cálculo', 'Escriba el identificador como era'],
  }),
  grants(20, {
    what: 'a key with a space and capitals',
    cells: { id: 'Youth Lab 2021' },
    code: 'cell/pattern',
    en: ['not written in the right way', 'It should look like'],
    es: ['no está escrito de la manera correcta', 'Debería parecerse a'],
    also: ['record/address'],
  }),
  documents(3, {
    what: 'a link that runs code',
    cells: { url: 'javascript:alert(1)' },
    code: 'cell/url-scheme',
    en: ['begins with "javascript:"', 'begins with https://'],
    es: ['empieza con "javascript:"', 'https://'],
  }),
  documents(4, {
    what: 'a link without https://',
    cells: { url: 'www.example.org/report' },
    code: 'cell/url-relative',
    en: ['must be a whole web address', 'write https://www.example.org/report'],
    es: ['debe ser una dirección web completa', 'escriba https://www.example.org/report'],
  }),
  documents(5, {
    what: 'a password in a link',
    cells: { url: 'https://anna:secret@example.org/' },
    code: 'cell/url-credentials',
    en: ['has a name or password', 'Delete everything between // and @'],
    es: ['nombre o una contraseña', 'Borre todo lo que hay entre // y @'],
  }),
  events(3, {
    what: 'a telephone number in a text',
    cells: { note: 'Ask Mr Tillett at +501 822-1234.' },
    code: 'privacy/phone',
    en: ['telephone number', 'Take it out'],
    es: ['teléfono', 'Quítelo'],
  }),
  events(4, {
    what: 'an e-mail address in a text',
    cells: { note: 'Write to anna.tillett@example.org.' },
    code: 'privacy/email',
    en: ['e-mail address', 'Take it out'],
    es: ['dirección de correo', 'Quítela'],
  }),
  events(5, {
    what: 'a hidden mark that turns text around',
    cells: { title: 'Open \u202Eweek' },
    code: 'text/bidi',
    en: ['hidden character (U+202E)', 'Delete the character'],
    es: ['carácter oculto (U+202E)', 'Borre el carácter'],
  }),
  events(6, {
    what: 'a letter that was lost on the way',
    cells: { title_es: 'Sesi\uFFFDn' },
    code: 'text/replacement',
    en: ['lost character', 'Write the letter again'],
    es: ['carácter perdido', 'Vuelva a escribir la letra'],
  }),
  events(7, {
    what: 'accents broken by another program',
    cells: { title_es: 'SesiÃ³n abierta' },
    code: 'text/mojibake',
    en: ['letters that look broken', 'Write the letters again'],
    es: ['letras que parecen rotas', 'Vuelva a escribir las letras'],
  }),
  sessions(2, {
    what: 'three women in a group of nine',
    cells: { women: '3', attended: '9', men: '6', suppressed: 'none' },
    code: 'privacy/small-count',
    en: ['is a count of 3', 'could point to somebody', 'Leave the cell blank'],
    es: ['es un recuento de 3', 'alguien', 'Deje la celda en blanco'],
  }),
  sessions(3, {
    what: 'more who completed than came',
    cells: { completed: '30', attended: '20' },
    code: 'cell/compare',
    en: ['at most attended (20)', 'Correct one of the two'],
    es: ['igual o menor que attended (20)', 'Corrija uno de los dos'],
  }),
  sessions(4, {
    what: 'a time in words',
    cells: { start_time: '9 am' },
    code: 'cell/pattern',
    en: ['not written in the right way', 'It should look like'],
    es: ['no está escrito de la manera correcta', 'Debería parecerse a 15:30'],
  }),
  sessions(5, {
    what: 'half a person',
    cells: { registered: '12.5' },
    code: 'cell/integer',
    en: ['must be a whole number', 'Write digits only'],
    es: ['debe ser un número entero', 'Escriba solo dígitos'],
  }),
];
