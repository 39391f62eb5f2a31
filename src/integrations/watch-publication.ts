/**
 * In development: a change under data/, schemas/ or content/ reloads the publication and the page,
 * and the downloads are made when they are asked for.
 */
import path from 'node:path';
import type { AstroIntegration } from 'astro';
import { downloads } from '../core/export/downloads.ts';
import type { Content, WrittenFile } from '../core/export/output.ts';
import type { Publication } from '../core/publication/publication.ts';
import { archiveOf } from '../site/archive-of.ts';
import { exportContext } from '../site/export-context.ts';
import { forget, handedOver } from '../site/handover.ts';
import { measure } from '../site/measure.ts';

const watched = ['data', 'schemas', 'content'];

/** The download at an address, or undefined when there is none. The days of changes are not known here. */
function findDownload(publication: Publication, address: string): Content | undefined {
  const contents = new Map<string, Content>();
  const files = new Map<string, WrittenFile>();
  const known = exportContext(publication, { days: new Map(), added: new Set() });
  const context = { ...known, files, archive: archiveOf(contents) };
  for (const { path, content } of downloads(context)) {
    if (path === address) return content;
    contents.set(path, content);
    files.set(path, measure(content));
  }
  return undefined;
}

/** @param root the publication's folder, absolute */
export function watchPublication(root: string): AstroIntegration {
  const folders = watched.map((name) => path.join(root, name));
  return {
    name: 'pledgebook:watch-publication',
    hooks: {
      'astro:server:setup': ({ server }) => {
        server.watcher.add(folders);
        server.watcher.on('all', (_event, file) => {
          if (!folders.some((folder) => file.startsWith(folder + path.sep))) return;
          forget();
          for (const { moduleGraph } of Object.values(server.environments))
            moduleGraph.invalidateAll();
          server.ws.send({ type: 'full-reload' });
        });
        server.middlewares.use((request, response, next) => {
          const publication = handedOver();
          const address = (request.url ?? '').split('?')[0] ?? '';
          const content =
            publication && /\.\w+$/.test(address)
              ? findDownload(publication, address.replace(publication.base, '/'))
              : undefined;
          if (content === undefined) next();
          else response.end(content);
        });
      },
    },
  };
}
