/** Code that reads a published table in JavaScript, as a module for Node, Deno or Bun. */
import { type TableFile, media } from './table-file.ts';

export function toJavaScript({ mediaType, url, at }: TableFile): string | undefined {
  const address = JSON.stringify(url);
  switch (mediaType) {
    case media.csv:
      return `import { parse } from 'csv-parse/sync'; // npm install csv-parse

const response = await fetch(${address});
const rows = parse(await response.text(), { columns: true });
`;
    case media.workbook:
      return `import readWorkbook from 'read-excel-file/node'; // npm install read-excel-file

const response = await fetch(${address});
const [sheet] = await readWorkbook(Buffer.from(await response.arrayBuffer()));
const [header, ...rows] = sheet.data;
`;
    case media.parquet:
      return `import { parquetReadObjects } from 'hyparquet'; // npm install hyparquet

const response = await fetch(${address});
const rows = await parquetReadObjects({ file: await response.arrayBuffer() });
`;
    case media.lines:
      return `const response = await fetch(${address});
const lines = (await response.text()).trimEnd().split('\\n');
const rows = lines.filter((line) => line !== '').map((line) => JSON.parse(line));
`;
    case media.json:
      return at === undefined
        ? undefined
        : `const response = await fetch(${address});
const { ${at}: rows } = await response.json();
`;
    default:
      return undefined;
  }
}
