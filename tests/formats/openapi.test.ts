import { createConfig, lintFromString } from '@redocly/openapi-core';
import SwaggerParser from '@apidevtools/swagger-parser';
import { describe, expect, it } from 'vitest';
import { openApi } from '../../src/core/export/formats/openapi.ts';
import type { Output } from '../../src/core/export/output.ts';
import { folders, jsonOf, loadFolder, plainOutputs, publish } from './published.ts';
import { draft2020 } from './validator.ts';

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

const table: readonly Output[] = [...plainOutputs, openApi(() => table)];

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

describe.each(folders)('OpenAPI of %s', async (folder) => {
  const published = publish(await loadFolder(folder), table);
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

  it('leads to what is published, parameters filled in with their examples, in the form that it says', () => {
    const named = new Set<string>();
    for (const [path, { get }] of Object.entries(api.paths)) {
      const [parameter] = get.parameters ?? [];
      const address = path.replace('{key}', parameter?.example ?? '');
      expect(published.contents.has(address), address).toBe(true);
      named.add(address);
      for (const { schema } of Object.values(get.responses['200']?.content ?? {})) {
        if (!schema) continue;
        const validate = draft2020({ ...schema, components: api.components });
        expect(validate(jsonOf(published, address)), address).toEqual([]);
        expect(validate({}), address).not.toEqual([]);
      }
    }
    const files = [...published.contents.keys()].filter(
      (address) => !/^\/data\/[^/]+\/[^/]+\.json$/.test(address),
    );
    for (const address of files) expect(named).toContain(address);
  });

  it('has an id of its own for each operation', () => {
    const ids = Object.values(api.paths).map(({ get }) => get.operationId);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
