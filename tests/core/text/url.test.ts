/** Addresses that may be followed, and the many that must not be. */
import { describe, expect, test } from 'vitest';
import { checkUrl, webSchemes } from '../../../src/core/text/url.ts';

describe('web addresses', () => {
  test.each([
    'https://example.org',
    'http://www.example.org/a/b?c=d&e=%20#f',
    'HTTPS://EXAMPLE.ORG/',
    'https://example.org:8443/x',
    'https://example.org/informe-año-2021.pdf',
    'https://münchen.example/',
    'https://192.0.2.1/',
    'https://[2001:db8::1]/',
    'https://example.org/a:b@c',
    'https://example.org/?u=user@host',
  ])('%s', (value) => {
    expect(checkUrl(value, webSchemes)).toBeUndefined();
  });

  test.each([
    ['javascript:alert(1)', 'cell/url-scheme'],
    ['JavaScript:alert(1)', 'cell/url-scheme'],
    ['java\tscript:alert(1)', 'cell/url-space'],
    ['\u0001javascript:alert(1)', 'cell/url-space'],
    ['data:text/html,<script>', 'cell/url-scheme'],
    ['vbscript:x', 'cell/url-scheme'],
    ['file:///etc/passwd', 'cell/url-scheme'],
    ['ftp://example.org', 'cell/url-scheme'],
    ['mailto:a@example.org', 'cell/url-scheme'],
    ['//example.org/x', 'cell/url-relative'],
    ['/x', 'cell/url-relative'],
    ['www.example.org', 'cell/url-relative'],
    ['example.org:8080/x', 'cell/url-relative'],
    ['\\\\server\\share', 'cell/url-relative'],
    ['', 'cell/url-relative'],
    ['https://user:pw@example.org', 'cell/url-credentials'],
    ['https://user@example.org', 'cell/url-credentials'],
    ['https://@example.org', 'cell/url-credentials'],
    ['https://example.org /x', 'cell/url-space'],
    ['https://example.org/a b', 'cell/url-space'],
    [' https://example.org', 'cell/url-space'],
    ['https://example.org\n', 'cell/url-space'],
    ['https://exam\u200Bple.org', 'cell/url-space'],
    ['https://', 'cell/url'],
    ['https:example.org', 'cell/url'],
    ['https:/example.org', 'cell/url'],
    ['https:\\\\example.org', 'cell/url'],
    ['https://example.org\\@evil.example', 'cell/url'],
    ['https:///path', 'cell/url-host'],
    ['https://localhost/', 'cell/url-host'],
    ['https://intranet/x', 'cell/url-host'],
    ['https://exa%mple.org', 'cell/url'],
    ['https://example..org', 'cell/url-host'],
  ])('%j is %s', (value, code) => {
    expect(checkUrl(value, webSchemes)?.code).toBe(code);
  });

  test('an address without scheme is shown with one', () => {
    expect(checkUrl('//www.example.org/a', webSchemes)?.facts).toEqual({
      value: '//www.example.org/a',
      reading: 'https://www.example.org/a',
    });
  });
});

describe('mail addresses, where the format allows them', () => {
  const schemes = [...webSchemes, 'mailto'];

  test.each(['mailto:a.b+c@example.org', 'https://example.org'])('%s', (value) => {
    expect(checkUrl(value, schemes)).toBeUndefined();
  });

  test.each([
    'mailto:',
    'mailto:a',
    'mailto:a@b',
    'mailto:a@example.org?bcc=x@example.org',
    'mailto:a@example.org,b@example.org',
  ])('not %s', (value) => {
    expect(checkUrl(value, schemes)?.code).toBe('cell/url');
  });
});
