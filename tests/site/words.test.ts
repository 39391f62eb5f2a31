/** The interface's words: the same keys, placeholders and plural forms in every language. */
import { readFileSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { directionOf, files, nameOf, t } from '../../src/i18n/language.ts';

const forms = /\.(zero|one|two|few|many|other)$/;
const english = files.en!;
const bases = (words: object) => new Set(Object.keys(words).map((key) => key.replace(forms, '')));
const placeholders = (word: string) => new Set(word.match(/\{\w+\}/g) ?? []);

/** Plural keys of English: those that have an `.other`. */
const counted = Object.keys(english)
  .filter((key) => key.endsWith('.other') && `${key.slice(0, -'other'.length)}one` in english)
  .map((key) => key.replace(forms, ''));

describe.each(Object.keys(files))('the words of %s', (language) => {
  const words = files[language]!;

  test('are those of English', () => {
    expect([...bases(words)].sort()).toEqual([...bases(english)].sort());
  });

  test('have every plural form that the language asks for', () => {
    const asked = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    const missing = counted
      .flatMap((base) => asked.map((form) => `${base}.${form}`))
      .filter((key) => !(key in words));
    expect(missing).toEqual([]);
  });

  test('are never blank', () => {
    expect(Object.entries(words).filter(([, word]) => word.trim() === '')).toEqual([]);
  });

  test('name only facts that English names', () => {
    const strange = Object.entries(words).flatMap(([key, word]) => {
      const base = key.replace(forms, '');
      const known = placeholders(english[key] ?? english[`${base}.other`] ?? '');
      return [...placeholders(word)]
        .filter((name) => !known.has(name))
        .map((name) => `${key} ${name}`);
    });
    expect(strange).toEqual([]);
  });

  test('leave out no fact but the count', () => {
    const lost = Object.entries(words).flatMap(([key, word]) => {
      const wanted = placeholders(english[key] ?? english[`${key.replace(forms, '')}.other`] ?? '');
      return [...wanted]
        .filter((name) => name !== '{count}' && !word.includes(name))
        .map((name) => `${key} ${name}`);
    });
    expect(lost).toEqual([]);
  });
});

/** Words that are chosen by a value: the key is put together, so only its beginning stands in the source. */
const composed = ['field.type.', 'output.'];

/** Words that are handed to a script, which says them by the end of their key. */
const handed = 'contribute.say.';

test('every word is said somewhere', async () => {
  let source = '';
  for await (const file of glob('src/**/*.{ts,astro}')) source += readFileSync(file, 'utf8');
  const isHanded = (key: string) => {
    const name = key.slice(handed.length);
    return key.startsWith(handed) && new RegExp(`words\\.${name}\\b|'${name}'`).test(source);
  };
  const isSaid = (key: string) =>
    source.includes(`'${key}'`) || isHanded(key) || composed.some((start) => key.startsWith(start));
  expect([...bases(english)].filter((key) => !isSaid(key))).toEqual([]);
});

describe('t', () => {
  test('chooses the plural form of the language and writes the number as people do', () => {
    expect(t('en').count('records.count', 1)).toBe('1 record');
    expect(t('en').count('records.count', 12_345)).toBe('12,345 records');
    expect(t('es').count('records.count', 12_345)).toBe('12.345 registros');
    expect(t('ar').count('records.count', 2)).toBe('سجلان');
  });

  test('speaks the language of a regional tag, and English where it knows no other', () => {
    expect(t('es-MX')('nav.search')).toBe('Buscar');
    expect(t('eo')('nav.search')).toBe('Search');
  });

  test('fills a fact wherever it stands and leaves an unknown one as it is', () => {
    expect(t('en')('records.range', { from: '1', to: '100' })).toBe('1 to 100 of {total}');
  });
});

test('a language is named as its speakers name it, and written in its direction', () => {
  expect(nameOf('es')).toBe('Español');
  expect(directionOf('ar-EG')).toBe('rtl');
  expect(directionOf('arn')).toBe('ltr');
});
