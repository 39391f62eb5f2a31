/** Addresses of files, as the documentation writes them: with placeholders where a publication has names. */
import { outputs } from '../../src/core/export/outputs.ts';
import { loadFolder } from '../formats/published.ts';

export async function generalAddresses(): Promise<Set<string>> {
  const publication = await loadFolder('tests/fixtures/seed-bank');
  return new Set(
    outputs.map((output) => {
      switch (output.per) {
        case 'publication':
          return output.path({ ...publication, id: '<publication>' });
        case 'collection':
          return output.path({ id: '<collection>' });
        case 'record':
          return output.path({ id: '<collection>' }, { slug: '<key>' });
      }
    }),
  );
}
