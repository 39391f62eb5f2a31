/**
 * Visits a built site as a reader would, and keeps an account of what no page may do: speak to
 * another host, break its own security policy, or fail in the console.
 */
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { loadFromEnvironment, projectRoot } from '../../scripts/lib/publication-dir.ts';
import { serveFolder } from '../../scripts/lib/serve.ts';
import type { Publication } from '../../src/core/publication/publication.ts';
import { startBrowser } from './browser.ts';
import { builtSite, dayFor } from './built-site.ts';

export interface Visit {
  readonly publication: Publication;
  /** Address of the site, without a slash at its end. */
  readonly address: string;
  /** What pages did that none may do; empty when all is well. */
  readonly offences: string[];
  /** A page of its own context, which keeps the account. */
  open(options?: BrowserContextOptions): Promise<Page>;
  close(): Promise<void>;
}

/** The publications whose sites are visited; the shipped one is the project itself. */
export const siteFolders = [
  'tests/fixtures/seed-bank',
  'tests/fixtures/arabic-library',
  'examples/us-nap5',
  '.',
] as const;

type SiteFolder = (typeof siteFolders)[number];

async function load(root: string): Promise<Publication> {
  const { publication, problems } = await loadFromEnvironment(dayFor(root), {
    PUBLICATION_DIR: root,
  });
  if (!publication) throw new Error(`${root}: ${problems.length} problems`);
  return publication;
}

function watch(context: BrowserContext, origin: string, offences: string[]): void {
  context.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(origin) && !/^(?:data|blob|about):/.test(url))
      offences.push(`request to ${url}`);
  });
  context.on('console', (message) => {
    if (message.type() === 'error')
      offences.push(`console: ${message.text()} (${message.page()?.url() ?? ''})`);
  });
  context.on('weberror', (error) => {
    offences.push(`error: ${error.error().message} (${error.page()?.url() ?? ''})`);
  });
}

async function listen(folder: string, base: string): Promise<{ server: Server; origin: string }> {
  const server = await serveFolder(folder, base, 0);
  return { server, origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

/** Serves the site of a publication and starts a browser. The caller closes it. */
export async function visit(folder: SiteFolder): Promise<Visit> {
  const root = path.resolve(projectRoot, folder);
  const publication = await load(root);
  const site = await builtSite(root);
  const { server, origin } = await listen(site, publication.base);
  const browser: Browser = await startBrowser();
  const offences: string[] = [];
  return {
    publication,
    address: origin + publication.base.slice(0, -1),
    offences,
    async open(options) {
      const context = await browser.newContext({ serviceWorkers: 'block', ...options });
      watch(context, origin, offences);
      return context.newPage();
    },
    async close() {
      await browser.close();
      server.close();
      server.closeAllConnections();
    },
  };
}
