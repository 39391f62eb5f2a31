/** Starts a browser that makes no request of its own. */
import { type Browser, chromium } from 'playwright-core';
import { browserFlags, findExecutable } from '../../scripts/lib/find-browser.ts';

/** The caller closes it. */
export async function startBrowser(): Promise<Browser> {
  const { path, environment } = await findExecutable();
  return chromium.launch({
    executablePath: path,
    args: [...browserFlags],
    env: { ...process.env, ...environment },
  });
}
