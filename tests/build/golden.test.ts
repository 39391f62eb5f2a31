/**
 * What a build gives, word for word: every address, every file of data, and the text of every page.
 * A change of any of it shows here as a difference to look at; `npx vitest run tests/build -u`
 * accepts it.
 */
import { globSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { build, copyOf, type Built } from './build.ts';

/** The text of a page's main part, a line for each piece, with where its links lead. */
function textOf(html: string): string {
  const main = /<main[^>]*>([\s\S]*)<\/main>/.exec(html)?.[1] ?? '';
  return (
    main
      .replaceAll(/<(script|style|svg)\b[\s\S]*?<\/\1>/g, '')
      .replaceAll(/<a\b[^>]*? href="([^"]*)"[^>]*>/g, '[$1] ')
      .replaceAll(/<[^>]+>/g, '\n')
      // A checksum tells only that something differs, and what differs shows elsewhere.
      .replaceAll(/\b[0-9a-f]{64}\b/g, 'CHECKSUM')
      .replaceAll(/[ \t]+/g, ' ')
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '')
      .join('\n')
  );
}

/** Names with a hash of the file's content would change with every change of a style. */
const withoutHash = (file: string) => file.replace(/\.[\w-]{8}\.(js|css|woff2)$/, '.*.$1');

describe.each(['seed-bank', 'arabic-library'])('the site of %s', (name) => {
  let built: Built;
  let files: string[];
  const golden = (file: string) => path.join(import.meta.dirname, 'golden', name, file);

  beforeAll(() => {
    built = build(copyOf(`tests/fixtures/${name}`));
    files = globSync('**/*.*', { cwd: built.out }).sort();
  });
  afterAll(() => {
    rmSync(path.dirname(built.out), { recursive: true, force: true });
  });

  it('is built without a word of complaint', () => {
    expect(built.stderr).toBe('');
    expect(built.status).toBe(0);
  });

  it('has these addresses', async () => {
    const published = files.filter((file) => !file.startsWith('_pagefind/')).map(withoutHash);
    await expect(`${published.sort().join('\n')}\n`).toMatchFileSnapshot(golden('addresses.txt'));
  });

  it('has this data', async () => {
    const data = files.filter((file) => /^(?:data|schemas)\/.*\.(?:csv|json|ndjson)$/.test(file));
    expect(data.length).toBeGreaterThan(3);
    for (const file of data) {
      const text = readFileSync(path.join(built.out, file), 'utf8');
      await expect(text).toMatchFileSnapshot(golden(file));
    }
  });

  it('has these pages', async () => {
    // Narrowed lists repeat the whole list's rows.
    const pages = files.filter((file) => file.endsWith('.html') && !file.includes('/-/'));
    const texts = pages.map(
      (file) => `# ${file}\n${textOf(readFileSync(path.join(built.out, file), 'utf8'))}\n`,
    );
    await expect(texts.join('\n')).toMatchFileSnapshot(golden('pages.txt'));
  });
});
