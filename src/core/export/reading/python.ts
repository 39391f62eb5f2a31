/** Code that reads a published table in Python: with nothing installed, with pandas, with DuckDB. */
import { type ColumnHints, type TableFile, media } from './table-file.ts';

/** A string as Python writes it; JSON's escapes are Python's too. */
const quoted = (text: string) => JSON.stringify(text);

const list = (names: readonly string[]) => `[${names.map(quoted).join(', ')}]`;

/** With what every Python has. */
export function toPlainPython({ mediaType, url, at }: TableFile): string | undefined {
  const open = `urllib.request.urlopen(${quoted(url)}) as response:`;
  switch (mediaType) {
    case media.csv:
      return `import csv, io, urllib.request

with ${open}
    text = io.TextIOWrapper(response, encoding="utf-8", newline="")
    rows = list(csv.DictReader(text))
`;
    case media.json:
      return at === undefined
        ? undefined
        : `import json, urllib.request

with ${open}
    rows = json.load(response)[${quoted(at)}]
`;
    case media.lines:
      return `import json, urllib.request

with ${open}
    rows = [json.loads(line) for line in response]
`;
    default:
      return undefined;
  }
}

/** A call with an argument a line. */
const call = (name: string, args: readonly string[]) =>
  `table = pd.${name}(\n${args.map((arg) => `    ${arg},\n`).join('')})\n`;

/**
 * Types that pandas would guess wrongly.
 *
 * @param truth its type for truths that may be blank
 */
function typeArguments({ text, dates, truths }: ColumnHints, truth: string): string[] {
  const types = [
    ...text.map((name) => `${quoted(name)}: str`),
    ...truths.map((name) => `${quoted(name)}: ${truth}`),
  ];
  return [
    ...(types.length === 0 ? [] : [`dtype={${types.join(', ')}}`]),
    ...(dates.length === 0 ? [] : [`parse_dates=${list(dates)}`]),
  ];
}

export function toPandas(file: TableFile): string | undefined {
  const { mediaType, url, hints, at } = file;
  const address = quoted(url);
  // Otherwise a text such as "NA" or "null" would be taken for unknown.
  const blanks = ['keep_default_na=False', 'na_values=[""]'];
  switch (mediaType) {
    case media.csv:
      return `import pandas as pd  # pip install pandas\n\n${call('read_csv', [address, ...blanks, ...typeArguments(hints, '"boolean"')])}`;
    case media.workbook: {
      // The cells are truths already, which its type for them refuses here.
      const types = typeArguments({ ...hints, dates: [] }, 'object');
      return `import pandas as pd  # pip install pandas openpyxl\n\n${call('read_excel', [address, ...blanks, ...types])}`;
    }
    case media.parquet:
      return `import pandas as pd  # pip install pandas pyarrow\n\ntable = pd.read_parquet(${address})\n`;
    case media.lines:
      return `import pandas as pd  # pip install pandas\n\n${call('read_json', [address, 'lines=True', 'dtype=False', 'convert_dates=False'])}`;
    default: {
      const rows = at === undefined ? undefined : toPlainPython(file);
      return (
        rows && `import pandas as pd  # pip install pandas\n${rows}\ntable = pd.DataFrame(rows)\n`
      );
    }
  }
}

const sql = (text: string) => `'${text.replaceAll("'", "''")}'`;

/** What DuckDB reads of a JSON file unless told otherwise, in bytes. */
const longestJson = 16_777_216;

const select = (what: string, reader: string, args: readonly string[]) =>
  `SELECT ${what} FROM ${reader}(\n${args.map((arg) => `  ${arg}`).join(',\n')}\n)`;

/** The query alone, which is the same in every language that DuckDB speaks. */
export function toDuckDbQuery({ mediaType, url, bytes, at, hints }: TableFile): string | undefined {
  const address = sql(url);
  switch (mediaType) {
    case media.csv: {
      const types = hints.text.map((name) => `${sql(name)}: 'VARCHAR'`).join(', ');
      const known = types === '' ? [] : [`types = {${types}}`];
      return select('*', 'read_csv', [address, 'header = true', ...known]);
    }
    case media.parquet:
      return `SELECT * FROM read_parquet(${address})`;
    case media.lines:
      return select('*', 'read_json', [address, "format = 'newline_delimited'"]);
    case media.json: {
      if (at === undefined) return undefined;
      const size = bytes < longestJson ? [] : [`maximum_object_size = ${String(2 * bytes)}`];
      return select(`unnest(${at}, max_depth := 2)`, 'read_json', [address, ...size]);
    }
    default:
      return undefined;
  }
}

export function toDuckDb(file: TableFile): string | undefined {
  const query = toDuckDbQuery(file);
  return query && `import duckdb  # pip install duckdb\n\ntable = duckdb.sql("""\n${query}\n""")\n`;
}
