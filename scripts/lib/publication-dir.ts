/**
 * Which publication a command works on, and on which day, from the environment: PUBLICATION_DIR,
 * AS_OF and SITE_URL, as the publication format names them.
 */
import { statSync } from 'node:fs';
import path from 'node:path';
import { type Loaded, loadPublication } from '../../src/core/publication/load.ts';
import { isDay } from '../../src/core/text/day.ts';
import { checkUrl } from '../../src/core/text/url.ts';
import { files } from '../../src/i18n/language.ts';
import { UsageError } from './usage-error.ts';

/** The folder of the program itself, which is also the shipped publication. */
export const projectRoot = path.resolve(import.meta.dirname, '../..');

type Environment = Readonly<Record<string, string | undefined>>;

/** An unset variable and an empty one are the same. */
function read(environment: Environment, name: string): string | undefined {
  const value = environment[name]?.trim();
  return value === '' ? undefined : value;
}

/**
 * The publication's folder, absolute. A relative PUBLICATION_DIR counts from where the command is
 * run.
 *
 * @throws UsageError when there is no such folder
 */
export function publicationDir(environment: Environment = process.env): string {
  const root = path.resolve(read(environment, 'PUBLICATION_DIR') ?? projectRoot);
  if (!statSync(root, { throwIfNoEntry: false })?.isDirectory())
    throw new UsageError(`PUBLICATION_DIR names ${root}, which is not a folder.`);
  return root;
}

/** Today in a time zone, as YYYY-MM-DD. */
export function todayIn(timeZone: string, now = new Date()): string {
  const parts = new Intl.DateTimeFormat('en', {
    timeZone,
    calendar: 'gregory',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).formatToParts(now);
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? '';
  return `${part('year')}-${part('month')}-${part('day')}`;
}

/** The day that a command works for: AS_OF, or today. @throws UsageError when AS_OF is no day */
export function dayOfWork(timeZone: string, environment: Environment = process.env): string {
  return checkDay('AS_OF', read(environment, 'AS_OF')) ?? todayIn(timeZone);
}

/** The languages that the interface has words for: one file each. */
export function interfaceLanguages(): string[] {
  return Object.keys(files);
}

/** @throws UsageError when it is not a day */
function checkDay(name: string, day: string | undefined): string | undefined {
  if (day === undefined || isDay(day)) return day;
  throw new UsageError(`${name} must be a day as YYYY-MM-DD, but is "${day}".`);
}

/** @throws UsageError when it is not an address that a site can be served at */
function checkSiteUrl(url: string | undefined): string | undefined {
  const isSite = url === undefined || checkSite(url);
  if (isSite) return url;
  throw new UsageError(
    `SITE_URL must be an https or http address without "?" and "#", but is "${url}".`,
  );
}

/** A site under work is often served from this machine, which checkUrl would refuse. */
function checkSite(url: string): boolean {
  if (/[?#]/.test(url) || !URL.canParse(url)) return false;
  return new URL(url).hostname === 'localhost' || checkUrl(url) === undefined;
}

/**
 * Loads the publication that the environment names.
 *
 * @param asOf the build's day, before AS_OF
 * @throws UsageError when a variable has a value that cannot be meant
 */
export async function loadFromEnvironment(
  asOf?: string,
  environment: Environment = process.env,
): Promise<Loaded> {
  return loadPublication({
    root: publicationDir(environment),
    today: todayIn,
    asOf: checkDay('--as-of', asOf) ?? checkDay('AS_OF', read(environment, 'AS_OF')),
    siteUrl: checkSiteUrl(read(environment, 'SITE_URL')),
    interfaceLanguages: interfaceLanguages(),
  });
}
