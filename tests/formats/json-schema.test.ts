import { registerSchema, unregisterSchema, validate } from '@hyperjump/json-schema/draft-2020-12';
import { describe, expect, it } from 'vitest';
import { schemaPath } from '../../src/core/publication/address.ts';
import { folders, jsonOf, loadFolder, plainOutputs, publish, textOf } from './published.ts';

const metaschema = 'https://json-schema.org/draft/2020-12/schema';

type Json = Parameters<Awaited<ReturnType<typeof validate>>>[0];
type Schema = Parameters<typeof registerSchema>[0];
interface Listed {
  records: Record<string, Json>[];
}

/** Whether a validator that is not the generator's takes a value. @throws when the schema is none */
async function judge(schema: Schema): Promise<(value: Json) => boolean> {
  const name = 'https://seeds.example/judged';
  registerSchema(schema, name, metaschema);
  try {
    const check = await validate(name);
    return (value) => check(value).valid;
  } finally {
    unregisterSchema(name);
  }
}

describe.each(folders)('the schemas of %s, for a second validator', async (folder) => {
  const publication = await loadFolder(folder);
  const published = publish(publication, plainOutputs);
  const collections = [...publication.collections.values()];
  const schemaOf = (id: string) => {
    // It is judged under another name than that of the site, so that nothing is fetched.
    const { $id, ...schema } = jsonOf(published, schemaPath({ id })) as Record<string, Json>;
    expect($id).toBe(publication.url + schemaPath({ id }));
    return schema as Schema;
  };
  const recordsOf = (id: string) => (jsonOf(published, `/data/${id}.json`) as Listed).records;

  it('are schemas, and would not be with a slip', async () => {
    for (const { id } of collections) {
      const schema = schemaOf(id);
      expect((await validate(metaschema, schema as Json)).valid, id).toBe(true);
      const broken = { ...(schema as object), required: 'id' };
      expect((await validate(metaschema, broken)).valid, id).toBe(false);
      await expect(judge(broken as Schema)).rejects.toThrow();
    }
  });

  it('take every record, in each form of JSON', async () => {
    for (const { id, records } of collections) {
      const isValid = await judge(schemaOf(id));
      const listed = recordsOf(id);
      expect(listed).toHaveLength(records.length);
      expect(listed.filter((record) => !isValid(record))).toEqual([]);
      const lines = textOf(published, `/data/${id}.ndjson`).split('\n').filter(Boolean);
      expect(lines.map((line) => JSON.parse(line) as Json)).toEqual(listed);
      for (const { slug } of records) {
        const { record } = jsonOf(published, `/data/${id}/${slug}.json`) as { record: Json };
        expect(isValid(record), `${id}/${slug}`).toBe(true);
      }
    }
  });

  it('refuse a record without its key, or with a value of another kind', async () => {
    for (const { id, key } of collections) {
      const isValid = await judge(schemaOf(id));
      const [first] = recordsOf(id);
      if (!first) continue;
      const { [key]: _, ...without } = first;
      expect(isValid(without), id).toBe(false);
      expect(isValid({ ...first, [key]: { nested: true } }), id).toBe(false);
    }
  });
});
