/** The words that a schema may be written with: those of the draft, of ajv-formats, and our own. */

/** Added annotations; each has its section in docs/configuration.md. */
export const annotations = [
  'x-references',
  'x-acyclic',
  'x-translatable',
  'x-unique',
  'x-separator',
  'x-unit',
  'x-tone',
  'x-markdown',
  'x-personal',
  'x-title',
  'x-description',
] as const;
