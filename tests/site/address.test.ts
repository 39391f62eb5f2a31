/** Addresses that come from the data are followed only where that is safe. */
import { expect, test } from 'vitest';
import { describeAddress } from '../../src/components/value/address.ts';

test.each([
  'javascript:alert(1)',
  'data:text/html,x',
  'vbscript:x',
  'ftp://x.example/',
  '//x.example',
  'x.example',
  '',
])('%s is not linked', (address) => {
  expect(describeAddress(address)).toBeUndefined();
});

test('a web address shows its host and where it leads there', () => {
  expect(describeAddress('https://www.x.example/a%20b/')).toEqual({
    href: 'https://www.x.example/a%20b/',
    host: 'x.example',
    path: '/a b',
  });
});

test('a long path loses its middle, a broken one stays as it is', () => {
  expect(describeAddress(`https://x.example/${'a'.repeat(60)}/end.pdf`)?.path).toMatch(
    /^\/a{17}….{12}\/end\.pdf$/,
  );
  expect(describeAddress('https://x.example/%E0%A4%A')?.path).toBe('/%E0%A4%A');
});

test('a mail address is written as mail', () => {
  expect(describeAddress('office@x.example')).toEqual({
    href: 'mailto:office@x.example',
    host: 'office@x.example',
    path: '',
  });
});
