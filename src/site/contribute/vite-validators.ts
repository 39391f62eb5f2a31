/**
 * Gives the build `virtual:pledgebook/validators`: for each collection a module that validates by
 * its schema, fetched when somebody fills in its form. They are bundled like any script, so that
 * they are this site's own files and nothing is compiled in the browser.
 */
import path from 'node:path';
import type { Publication } from '../../core/publication/publication.ts';
import { toValidatorModule } from '../../core/schema/standalone.ts';
import { withTwins } from '../../core/schema/with-twins.ts';

const all = 'virtual:pledgebook/validators';
const one = 'virtual:pledgebook/validator/';
const formats = path.resolve(import.meta.dirname, '../../core/schema/formats-by-name.ts');

function indexOf({ collections }: Publication): string {
  const lines = [...collections.keys()].map(
    (id) => `  ${JSON.stringify(id)}: () => import(${JSON.stringify(one + id)}),`,
  );
  return `export const validators = {\n${lines.join('\n')}\n};\n`;
}

/** A Vite plugin. @param publication asked each time, as it may change while it is watched */
export function viteValidators(publication: () => Publication) {
  return {
    name: 'pledgebook-validators',
    resolveId: (source: string) =>
      source === all || source.startsWith(one) ? `\0${source}` : undefined,
    load(source: string) {
      if (source === `\0${all}`) return indexOf(publication());
      if (!source.startsWith(`\0${one}`)) return undefined;
      const { collections, languages } = publication();
      const collection = collections.get(source.slice(one.length + 1));
      const [, ...others] = languages;
      return collection && toValidatorModule(withTwins(collection.schema, others), formats);
    },
  };
}
