/**
 * Finds a browser to drive: the one that CHROME_PATH names, else an installed one, else the one
 * that comes as a package, which needs nothing of the machine: it brings its libraries and fonts.
 */
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from './publication-dir.ts';

export interface Executable {
  readonly path: string;
  /** What the browser's process needs beside the caller's own environment. */
  readonly environment: Readonly<Record<string, string>>;
}

/** For a browser that makes no request of its own. */
export const browserFlags: readonly string[] = [
  // Root in a container cannot set up the browser's own sandbox.
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-dev-shm-usage',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const installed = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

const unpacked = path.join(projectRoot, '.pledgebook', 'chromium');

/**
 * Where its fonts lie, told from where this text lies. The package's own text names folders that
 * are not there; without any font the browser crashes at the first text that needs one.
 */
const fontsConfiguration = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir prefix="relative">fonts</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
</fontconfig>
`;

/**
 * Unpacks the packaged browser into `folder`. It unpacks into the folder for temporary files and
 * takes whatever lies there for complete, so it is given one of its own.
 */
async function unpack(folder: string): Promise<void> {
  const before = process.env.TMPDIR;
  process.env.TMPDIR = folder;
  try {
    const { default: chromium, inflate } = await import('@sparticuz/chromium');
    await chromium.executablePath();
    const main = path.dirname(import.meta.resolve('@sparticuz/chromium').replace('file://', ''));
    await inflate(path.join(main, '..', 'bin', 'al2023.tar.br'));
    writeFileSync(path.join(folder, 'fonts', 'fonts.conf'), fontsConfiguration);
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
}

async function packaged(): Promise<Executable> {
  if (!existsSync(unpacked)) {
    const folder = `${unpacked}.${process.pid}`;
    mkdirSync(folder, { recursive: true });
    await unpack(folder);
    try {
      renameSync(folder, unpacked);
    } catch (error) {
      // Another process was faster; what it unpacked is as good.
      rmSync(folder, { recursive: true });
      if (!existsSync(unpacked)) throw error;
    }
  }
  const libraries = [path.join(unpacked, 'al2023', 'lib'), process.env.LD_LIBRARY_PATH ?? ''];
  return {
    path: path.join(unpacked, 'chromium'),
    environment: {
      LD_LIBRARY_PATH: libraries.filter((one) => one !== '').join(':'),
      FONTCONFIG_PATH: process.env.FONTCONFIG_PATH ?? path.join(unpacked, 'fonts'),
    },
  };
}

/** @throws when CHROME_PATH names no file, or the package has no browser for this machine */
export async function findExecutable(): Promise<Executable> {
  const named = process.env.CHROME_PATH;
  if (named !== undefined && named !== 'packaged') {
    if (!existsSync(named)) throw new Error(`CHROME_PATH names ${named}, which does not exist.`);
    return { path: named, environment: {} };
  }
  const found = named === undefined ? installed.find((one) => existsSync(one)) : undefined;
  return found === undefined ? packaged() : { path: found, environment: {} };
}
