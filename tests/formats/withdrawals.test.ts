/** The lists of withdrawn records as another program reads them, and what stands at their addresses. */
import { describe, expect, it } from 'vitest';
import { outputs } from '../../src/core/export/outputs.ts';
import { readTypedCsv, readTypedJson } from './duckdb-typed.ts';
import { jsonOf, loadFolder, publish, textOf } from './published.ts';

const columns = {
  collection: 'VARCHAR',
  key: 'VARCHAR',
  date: 'DATE',
  reason: 'VARCHAR',
  reason_en: 'VARCHAR',
  replaced_by: 'VARCHAR',
  url: 'VARCHAR',
  data: 'VARCHAR',
};
const struct = Object.entries(columns).map(([name, type]) => `"${name}" ${type}`);
const document = { publication: 'VARCHAR', withdrawn: `STRUCT(${struct.join(', ')})[]` };

interface Row {
  readonly key: string;
  readonly date: string;
  readonly replaced_by: string | null;
  readonly data: string;
}

describe('the withdrawn records of the seed bank', async () => {
  const publication = await loadFolder('tests/fixtures/seed-bank');
  const ids = ['withdrawn-csv', 'withdrawn-json', 'record-json'];
  const published = publish(
    publication,
    outputs.filter(({ id }) => ids.includes(id)),
  );
  const csv = textOf(published, '/data/withdrawn.csv');
  const json = textOf(published, '/data/withdrawn.json');
  const rows = (await readTypedCsv(csv, columns)) as unknown as Row[];

  it('are the same in both lists', async () => {
    const [read] = await readTypedJson(json, document);
    expect(read?.publication).toBe(publication.id);
    expect(read?.withdrawn).toEqual(rows);
    expect(rows.map(({ key }) => key)).toEqual(publication.withdrawals.map(({ key }) => key));
  });

  it('have at their address the day, and what took their place', () => {
    expect(rows).not.toEqual([]);
    for (const { key, date, replaced_by: replacement, data } of rows) {
      const at = data.slice(publication.url.length);
      expect(jsonOf(published, at)).toMatchObject({
        withdrawn: { key, date, ...(replacement === null ? {} : { replacedBy: replacement }) },
      });
    }
  });

  it('are refused when a day is none, a cell too many or a list no list', async () => {
    const [, day = ''] = /,(\d{4}-\d\d-\d\d),/.exec(csv) ?? [];
    for (const broken of [
      csv.replace(day, '2025-02-30'),
      `${csv}a,b\n`,
      csv.replace('key,', 'keys,'),
      csv.replace(/,"/, ','),
    ]) {
      expect(broken).not.toBe(csv);
      await expect(readTypedCsv(broken, columns)).rejects.toThrow();
    }
    for (const broken of [json.replace(day, 'long ago'), json.replace(']', '')]) {
      expect(broken).not.toBe(json);
      await expect(readTypedJson(broken, document)).rejects.toThrow();
    }
  });
});
