/** Starts a browser that makes no request of its own. */
import { type Browser, chromium } from 'playwright-core';
import { findExecutable } from './executable.ts';

const flags = [
  // Tests run as root in containers, where the browser's own sandbox cannot be set up.
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-dev-shm-usage',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The caller closes it. */
export async function startBrowser(): Promise<Browser> {
  const { path, environment } = await findExecutable();
  return chromium.launch({
    executablePath: path,
    args: flags,
    env: { ...process.env, ...environment },
  });
}
