/**
 * The table of everything that is published beside the pages. The build writes it, the data page
 * and the documentation list it: to add a format, write its file and add its line here.
 */
import { dataPath, recordDataPath, schemaPath } from '../publication/address.ts';
import { toCsv } from './csv.ts';
import { toFullCsv } from './csv-full.ts';
import { toJson, toNdjson, toRecordJson } from './json.ts';
import { atom, collectionAtom } from './formats/atom.ts';
import { cff } from './formats/cff.ts';
import { checksums } from './formats/checksums.ts';
import { csvw } from './formats/csvw.ts';
import { collectionDataPackage, dataPackage } from './formats/datapackage.ts';
import { dcatUs } from './formats/dcat-us.ts';
import { dcatJsonLd, dcatTurtle } from './formats/dcat.ts';
import { collectionDictionary, dictionary } from './formats/dictionary.ts';
import { collectionIcal, ical } from './formats/ical.ts';
import { openApi } from './formats/openapi.ts';
import { parquet } from './formats/parquet.ts';
import { quality } from './formats/quality.ts';
import { threeSixty, threeSixtyCsv } from './formats/threesixty.ts';
import { toWithdrawnJson, withdrawalsCsv, withdrawalsJson } from './formats/withdrawals.ts';
import { xlsx } from './formats/xlsx.ts';
import { zip } from './formats/zip.ts';
import type { Output } from './output.ts';
import { toPublishedSchema } from './schema.ts';

export const outputs: readonly Output[] = [
  {
    id: 'csv',
    format: 'CSV',
    mediaType: 'text/csv',
    table: {},
    per: 'collection',
    path: (collection) => dataPath(collection, '.csv'),
    make: (_, collection) => toCsv(collection),
  },
  {
    id: 'csv-full',
    format: 'CSV',
    mediaType: 'text/csv',
    table: {},
    per: 'collection',
    path: (collection) => dataPath(collection, '-full.csv'),
    make: ({ publication }, collection) => toFullCsv(publication, collection),
  },
  {
    id: 'json',
    format: 'JSON',
    mediaType: 'application/json',
    table: { at: 'records' },
    per: 'collection',
    path: (collection) => dataPath(collection, '.json'),
    make: toJson,
  },
  {
    id: 'ndjson',
    format: 'NDJSON',
    mediaType: 'application/x-ndjson',
    table: {},
    per: 'collection',
    path: (collection) => dataPath(collection, '.ndjson'),
    make: toNdjson,
  },
  {
    id: 'schema',
    format: 'JSON Schema',
    mediaType: 'application/schema+json',
    per: 'collection',
    path: schemaPath,
    make: ({ publication }, collection) => toPublishedSchema(publication, collection),
  },
  {
    id: 'record-json',
    format: 'JSON',
    mediaType: 'application/json',
    per: 'record',
    path: recordDataPath,
    make: toRecordJson,
    makeWithdrawn: toWithdrawnJson,
  },
  xlsx,
  parquet,
  csvw,
  collectionDictionary,
  dictionary,
  quality,
  withdrawalsCsv,
  withdrawalsJson,
  collectionIcal,
  ical,
  threeSixty,
  threeSixtyCsv,
  collectionAtom,
  atom,
  cff,
  // These tell the sizes and checksums of what stands above them.
  collectionDataPackage,
  dataPackage,
  dcatJsonLd,
  dcatTurtle,
  dcatUs,
  openApi(() => outputs),
  // What stands above lies in it.
  zip,
  checksums,
];
