/** A file of words is all that a language of the interface needs: the project is copied and given one. */
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  globSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const project = path.resolve(import.meta.dirname, '../..');
const copy = mkdtempSync(path.join(tmpdir(), 'pledgebook-language-'));
const publication = path.join(copy, 'publication');
const site = path.join(copy, 'site');

type Json = Record<string, unknown>;
const readJson = (file: string) => JSON.parse(readFileSync(file, 'utf8')) as Json;
const english = readJson(path.join(project, 'src/i18n/en.json')) as Record<string, string>;

/** English that nobody writes: every vowel has a mark, and what is filled in has none. */
const marked = (word: string) =>
  word
    .replaceAll(/\{\w+\}|[aeiou]/g, (part) => (part.length > 1 ? part : `${part}\u0308`))
    .normalize();

/** What English words look like when they are filled; too short ones would match anything. */
const inEnglish = Object.entries(english)
  .filter(([, word]) => marked(word) !== word.normalize())
  .map(([key, word]) => {
    const parts = word
      .split(/\{\w+\}/)
      .map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'));
    return { key, pattern: new RegExp(`^${parts.join('.+')}$`) };
  });

/** Everything that is read or read out, but code: texts between tags, and attributes that hold words. */
function wordsOf(html: string): string[] {
  const body = html.replaceAll(/<(script|style|pre|code)\b[\s\S]*?<\/\1>/g, '');
  const attributes = body.matchAll(/ (?:aria-label|title|placeholder|alt|content)="([^"]*)"/g);
  const texts = body.split(/<[^>]*>/);
  return [...texts, ...Array.from(attributes, ([, words = '']) => words)]
    .map((words) => words.replaceAll(/\s+/g, ' ').trim())
    .filter((words) => words !== '');
}

function addLanguage(): void {
  for (const part of ['src', 'scripts', 'astro.config.mjs', 'package.json', 'tsconfig.json'])
    cpSync(path.join(project, part), path.join(copy, part), { recursive: true });
  symlinkSync(path.join(project, 'node_modules'), path.join(copy, 'node_modules'));
  const words = Object.fromEntries(
    Object.entries(english).map(([key, word]) => [key, marked(word)]),
  );
  words['label.colon'] = ' ∶ ';
  writeFileSync(path.join(copy, 'src/i18n/fr.json'), JSON.stringify(words));
}

/** The seed bank in the new language, then English: the first is Spanish in truth, so that no text of its own is taken for English. */
function publishInIt(): void {
  cpSync(path.join(project, 'tests/fixtures/seed-bank'), publication, { recursive: true });
  const toFrench = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(toFrench);
    if (typeof value !== 'object' || value === null) return value;
    const { es, ...others } = value as Json;
    const inside = Object.entries(others).map(([key, part]) => [key, toFrench(part)]);
    return { ...Object.fromEntries(inside), ...(es === undefined ? {} : { fr: es }) };
  };
  for (const file of globSync(`${publication}/**/{publication,collection,*.schema}.json`)) {
    const content = toFrench(readJson(file)) as Json;
    if ('languages' in content) content.languages = ['fr', 'en'];
    writeFileSync(file, JSON.stringify(content));
  }
  rmSync(path.join(publication, 'content'), { recursive: true });
}

describe('a site in a language that only has its file of words', () => {
  let built: ReturnType<typeof spawnSync>;
  beforeAll(() => {
    addLanguage();
    publishInIt();
    built = spawnSync(
      process.execPath,
      ['scripts/build.ts', '--out', site, '--as-of', '2026-11-24'],
      {
        cwd: copy,
        encoding: 'utf8',
        env: { ...process.env, NODE_ENV: 'production', VITEST: '', PUBLICATION_DIR: publication },
      },
    );
  });
  afterAll(() => {
    rmSync(copy, { recursive: true, force: true });
  });

  it('is built', () => {
    expect(`${String(built.stdout)}${String(built.stderr)}`).not.toContain('interface-language');
    expect(built.status, `${String(built.stdout)}${String(built.stderr)}`).toBe(0);
  });

  it('says nothing in English', () => {
    const pages = globSync('**/*.html', { cwd: site, exclude: ['en/**', '404.html'] });
    expect(pages.length).toBeGreaterThan(20);
    const found = pages.flatMap((page) => {
      const words = wordsOf(readFileSync(path.join(site, page), 'utf8'));
      return words.flatMap((text) =>
        inEnglish
          .filter(({ pattern }) => pattern.test(text))
          .map(({ key }) => `${page}: ${key}: ${text}`),
      );
    });
    expect(found).toEqual([]);
  });

  it('sets labels off as the language does', () => {
    const read = (page: string) => readFileSync(path.join(site, page, 'index.html'), 'utf8');
    for (const page of ['data', 'data/api', 'data/accessions', 'contribute/accessions'])
      expect(read(page), page).toContain(' ∶ ');
    const pages = globSync('**/*.html', { cwd: site, exclude: ['en/**', '404.html'] });
    const texts = pages.flatMap((page) => wordsOf(readFileSync(path.join(site, page), 'utf8')));
    expect(texts.filter((text) => text.startsWith(':'))).toEqual([]);
  });

  it('names the states of a schedule in it', () => {
    const pages = globSync('accessions/**/*.html', { cwd: site });
    const texts = pages.map((page) => readFileSync(path.join(site, page), 'utf8')).join('');
    expect(texts).toContain(marked('Overdue'));
    expect(texts).not.toContain('Overdue');
  });
});
