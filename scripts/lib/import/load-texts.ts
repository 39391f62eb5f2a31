/** The files of records of one collection as text. */
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { decodeText } from '../../../src/core/text/decode.ts';

/** @returns by path in the publication's folder; of a publication that has no errors */
export function loadTexts(root: string, id: string): Map<string, string> {
  const folder = `data/${id}`;
  const names = readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' });
  const files = names
    .map((name) => `${folder}/${name.split(path.sep).join('/')}`)
    .filter((file) => /\.(?:csv|json)$/.test(file) && !file.includes('/.'))
    .filter((file) => file !== `${folder}/collection.json`)
    .sort();
  return new Map(
    files.map((file) => [file, decodeText(file, readFileSync(path.join(root, file))).text ?? '']),
  );
}
