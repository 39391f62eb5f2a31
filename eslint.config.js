import js from '@eslint/js';
import astro from 'eslint-plugin-astro';
import globals from 'globals';
import tseslint from 'typescript-eslint';

/** Refuses imports that match `group`, with the reason that the reader of the error needs. */
const refuse = (files, ...patterns) => ({
  files,
  rules: { 'no-restricted-imports': ['error', { patterns }] },
});

const fromAstro = {
  group: ['astro', 'astro/*', 'astro:*', '@astrojs/*'],
  message: 'src/core/ knows nothing of Astro; src/site/ is the door between the two.',
};
const fromSite = {
  group: ['**/site/**', '**/pages/**', '**/components/**', '**/layouts/**', '**/client/**'],
  message: 'Direction is core -> site -> pages; core is at the bottom.',
};
const loading = {
  group: ['**/core/publication/load.ts', 'node:*'],
  message: 'Only src/site/, src/integrations/ and scripts/ load a publication or touch the disk.',
};
const site = {
  group: ['astro:content', '**/site/**'],
  message: 'Components and client code are given what they show; pages ask src/site/ for it.',
};
const tests = { group: ['**/tests/**'], message: 'Nothing imports tests.' };

export default tseslint.config(
  {
    ignores: [
      'dist/',
      'dist.*/',
      '.astro/',
      '.pledgebook/',
      'coverage/',
      'examples/',
      'tests/fixtures/',
    ],
  },
  js.configs.recommended,
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  astro.configs.recommended,
  {
    languageOptions: {
      globals: { ...globals.node },
      parserOptions: {
        projectService: true,
        extraFileExtensions: ['.astro'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      'no-console': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        {
          argsIgnorePattern: '^_',
          varsIgnorePattern: '^_$',
          destructuredArrayIgnorePattern: '^_$',
        },
      ],
    },
  },
  {
    files: ['src/core/**'],
    rules: {
      'no-restricted-globals': [
        'error',
        { name: 'process', message: 'src/core/ is pure: take what you need as a parameter.' },
        {
          name: 'Date',
          message:
            'src/core/ has no clock: the day is a parameter (src/core/text/day.ts parses dates).',
        },
      ],
    },
  },
  refuse(['src/core/**'], fromAstro, fromSite, tests),
  refuse(['src/site/**', 'src/integrations/**', 'scripts/**'], tests),
  refuse(['src/pages/**'], loading, tests),
  refuse(['src/components/**', 'src/layouts/**', 'src/client/**'], loading, site, tests),
  { files: ['scripts/**'], rules: { 'no-console': 'off' } },
  { files: ['src/client/**'], languageOptions: { globals: { ...globals.browser } } },
  {
    files: ['tests/**'],
    rules: { 'max-lines-per-function': 'off', '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  // Astro files are type-checked by `astro check`; typed rules cannot see into their templates.
  {
    files: ['**/*.astro', '**/*.astro/*.ts', '**/*.js', '**/*.mjs'],
    ...tseslint.configs.disableTypeChecked,
  },
  { files: ['**/*.astro'], rules: { 'max-lines-per-function': 'off' } },
);
