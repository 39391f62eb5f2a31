/** Code that reads a published table in Python: with nothing installed, with pandas, with DuckDB. */
import { type TableFile, media } from './table-file.ts';

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

const dtype = (names: readonly string[]) =>
  names.length === 0 ? '' : `, dtype={${names.map((name) => `${quoted(name)}: str`).join(', ')}}`;

export function toPandas(file: TableFile): string | undefined {
  const { mediaType, url, hints, at } = file;
  const dates = hints.dates.length === 0 ? '' : `, parse_dates=${list(hints.dates)}`;
  // Otherwise a text such as "NA" or "null" would be taken for unknown.
  const blanks = ', keep_default_na=False, na_values=[""]';
  switch (mediaType) {
    case media.csv:
      return `import pandas as pd

table = pd.read_csv(${quoted(url)}${blanks}${dtype(hints.text)}${dates})
`;
    case media.workbook:
      return `import pandas as pd  # pip install pandas openpyxl

table = pd.read_excel(${quoted(url)}${blanks}${dtype(hints.text)})
`;
    case media.parquet:
      return `import pandas as pd  # pip install pandas pyarrow

table = pd.read_parquet(${quoted(url)})
`;
    case media.lines:
      return `import pandas as pd

table = pd.read_json(${quoted(url)}, lines=True, dtype=False, convert_dates=False)
`;
    default: {
      const rows = at === undefined ? undefined : toPlainPython(file);
      return rows && `import pandas as pd\n${rows}\ntable = pd.DataFrame(rows)\n`;
    }
  }
}

const sql = (text: string) => `'${text.replaceAll("'", "''")}'`;

/** What DuckDB reads of a JSON file unless told otherwise, in bytes. */
const longestJson = 16_777_216;

/** The query alone, which is the same in every language that DuckDB speaks. */
export function toDuckDbQuery({ mediaType, url, bytes, at, hints }: TableFile): string | undefined {
  switch (mediaType) {
    case media.csv: {
      const types = hints.text.map((name) => `${sql(name)}: 'VARCHAR'`).join(', ');
      const known = types === '' ? '' : `, types = {${types}}`;
      return `SELECT * FROM read_csv(${sql(url)}, header = true${known})`;
    }
    case media.parquet:
      return `SELECT * FROM read_parquet(${sql(url)})`;
    case media.lines:
      return `SELECT * FROM read_json(${sql(url)}, format = 'newline_delimited')`;
    case media.json: {
      if (at === undefined) return undefined;
      const size = bytes < longestJson ? '' : `, maximum_object_size = ${String(2 * bytes)}`;
      return `SELECT unnest(${at}, max_depth := 2) FROM read_json(${sql(url)}${size})`;
    }
    default:
      return undefined;
  }
}

export function toDuckDb(file: TableFile): string | undefined {
  const query = toDuckDbQuery(file);
  return query && `import duckdb  # pip install duckdb\n\ntable = duckdb.sql("""\n${query}\n""")\n`;
}
