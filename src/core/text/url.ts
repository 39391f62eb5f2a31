/** Checks addresses before anyone can follow them: a link is the way in for scripts and impostors. */

export type UrlCode =
  | 'cell/url'
  | 'cell/url-space'
  | 'cell/url-relative'
  | 'cell/url-scheme'
  | 'cell/url-host'
  | 'cell/url-credentials';

export interface UrlFinding {
  readonly code: UrlCode;
  readonly facts: Readonly<Record<string, string>>;
}

export const webSchemes: readonly string[] = ['https', 'http'];

/**
 * What is wrong with the address, or undefined. `schemes` are without colon, as in `https`;
 * `javascript:`, `data:` and the like are refused because they are never among them. A web address
 * needs a host that could be on the internet, and may not carry a name or password.
 */
export function checkUrl(
  value: string,
  schemes: readonly string[] = webSchemes,
): UrlFinding | undefined {
  if (/[\s\p{Cc}\p{Cf}]/u.test(value)) return { code: 'cell/url-space', facts: { value } };
  const scheme = /^([a-z][a-z0-9+.-]*):(?!\d)/i.exec(value)?.[1]?.toLowerCase();
  if (scheme === undefined)
    return { code: 'cell/url-relative', facts: { value, reading: withScheme(value) } };
  if (!schemes.includes(scheme)) {
    return { code: 'cell/url-scheme', facts: { value, scheme, schemes: schemes.join(', ') } };
  }
  return scheme === 'mailto' ? checkMail(value) : checkWeb(value);
}

function withScheme(value: string): string {
  return `https://${value.replace(/^[/\\]+/, '')}`;
}

function checkMail(value: string): UrlFinding | undefined {
  return /^mailto:[^\s@?,:/]+@[^\s@?,:/]+\.[^\s@?,:/]+$/i.test(value)
    ? undefined
    : { code: 'cell/url', facts: { value } };
}

function checkWeb(value: string): UrlFinding | undefined {
  const rest = /^https?:\/\/([^/?#]*)/i.exec(value);
  if (!rest || value.includes('\\') || !URL.canParse(value))
    return { code: 'cell/url', facts: { value } };
  const url = new URL(value);
  if (url.username !== '' || url.password !== '' || rest[1]?.includes('@') === true) {
    return { code: 'cell/url-credentials', facts: { value } };
  }
  return isHost(url.hostname) ? undefined : { code: 'cell/url-host', facts: { value } };
}

/** A name with a dot in it, or an address in numbers; `localhost` and `intranet` lead readers nowhere. */
function isHost(host: string): boolean {
  return host.startsWith('[') || /^[^.]+(?:\.[^.]+)+$/.test(host);
}
