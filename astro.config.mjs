// @ts-check
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { publication } from './src/site/publication.ts';
import { viteTheme } from './src/site/theme/vite-theme.ts';

// Integrations that the build adds (search index, downloads, watching data in dev) go in this list.
const integrations = [mdx()];

export default defineConfig({
  site: publication.url,
  base: publication.base,
  trailingSlash: 'always',
  output: 'static',
  // A store of its own for each publication, so that one build never sees another's prose.
  cacheDir: `./.pledgebook/cache/${publication.id}/`,
  integrations,
  compressHTML: true,
  build: { assets: '_assets', concurrency: 16, inlineStylesheets: 'never' },
  devToolbar: { enabled: false },
  vite: {
    plugins: [viteTheme(publication.theme.accent)],
    build: { assetsInlineLimit: 0 },
  },
});
