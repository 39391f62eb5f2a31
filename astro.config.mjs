// @ts-check
import { createHash } from 'node:crypto';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { publication } from './src/site/publication.ts';
import { viteTheme } from './src/site/theme/vite-theme.ts';

// Integrations that the build adds (search index, downloads, watching data in dev) go in this list.
const integrations = [mdx()];

const folder = createHash('sha256').update(publication.root).digest('hex').slice(0, 12);

export default defineConfig({
  site: publication.url,
  base: publication.base,
  trailingSlash: 'always',
  output: 'static',
  // A store of its own for each folder, so that one build never sees another's prose.
  cacheDir: `./.pledgebook/cache/${folder}/`,
  integrations,
  compressHTML: true,
  build: { assets: '_assets', concurrency: 16, inlineStylesheets: 'never' },
  devToolbar: { enabled: false },
  vite: {
    plugins: [viteTheme(publication.theme.accent)],
    build: { assetsInlineLimit: 0 },
  },
});
