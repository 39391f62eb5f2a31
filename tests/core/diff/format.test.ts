/** How a difference is written: what the data say can do no harm, and what matters is seen. */
import { describe, expect, it } from 'vitest';
import { contrast } from '../../../src/core/diff/contrast.ts';
import { cut } from '../../../src/core/diff/cut.ts';
import { codeSpan, formatMarkdown } from '../../../src/core/diff/format-markdown.ts';
import { formatText } from '../../../src/core/diff/format-text.ts';
import type { Report } from '../../../src/core/diff/report.ts';
import { remark } from './remark.ts';

describe('a code span', () => {
  it.each([
    'plain',
    '`',
    '``a`` b',
    '` `` ```',
    '@someone #12 org/repo@abcdef0',
    '<img src=x onerror=alert(1)>',
    '[link](https://evil.example) https://evil.example',
    '\\',
    '   ',
    '|',
    '-->',
  ])('gives %j back as code and nothing else', (text) => {
    const nodes = remark(`- Changed ${codeSpan(text)}: ${codeSpan('end')}`);
    expect(nodes.map(({ type }) => type)).toEqual(['text', 'inlineCode', 'text', 'inlineCode']);
    expect(nodes[1]?.value?.trim()).toBe(text.trim());
  });

  it('keeps line breaks and hidden characters from reaching the page', () => {
    expect(codeSpan('a\n\n# b')).toBe('`a⏎⏎# b`');
    expect(codeSpan('a\u202Eb')).toBe('`a<U+202E>b`');
  });
});

describe('two long texts', () => {
  const prose = 'All seeds are kept in the cold room of the station, in glass. '.repeat(20);

  it('are cut to where they differ', () => {
    const [from, to] = contrast(`${prose}They were dry.`, `${prose}They were wet.`);
    expect(from).toMatch(/^….*They were dry\.$/);
    expect(to).toMatch(/^….*They were wet\.$/);
  });

  it('stay whole when they are short', () => {
    expect(contrast('They were dry.', 'They were wet.')).toEqual([
      'They were dry.',
      'They were wet.',
    ]);
  });

  it('are not cut inside a character', () => {
    const [from, to] = contrast(`${'🌱'.repeat(200)}🌲`, `${'🌱'.repeat(200)}🌳`);
    expect(from).toMatch(/🌲$/u);
    expect(to).toMatch(/🌳$/u);
    expect(from + to).not.toMatch(/U\+D/);
  });
});

describe('a limit', () => {
  const change = { text: 'x'.repeat(99) + '\n', kind: 'change' as const };
  const heading = { text: '### One\n', kind: 'heading' as const };
  const more = (count: number) => `and ${count} more\n`;

  it('leaves a text alone that has just the room', () => {
    expect(cut([heading, change, change], 208, more)).toHaveLength(208);
  });

  it('cuts between changes, and leaves no heading alone', () => {
    expect(cut([change, heading, change, change], 207, more)).toBe(`${change.text}and 2 more\n`);
  });

  it('counts bytes, as hosts do', () => {
    const accents = { text: `${'é'.repeat(99)}\n`, kind: 'change' as const };
    expect(cut([accents, accents], 300, more)).toBe(`${accents.text}and 1 more\n`);
  });
});

it('writes one report as Markdown and as text', () => {
  const report: Report = {
    summary: ['1 changed.'],
    notes: ['The old revision has an error.'],
    blocks: [
      {
        heading: [{ quoted: 'Seeds' }, ': 1 changed'],
        items: [
          {
            mark: '~',
            parts: ['Changed ', { quoted: 'amber' }],
            inner: [[{ quoted: 'Sown' }, ': ', { quoted: '1' }, ' → ', { quoted: '2' }]],
          },
        ],
      },
    ],
  };
  expect(formatMarkdown(report)).toMatchInlineSnapshot(`
    "## Changes in the record

    1 changed.

    > The old revision has an error.

    ### \`Seeds\`: 1 changed

    - Changed \`amber\`
      - \`Sown\`: \`1\` → \`2\`
    "
  `);
  expect(formatText(report)).toMatchInlineSnapshot(`
    "1 changed.
    Note: The old revision has an error.

    Seeds: 1 changed
      ~ Changed amber
          Sown: 1 → 2
    "
  `);
});
