/**
 * Refuses a pattern in a schema that could run for ever on a hostile value. Reads every
 * `pattern` of every *.schema.json of the project.
 */
import { readFile } from 'node:fs/promises';
import { glob } from 'node:fs/promises';
import { checkSync } from 'recheck';

/** Every `pattern` in a schema, with the JSON pointer where it stands. */
function patternsIn(value: unknown, pointer = ''): [pointer: string, pattern: string][] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'pattern' && typeof inner === 'string'
      ? [[`${pointer}/${key}`, inner] as [string, string]]
      : patternsIn(inner, `${pointer}/${key}`),
  );
}

let patterns = 0;
let refused = 0;
for await (const file of glob('{schemas,examples,src,tests/fixtures}/**/*.schema.json')) {
  const schema: unknown = JSON.parse(await readFile(file, 'utf8'));
  for (const [pointer, pattern] of patternsIn(schema)) {
    patterns += 1;
    const found = checkSync(pattern, 'u');
    if (found.status === 'safe') continue;
    refused += 1;
    console.error(
      `${file}${pointer}  "${pattern}" can take ${found.status === 'vulnerable' ? `${found.complexity.summary} time` : 'too long to decide'}`,
    );
  }
}
console.log(`${refused} of ${patterns} patterns refused.`);
process.exitCode = refused > 0 ? 1 : 0;
