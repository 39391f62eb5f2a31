/** Copy-paste code that reads a published file, for each tool that can. */
import { toJavaScript } from './javascript.ts';
import { toDuckDb, toPandas, toPlainPython } from './python.ts';
import { toR } from './r.ts';
import { type TableFile, media } from './table-file.ts';

export type Tool = 'spreadsheet' | 'pandas' | 'duckdb' | 'python' | 'r' | 'javascript' | 'curl';

export interface Snippet {
  readonly tool: Tool;
  readonly code: string;
}

/** A formula that fetches it: of Google Sheets for a CSV, of Excel's Power Query for a workbook. */
function toFormula({ mediaType, url }: TableFile): string | undefined {
  const address = `"${url.replaceAll('"', '""')}"`;
  if (mediaType === media.csv) return `=IMPORTDATA(${address})\n`;
  if (mediaType !== media.workbook) return undefined;
  return `= Excel.Workbook(Web.Contents(${address}), true){0}[Data]\n`;
}

/** In single quotes, where a shell reads nothing but the quote. */
const forShell = (text: string) => `'${text.replaceAll("'", String.raw`'\''`)}'`;

/** Fetches any file under its own name and compares it with its checksum. */
export function toCurl({ url, name, sha256 }: Pick<TableFile, 'url' | 'name' | 'sha256'>): string {
  return `curl --fail --location --output ${forShell(name)} ${forShell(url)}
echo ${forShell(`${sha256}  ${name}`)} | sha256sum --check
`;
}

export function snippetsFor(file: TableFile): Snippet[] {
  const made: readonly (readonly [Tool, string | undefined])[] = [
    ['spreadsheet', toFormula(file)],
    ['pandas', toPandas(file)],
    ['duckdb', toDuckDb(file)],
    ['python', toPlainPython(file)],
    ['r', toR(file)],
    ['javascript', toJavaScript(file)],
    ['curl', toCurl(file)],
  ];
  return made.flatMap(([tool, code]) => (code === undefined ? [] : [{ tool, code }]));
}
