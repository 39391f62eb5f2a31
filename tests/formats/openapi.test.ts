import { createConfig, lintFromString } from '@redocly/openapi-core';
import SwaggerParser from '@apidevtools/swagger-parser';
import { describe, expect, it } from 'vitest';
import { outputs } from '../../src/core/export/outputs.ts';
import { recordDataPath } from '../../src/core/publication/address.ts';
import { folders, jsonOf, loadFolder, type Published, publish, textOf } from './published.ts';
import { type Check, draft2020 } from './validator.ts';

interface Operation {
  operationId: string;
  parameters?: { name: string; example: string }[];
  responses: Record<string, { description: string; content?: Record<string, { schema?: object }> }>;
}
interface Api {
  openapi: string;
  paths: Record<string, { get: Operation }>;
  components: { schemas: Record<string, object> };
}

/** Files of bytes, which no schema describes. */
const binary = /zip$|parquet$|spreadsheetml/;

/** What a publication outside git does not know. */
const outsideGit = ['version', 'commit', 'modified'];

/** An answer as a program gets it: JSON is read, other text is not. */
function answerAt(published: Published, address: string, mediaType: string): unknown {
  return mediaType.endsWith('json') && mediaType !== 'application/x-ndjson'
    ? jsonOf(published, address)
    : textOf(published, address);
}

/** Copies of an object that each lack one of these keys. */
const without = (value: object, keys: readonly string[]) =>
  keys.map((key) => Object.fromEntries(Object.entries(value).filter(([name]) => name !== key)));

/** What Redocly's rules for the specification itself have against it. */
async function findings(api: object): Promise<string[]> {
  const config = await createConfig({ extends: ['spec'] });
  const problems = await lintFromString({ source: JSON.stringify(api), config });
  return problems.map(({ ruleId, message }) => `${ruleId}: ${message}`);
}

type Document = Exclude<Parameters<typeof SwaggerParser.validate>[0], string>;

/** Whether Swagger's parser resolves it and finds it valid by OpenAPI's own schema. */
async function isValidForSwagger(api: object): Promise<boolean> {
  try {
    // It resolves references in place.
    await SwaggerParser.validate(structuredClone(api) as Document);
    return true;
  } catch {
    return false;
  }
}

describe.each([...folders, '.'])('OpenAPI of %s', async (folder) => {
  const publication = await loadFolder(folder);
  const published = publish(publication, outputs);
  const api = jsonOf(published, '/openapi.json') as Api;

  it('obeys the specification', async () => {
    expect(await findings(api)).toEqual([]);
  });

  it('is valid for a second parser, which refuses it when broken', async () => {
    expect(await isValidForSwagger(api)).toBe(true);
    expect(await isValidForSwagger({ ...api, components: { schemas: {} } })).toBe(false);
    expect(await isValidForSwagger({ ...api, info: { title: 'seeds' } })).toBe(false);
  });

  it('is refused when broken', async () => {
    const [path = '', item] = Object.entries(api.paths).find(([key]) => key.includes('{')) ?? [];
    const withOperation = (operation: object) => ({
      ...api,
      paths: { ...api.paths, [path]: { get: operation } },
    });
    for (const broken of [
      withOperation({ ...item?.get, parameters: undefined }),
      withOperation({ ...item?.get, responses: { 200: { content: {} } } }),
      { ...api, components: { schemas: {} } },
      { ...api, info: { title: 'seeds' } },
    ]) {
      expect(await findings(broken)).not.toEqual([]);
    }
  });

  it('leads to what is published, parameters filled in with their examples', () => {
    const named = new Set<string>();
    for (const [path, { get }] of Object.entries(api.paths)) {
      const [parameter] = get.parameters ?? [];
      const address = path.replace('{key}', parameter?.example ?? '');
      expect(published.contents.has(address), address).toBe(true);
      named.add(address);
    }
    const files = [...published.contents.keys()].filter(
      (address) => !/^\/data\/[^/]+\/[^/]+\.json$/.test(address),
    );
    for (const address of files) expect(named).toContain(address);
  });

  const answers = Object.entries(api.paths).flatMap(([path, { get }]) => {
    const address = path.replace('{key}', get.parameters?.[0]?.example ?? '');
    const content = Object.entries(get.responses['200']?.content ?? {});
    return content.map(([mediaType, { schema }]) => ({
      id: get.operationId,
      ...{ address, mediaType, schema },
    }));
  });

  it('has the schema of each answer that is no file of bytes', () => {
    expect(answers.length).toBe(Object.keys(api.paths).length);
    for (const { address, mediaType, schema } of answers)
      expect(schema === undefined, address).toBe(binary.test(mediaType));
  });

  const checks = new Map<string, Check>();
  const checkOf = (schema: object): Check => {
    const key = JSON.stringify(schema);
    const check = checks.get(key) ?? draft2020({ ...schema, components: api.components });
    checks.set(key, check);
    return check;
  };

  it('has schemas that the answers obey, and that refuse something else', () => {
    for (const { address, mediaType, schema } of answers) {
      if (!schema) continue;
      const validate = checkOf(schema);
      expect(validate(answerAt(published, address, mediaType)), address).toEqual([]);
      expect(validate({}), address).not.toEqual([]);
      expect(validate(7), address).not.toEqual([]);
    }
  });

  it('describes every key of the answers whose form is our own, and which of them must be there', () => {
    const ours = answers.filter(({ id }) => /(?:^|[.-])(?:json|quality)$/.test(id));
    expect(ours.length).toBeGreaterThan(4);
    for (const { address, schema } of ours) {
      const validate = checkOf({ allOf: [schema], unevaluatedProperties: false });
      const answer = jsonOf(published, address) as object;
      expect(validate(answer), address).toEqual([]);
      expect(validate({ ...answer, more: 1 }), address).not.toEqual([]);
      const keys = Object.keys(answer).filter((key) => !outsideGit.includes(key));
      for (const broken of without(answer, keys)) expect(validate(broken)).not.toEqual([]);
    }
  });

  it('describes what stands at the address of a record that is no more', () => {
    for (const [id, collection] of publication.collections) {
      const { schema } = answers.find((answer) => answer.id === `${id}.record-json`) ?? {};
      for (const { collection: own, slug } of publication.withdrawals) {
        if (own !== id || slug === undefined || !schema) continue;
        const address = recordDataPath(collection, { slug });
        const answer = jsonOf(published, address) as { withdrawn: object };
        expect(checkOf(schema)(answer), address).toEqual([]);
        const [broken] = without(answer.withdrawn, ['date']);
        expect(checkOf(schema)({ ...answer, withdrawn: broken })).not.toEqual([]);
      }
    }
  });

  it('has an id of its own for each operation', () => {
    const ids = Object.values(api.paths).map(({ get }) => get.operationId);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
