// @ts-check
import { createHash } from 'node:crypto';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { watchPublication } from './src/integrations/watch-publication.ts';
import { viteValidators } from './src/site/contribute/vite-validators.ts';
import { handedOver } from './src/site/handover.ts';
import { publication } from './src/site/publication.ts';
import { viteTheme } from './src/site/theme/vite-theme.ts';

const integrations = [mdx(), watchPublication(publication.root)];

const folder = createHash('sha256').update(publication.root).digest('hex').slice(0, 12);

export default defineConfig({
  site: publication.url,
  base: publication.base,
  trailingSlash: 'always',
  output: 'static',
  // A store of its own for each folder, so that one build never sees another's prose.
  cacheDir: `./.pledgebook/cache/${folder}/`,
  integrations,
  build: { assets: '_assets', concurrency: 16, inlineStylesheets: 'never' },
  devToolbar: { enabled: false },
  vite: {
    plugins: [
      viteTheme(publication.theme.accent),
      viteValidators(() => handedOver() ?? publication),
    ],
    build: {
      assetsInlineLimit: 0,
      rolldownOptions: {
        // Astro marks prose modules with a directive of its own, which the bundler warns of needlessly.
        onLog: (level, log, handler) => {
          if (log.code !== 'MODULE_LEVEL_DIRECTIVE') handler(level, log);
        },
      },
    },
  },
});
