/** Serves a built site from disk, as a plain static host would, with the headers of its `_headers` file. */
import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import path from 'node:path';
import { createGzip } from 'node:zlib';

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.jsonld': 'application/ld+json; charset=utf-8',
  '.ndjson': 'application/x-ndjson; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.ttl': 'text/turtle; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.txt': 'text/plain; charset=utf-8',
  '.ics': 'text/calendar; charset=utf-8',
  '.zip': 'application/zip',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.parquet': 'application/vnd.apache.parquet',
};

/** What static hosts compress on its way. */
const compressed = /^(?:text\/|image\/svg|application\/(?:json|ld\+json|xml|x-ndjson|wasm))/;

/** The headers that `_headers` sets for every address: the lines under `/*`. */
function readHeaders(folder: string): [string, string][] {
  const file = path.join(folder, '_headers');
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('  '))
    .map((line): [string, string] => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon).trim(), line.slice(colon + 1).trim()];
    });
}

/** The file that answers an address, or undefined. Never one outside the folder. */
function fileFor(folder: string, address: string): string | undefined {
  const file = path.join(folder, path.posix.normalize(`/${decodeURIComponent(address)}`));
  if (file !== folder && !file.startsWith(folder + path.sep)) return undefined;
  if (!existsSync(file)) return undefined;
  if (!statSync(file).isDirectory()) return file;
  const index = path.join(file, 'index.html');
  return existsSync(index) ? index : undefined;
}

/**
 * Starts the server and resolves once it listens. `base` is the path of the site's address, and
 * port 0 takes any free one.
 */
export async function serveFolder(folder: string, base: string, port: number): Promise<Server> {
  const headers = readHeaders(folder);
  const server = createServer((request, response) => {
    const address = (request.url ?? '/').split('?')[0] ?? '/';
    if (!address.startsWith(base)) {
      // What is beside the site belongs to whoever has the rest of the host.
      if (base.startsWith(`${address.replace(/\/$/, '')}/`))
        response.writeHead(302, { location: base });
      else response.writeHead(404, { 'content-type': 'text/plain' });
      response.end();
      return;
    }
    const isZipped = /\bgzip\b/.test(request.headers['accept-encoding'] ?? '');
    answer(response, folder, address.slice(base.length - 1), { headers, base, isZipped });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return server;
}

interface Manner {
  readonly headers: readonly [string, string][];
  readonly base: string;
  /** The reader takes gzip. */
  readonly isZipped: boolean;
}

function answer(
  response: ServerResponse,
  folder: string,
  address: string,
  { headers, base, isZipped }: Manner,
): void {
  let file: string | undefined;
  try {
    file = fileFor(folder, address);
  } catch {
    // An address that is no valid percent-encoding names no file.
  }
  if (file?.endsWith('index.html') && !address.endsWith('/') && !address.endsWith('index.html')) {
    response.writeHead(301, { location: `${base.slice(0, -1)}${address}/` }).end();
    return;
  }
  const status = file === undefined ? 404 : 200;
  const sent = file ?? path.join(folder, '404.html');
  for (const [name, value] of headers) response.setHeader(name, value);
  if (!existsSync(sent)) {
    response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found');
    return;
  }
  const type = mediaTypes[path.extname(sent)] ?? 'application/octet-stream';
  const zips = isZipped && compressed.test(type);
  response.writeHead(status, {
    'content-type': type,
    'cache-control': 'no-cache',
    ...(zips ? { 'content-encoding': 'gzip', vary: 'accept-encoding' } : {}),
  });
  const content = createReadStream(sent);
  if (zips) content.pipe(createGzip()).pipe(response);
  else content.pipe(response);
}
