/** Marks that spreadsheets leave in data without being asked, and texts that they would run. */

const errors =
  /^#(?:REF!|NAME\?|VALUE!|DIV\/0!|N\/A|NULL!|NUM!|SPILL!|CALC!|¡REF!|¿NOMBRE\?|¡VALOR!|¡DIV\/0!|¡NULO!|¡NUM!|#{2,})$/i;
const month = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec|ene|abr|ago|dic)';
const changed = [
  /^-?\d(?:[.,]\d+)?E[+-]?\d{1,3}$/i,
  new RegExp(`^\\d{1,2}-${month}(?:-\\d{2,4})?$`, 'i'),
  new RegExp(`^${month}-\\d{2,4}$`, 'i'),
  /^(?:0?[1-9]|[12]\d|3[01])\/(?:0?[1-9]|[12]\d|3[01])\/\d{2,4}$/,
];

/** What a spreadsheet shows in place of a value: `#REF!`, or `####` when the column is narrow. */
export function isSpreadsheetError(text: string): boolean {
  return text.startsWith('#') && errors.test(text);
}

/**
 * Whether an identifier looks as if a spreadsheet had taken it for a number (1.20E+05) or a date
 * (01-Mar). One that keeps to the field's own `pattern` is as it should be.
 */
export function looksChanged(text: string, pattern: string | undefined): boolean {
  if (!changed.some((shape) => shape.test(text))) return false;
  return pattern === undefined || !matches(text, pattern);
}

/** A pattern that is no regular expression is a problem of the schema, told there. */
function matches(text: string, pattern: string): boolean {
  try {
    return new RegExp(pattern, 'u').test(text);
  } catch {
    return false;
  }
}

/**
 * Whether a spreadsheet that opens the download may take the text for a formula (CWE-1236).
 * Numbers and telephone numbers are harmless, and so are the list marks of Markdown.
 */
export function isFormula(text: string, isMarkdown: boolean): boolean {
  if (!/^[=+\-@\t\r]./s.test(text)) return false;
  if (/^[+-][\d\s().,/-]+$/.test(text)) return false;
  return !(isMarkdown && /^[-+] /.test(text));
}
