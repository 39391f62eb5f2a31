/** Loads every collection: its configuration, its schema and its records. */
import { checkNames } from '../collection/check-names.ts';
import collectionSchema from '../collection/collection.schema.json' with { type: 'json' };
import type { CollectionSource } from '../collection/configuration.ts';
import { withDerivedFields } from '../collection/derived-fields.ts';
import type { CollectionDraft } from '../collection/draft.ts';
import { nameChecks } from '../collection/field-names.ts';
import { readCollection } from '../collection/read-collection.ts';
import { validateRecords } from '../collection/validate-records.ts';
import { checkCollectionPrivacy } from '../privacy/check-collection.ts';
import type { JsonDocument } from '../record/json.ts';
import type { SchemaCompiler, Validate } from '../schema/ajv.ts';
import { checkSchemaNames } from '../schema/check-names.ts';
import { readSchema } from '../schema/read-schema.ts';
import { withTwins } from '../schema/with-twins.ts';
import { problemsIn } from './add-problem.ts';
import { checkHome } from './check-home.ts';
import { checkLicence } from './check-publication.ts';
import { checkTexts } from './check-texts.ts';
import { readConfigured } from './configured-file.ts';
import { loadRecords } from './load-records.ts';
import { loadSchema } from './load-schema.ts';
import type { LoadedSettings } from './load-settings.ts';
import { type Source, loadJson, tell } from './load-source.ts';

/** What the checks of names need to know of a collection's own file. */
interface Configured {
  readonly document: JsonDocument | undefined;
  readonly value: CollectionSource;
  readonly unsound: ReadonlySet<string>;
  readonly placeOf: JsonDocument['placeOf'];
}

const fallback: CollectionSource = {
  title: '',
  singular: '',
  description: '',
  record: { title: '' },
};

async function loadConfiguration(
  source: Source,
  id: string,
  validate: Validate,
  languages: readonly string[],
): Promise<Configured> {
  const file = `data/${id}/collection.json`;
  const document = await loadJson(source, file);
  const { value, unsound, problems } = readConfigured(document, validate, fallback);
  tell(source, problems);
  if (document) {
    tell(source, checkTexts(document, collectionSchema, languages));
    checkLicence(value.licence, problemsIn(document, source.problems));
  }
  const placeOf = document?.placeOf ?? ((pointer: string) => ({ file, pointer }));
  return { document, value, unsound, placeOf };
}

/** @returns the collections whose schema can be used, by id in navigation order */
export async function loadCollections(
  source: Source,
  compiler: SchemaCompiler,
  { settings, source: written, collections, document, add }: LoadedSettings,
): Promise<ReadonlyMap<string, CollectionDraft>> {
  const { languages, licence, keywords, limits } = settings;
  const validateConfiguration = compiler.compileOwn(collectionSchema);
  const configured = new Map<string, Configured>();
  const schemas = new Map<string, JsonDocument>();
  const read = new Map<string, CollectionDraft>();
  for (const id of collections) {
    const own = await loadConfiguration(source, id, validateConfiguration, languages);
    configured.set(id, own);
    const loaded = await loadSchema(source, id, languages, compiler);
    if (!loaded) continue;
    const { schema, validate } = loaded;
    schemas.set(id, loaded.document);
    const { fields, nested } = readSchema(schema, languages);
    const defaults = { language: languages[0], licence, keywords, fields: [...fields.keys()] };
    const collection = readCollection(id, own.value, defaults);
    const schemaFile = `schemas/${id}.schema.json`;
    const names = [...fields.keys(), ...nested.keys()];
    checkSchemaNames(schema, names, collections, problemsIn(loaded.document, source.problems));
    const twinned = withTwins(schema, languages.slice(1));
    const shape = { key: collection.key, slug: collection.slug, fields, nested, schemaFile };
    const files = await loadRecords(source, id, twinned, shape, limits);
    for (const file of files) tell(source, validateRecords(file, twinned, validate, schemaFile));
    read.set(id, {
      settings: collection,
      schema,
      fields,
      nested,
      files,
      unsound: own.unsound,
      placeInConfiguration: own.placeOf,
    });
  }
  const drafts = withDerivedFields(read, languages[0]);
  for (const [id, draft] of drafts) {
    const schemaFile = schemas.get(id);
    if (schemaFile) {
      const addToSchema = problemsIn(schemaFile, source.problems);
      tell(source, checkCollectionPrivacy(draft, settings.privacy, addToSchema));
    }
    const own = configured.get(id);
    if (!own?.document) continue;
    const addOwn = problemsIn(own.document, source.problems);
    checkNames(draft, own.value, nameChecks(drafts, collections, addOwn), addOwn);
  }
  if (document) checkHome(written, drafts, nameChecks(drafts, collections, add), add);
  return drafts;
}
