/** What the pages let a browser do: nothing but show this site's own files. */

/**
 * In each page's head, for hosts that cannot send headers. Forms lead to this site's search page;
 * `frame-ancestors` has no effect there, so it is in the header alone.
 */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
].join('; ');

/**
 * The policy for every file. The search runs WebAssembly in a worker, and a worker obeys the policy
 * of its own file: so WebAssembly is allowed here, and refused by the stricter policy in each page's
 * head, as of two policies both must allow a thing.
 */
const policyOfFiles = contentSecurityPolicy.replace(
  "script-src 'self'",
  "script-src 'self' 'wasm-unsafe-eval'",
);

/** `_headers`, as Netlify and Cloudflare Pages read it. @param base path of the site, with both slashes */
export function headersFile(base: string): string {
  return [
    `${base}*`,
    `  Content-Security-Policy: ${policyOfFiles}`,
    '  Referrer-Policy: strict-origin-when-cross-origin',
    '  X-Content-Type-Options: nosniff',
    `${base}_assets/*`,
    '  Cache-Control: public, max-age=31536000, immutable',
    '',
  ].join('\n');
}
