/** The forms for people who only want to report something, and who owns what: as GitHub reads them. */
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { parse } from 'yaml';

const folder = '.github/ISSUE_TEMPLATE';
const forms = readdirSync(folder).filter((file) => file !== 'config.yml');
const publication = JSON.parse(readFileSync('data/publication.json', 'utf8')) as { url: string };

interface Element {
  readonly type?: unknown;
  readonly id?: unknown;
  readonly attributes?: Readonly<Record<string, unknown>>;
  readonly validations?: { readonly required?: unknown };
}

const isText = (value: unknown) => typeof value === 'string' && value.trim() !== '';

/** What an element of each kind must have beside its label. */
const needs: Readonly<Record<string, string | undefined>> = {
  textarea: undefined,
  input: undefined,
  checkboxes: 'options',
  dropdown: 'options',
};

function wrongInElement({ type, id, attributes = {}, validations }: Element): string[] {
  if (type === 'markdown') return isText(attributes.value) ? [] : ['markdown without a value'];
  const name = String(id);
  if (typeof type !== 'string' || !(type in needs)) return [`${name} is of no known type`];
  const wrong = isText(attributes.label) ? [] : [`${name} has no label`];
  if (!/^[A-Za-z0-9_-]+$/.test(name)) wrong.push(`${name} is no id`);
  const list = needs[type];
  if (list !== undefined && !Array.isArray(attributes[list])) wrong.push(`${name} has no ${list}`);
  const { required } = validations ?? {};
  if (required !== undefined && typeof required !== 'boolean')
    wrong.push(`${name} is required or not, as true or false`);
  return wrong;
}

/** https://docs.github.com/communities/using-templates-to-encourage-useful-issues-and-pull-requests/syntax-for-issue-forms */
function wrongIn(text: string): string[] {
  const form = parse(text) as Readonly<Record<string, unknown>>;
  const wrong = ['name', 'description'].filter((key) => !isText(form[key]));
  const known = ['name', 'description', 'title', 'labels', 'assignees', 'projects', 'type', 'body'];
  wrong.push(...Object.keys(form).filter((key) => !known.includes(key)));
  const body: readonly Element[] = Array.isArray(form.body) ? form.body : [];
  if (body.every(({ type }) => type === 'markdown')) wrong.push('asks nothing');
  wrong.push(...body.flatMap(wrongInElement));
  for (const key of ['id', 'label']) {
    const values = body.map((one) => (key === 'id' ? one.id : one.attributes?.label));
    const given = values.filter((value) => value !== undefined);
    if (new Set(given).size !== given.length) wrong.push(`two elements have one ${key}`);
  }
  return wrong;
}

describe.each(forms)('%s', (file) => {
  const text = readFileSync(path.join(folder, file), 'utf8');

  it('is a form that the host can show', () => {
    expect(wrongIn(text)).toEqual([]);
  });

  it.each([
    [/^name: .*$/m, 'name: ""'],
    [/type: input|type: textarea/, 'type: text'],
    [/label: (?!No)/, 'title: '],
    [/required: true/, 'required: often'],
    [/^ {4}id: .*$/m, '    id: a b'],
    [/^body:/m, 'fields:'],
  ])('is refused with %s as %s', (from, to) => {
    expect(wrongIn(text.replace(from, to))).not.toEqual([]);
  });

  it('asks in both languages, and that nobody private be named', () => {
    const { body } = parse(text) as { body: readonly Element[] };
    for (const { attributes } of body.filter(({ type }) => type !== 'markdown'))
      expect(attributes?.label).toMatch(/.+ \/ .+/);
    expect(body.at(-1)).toMatchObject({
      type: 'checkboxes',
      attributes: { options: [{ required: true }] },
    });
  });
});

test('a blank issue can be opened, as the pages of records do, and the links lead to the site', () => {
  const config = parse(readFileSync(path.join(folder, 'config.yml'), 'utf8')) as {
    blank_issues_enabled: boolean;
    contact_links: readonly { name: string; url: string; about: string }[];
  };
  expect(config.blank_issues_enabled).toBe(true);
  expect(config.contact_links.length).toBeGreaterThan(0);
  for (const { name, url, about } of config.contact_links) {
    expect([name, about].every(isText)).toBe(true);
    expect(url.startsWith(publication.url)).toBe(true);
  }
});

/** By the rules of .gitignore files as far as CODEOWNERS uses them; the last line that fits counts. */
function ownersOf(file: string): readonly string[] {
  const lines = readFileSync('.github/CODEOWNERS', 'utf8').split('\n');
  const rules = lines.filter((line) => line !== '' && !line.startsWith('#'));
  const fits = rules.filter((rule) => {
    const [pattern = ''] = rule.split(' ');
    if (pattern === '*') return true;
    const start = pattern.replaceAll('.', '\\.').replaceAll('*', '[^/]*').slice(1);
    return new RegExp(`^${start}${pattern.endsWith('/') ? '' : '$'}`).test(file);
  });
  return fits.at(-1)?.split(' ').slice(1) ?? [];
}

test('pages, schemas, workflows, code and what the guard lets through have owners; records have none', () => {
  const owned = [
    'content/en/about.mdx',
    'schemas/seeds.schema.json',
    '.github/CODEOWNERS',
    'src/a.ts',
  ];
  const settings = ['data/publication.json', 'data/seeds/collection.json', 'data/exceptions.csv'];
  for (const file of [...owned, ...settings, '.github/workflows/comment.yml', 'package.json'])
    expect(ownersOf(file), file).toHaveLength(1);
  for (const file of ['data/seeds/seeds.csv', 'data/withdrawn.csv', 'data/reports/one.json'])
    expect(ownersOf(file), file).toEqual([]);
});
