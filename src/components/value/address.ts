/** Web and mail addresses that come from the data: only those that are safe to follow, in words. */
export interface Address {
  readonly href: string;
  readonly host: string;
  /** The rest of a web address, its middle left out when it is long; blank for mail. */
  readonly path: string;
}

const longest = 40;

function readable(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}

/** The parts of an http, https or mail address; undefined for anything else, which is never linked. */
export function describeAddress(address: string): Address | undefined {
  if (/^[^\s/:@]+@[^\s/:@]+$/.test(address))
    return { href: `mailto:${address}`, host: address, path: '' };
  if (!URL.canParse(address)) return undefined;
  const url = new URL(address);
  if (url.protocol === 'mailto:') return { href: address, host: url.pathname, path: '' };
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return undefined;
  const path = readable(url.pathname + url.search).replace(/\/$/, '');
  const short = path.length > longest ? `${path.slice(0, 18)}…${path.slice(-20)}` : path;
  return { href: address, host: url.host.replace(/^www\./, ''), path: short };
}
