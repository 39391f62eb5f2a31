/**
 * The table of everything that is published beside the pages, in the order in which most people want
 * it. The build writes it; the data pages, the catalogues, the description of the addresses and the
 * archive list it: to add a format, write its file, add its line here, and say in each language what
 * it is (`output.<id>` in src/i18n/).
 */
import { csv } from './csv.ts';
import { csvFull } from './csv-full.ts';
import { json } from './json.ts';
import { ndjson } from './ndjson.ts';
import { recordJson } from './record-json.ts';
import { schema } from './schema.ts';
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
import { withdrawalsCsv, withdrawalsJson } from './formats/withdrawals.ts';
import { xlsx } from './formats/xlsx.ts';
import { zip } from './formats/zip.ts';
import type { Output } from './output.ts';

export const outputs: readonly Output[] = [
  csv,
  csvFull,
  xlsx,
  json,
  ndjson,
  parquet,
  schema,
  recordJson,
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
  openApi,
  // What stands above lies in it.
  zip,
  checksums,
];
