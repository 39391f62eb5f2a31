/** Markdown of the data: what people write stays, what could harm a reader goes. */
import { describe, expect, test } from 'vitest';
import { toHtml, toPlain } from '../../src/core/text/markdown.ts';

test('plain Markdown becomes HTML, tables included', () => {
  expect(toHtml('A **b** _c_')).toBe('<p>A <strong>b</strong> <em>c</em></p>');
  expect(toHtml('| a |\n|---|\n| 1 |')).toContain('<td>1</td>');
});

test('headings begin below those of the page', () => {
  expect(toHtml('# One\n\n##### Five')).toBe('<h3>One</h3>\n<h6>Five</h6>');
});

test('a link leads away without vouching for what is there', () => {
  expect(toHtml('[a](https://x.example/)')).toBe(
    '<p><a href="https://x.example/" rel="nofollow ugc noopener">a</a></p>',
  );
});

describe('what could harm a reader', () => {
  test.each([
    ['raw HTML', '<script>alert(1)</script><b onclick="x()">b</b>'],
    ['a script address', '[a](javascript:alert(1))'],
    ['a script address in disguise', '[a](java\nscript:alert(1)) [b](JaVaScRiPt:alert(1))'],
    ['a data address', '[a](data:text/html,<script>alert(1)</script>)'],
    ['an event handler in HTML', '<img src=x onerror=alert(1)>'],
    ['a style', '<p style="position:fixed">x</p>'],
  ])('%s is dropped', (_, source) => {
    expect(toHtml(source)).not.toMatch(
      /<script|<img|onclick|onerror|style=|href="(?!https?:|mailto:)/i,
    );
  });

  test.each([
    'https://x.example/a.png',
    '../../secret.png',
    '/etc/passwd',
    'data:image/png;base64,AAAA',
    './a.png',
  ])('an image from %s is dropped', (source) => {
    expect(toHtml(`![a](${source})`, '/files/')).not.toContain('<img');
  });
});

test('an image of the publication is shown where there is a place for it', () => {
  expect(toHtml('![a](photos/a.png)', '/files/')).toBe(
    '<p><img src="/files/photos/a.png" alt="a"></p>',
  );
  expect(toHtml('![a](photos/a.png)')).toBe('<p></p>');
});

test('as plain words nothing of the markup is left', () => {
  expect(toPlain('# A\n\n- **b** & [c](https://x.example/)')).toBe('A b & c');
  expect(toPlain('It is _so_, says [one](https://x.example/): **yes**.\n\n- `a`;\n- b')).toBe(
    'It is so, says one: yes. a; b',
  );
});
