/** Loads publication.json: what it says, and which collections there are. */
import type { SchemaCompiler } from '../schema/ajv.ts';
import { stringsAt } from '../schema/json-schema.ts';
import type { JsonDocument } from '../record/json.ts';
import type { Language } from '../text/text.ts';
import { type AddProblem, problemsIn } from './add-problem.ts';
import { checkFolders, collectionFolders } from './check-folders.ts';
import { checkPublication } from './check-publication.ts';
import { checkTexts } from './check-texts.ts';
import type { PublicationSource } from './configuration.ts';
import { readConfigured } from './configured-file.ts';
import { fileExists } from './load-files.ts';
import { type Source, loadJson, tell } from './load-source.ts';
import schema from './publication.schema.json' with { type: 'json' };
import { type PublicationSettings, readPublication } from './read-publication.ts';

export interface LoadedSettings {
  readonly settings: PublicationSettings;
  /** publication.json without what its schema has refused. */
  readonly source: PublicationSource;
  /** Undefined when publication.json is missing or is not JSON. */
  readonly document: JsonDocument | undefined;
  /** Ids that are named and have a folder, in navigation order. */
  readonly collections: readonly string[];
  /** Adds a problem in publication.json. */
  readonly add: AddProblem;
}

/** The part of the load options that concerns publication.json. */
export interface SettingsOptions {
  readonly siteUrl?: string | undefined;
  readonly interfaceLanguages: readonly Language[];
}

const file = 'data/publication.json';

/** As the schema of publication.json has it. */
const isLanguage = (tag: string) => /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(tag);

/** Stands in for what is missing or wrong, so that everything else is checked all the same. */
function fallback(files: Iterable<string>, written: unknown): PublicationSource {
  const [first = 'en', ...others] = stringsAt(written, 'languages').filter((tag) =>
    isLanguage(tag),
  );
  return {
    id: 'unknown',
    title: '',
    description: '',
    languages: [first, ...others],
    url: 'https://unknown.example',
    publisher: { name: '' },
    licence: 'CC0-1.0',
    collections: collectionFolders(files),
  };
}

async function checkLogo(source: Source, logo: string | undefined, add: AddProblem) {
  if (logo === undefined || (await fileExists(source.root, logo))) return;
  add('configuration/no-file', '/theme/logo', { value: logo });
}

export async function loadSettings(
  source: Source,
  compiler: SchemaCompiler,
  { siteUrl, interfaceLanguages }: SettingsOptions,
): Promise<LoadedSettings> {
  const document = await loadJson(source, file);
  const validate = compiler.compileOwn(schema);
  const { value, problems } = readConfigured(
    document,
    validate,
    fallback(source.files.keys(), document?.value),
  );
  tell(source, problems);
  const add = document
    ? problemsIn(document, source.problems)
    : () => {
        // A file that is missing or is no JSON has been told; nothing in it can be.
      };
  if (document) tell(source, checkTexts(document, schema, value.languages));
  checkPublication(value, interfaceLanguages, add);
  await checkLogo(source, value.theme?.logo, add);
  const collections = checkFolders(value, source.files.keys(), add);
  return { settings: readPublication(value, siteUrl), source: value, document, collections, add };
}
