/** Serves a built site and says where, until the process is stopped. */
import type { AddressInfo } from 'node:net';
import { serveFolder } from './serve.ts';
import { UsageError } from './usage-error.ts';

const firstPort = 4321;
const lastPort = 4341;

/** The port asked for, or else the first free one from 4321. @throws UsageError when none is free. */
async function listen(folder: string, base: string, asked: number | undefined) {
  for (let port = asked ?? firstPort; port <= (asked ?? lastPort); port += 1) {
    try {
      return await serveFolder(folder, base, port);
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')) throw error;
    }
  }
  throw new UsageError(
    `Port ${asked ?? `${firstPort} to ${lastPort}`} is taken. --port names another.`,
  );
}

/** @param base path of the site's address, with both slashes */
export async function serveSite(
  folder: string,
  base: string,
  port: number | undefined,
): Promise<void> {
  const server = await listen(folder, base, port);
  const { port: taken } = server.address() as AddressInfo;
  console.log(`\nThe site is at http://localhost:${taken}${base}\nStop it with Ctrl+C.`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      server.close();
      server.closeAllConnections();
    });
  }
}

/** @throws UsageError when it is no port number */
export function readPort(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new UsageError(`--port must be a whole number from 0 to 65535, but is "${text}".`);
  }
  return port;
}
