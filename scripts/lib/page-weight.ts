/**
 * What the pages of a built site weigh before a reader does anything: brotli at its best, as static
 * hosts keep it. The scripts of a page are those that it names and what these import at once; what
 * they fetch later, when a reader does something, is not part of it.
 */
import { glob, readFile } from 'node:fs/promises';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';

/** The kinds of pages that have budgets of their own. */
export type PageKind = 'record' | 'search' | 'form' | 'other';

export interface PageWeight {
  readonly page: string;
  readonly kind: PageKind;
  /** Bytes of HTML and style sheets. */
  readonly markup: number;
  /** Bytes of scripts. */
  readonly script: number;
}

/** What only a page of the kind has. */
const hooks: readonly (readonly [PageKind, RegExp])[] = [
  ['search', /<div[^>]* data-search="/],
  ['form', /<form[^>]* data-contribute[ >=]/],
];
const jsonOf = /<link rel="alternate" type="application\/json" href="([^"]*)"/;
/** Where a record is as JSON, two steps under /data/. */
const recordFile = /^data\/[^/]+\/[^/]+\.json$/;

function kindOf(html: string, base: string): PageKind {
  const found = hooks.find(([, pattern]) => pattern.test(html));
  if (found) return found[0];
  const address = jsonOf.exec(html)?.[1] ?? '';
  const local = address.replace(/^https?:\/\/[^/]+/, '');
  const isRecord = local.startsWith(base) && recordFile.test(local.slice(base.length));
  return isRecord ? 'record' : 'other';
}

/** The site's files that match, without the base path that the address begins with. */
function filesIn(html: string, pattern: RegExp, base: string): string[] {
  const addresses = [...html.matchAll(pattern)].map(([, address]) => address ?? '');
  return [...new Set(addresses)].map((address) => address.slice(base.length));
}

/** Weighs files of one site, each once. */
export class Scales {
  readonly #folder: string;
  readonly #sizes = new Map<string, number>();
  readonly #imports = new Map<string, readonly string[]>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  async #weigh(file: string): Promise<number> {
    const known = this.#sizes.get(file);
    if (known !== undefined) return known;
    const size = brotliCompressSync(await readFile(path.join(this.#folder, file))).byteLength;
    this.#sizes.set(file, size);
    return size;
  }

  async #sum(files: Iterable<string>): Promise<number> {
    let total = 0;
    for (const file of files) total += await this.#weigh(file);
    return total;
  }

  async #importsOf(script: string): Promise<readonly string[]> {
    const known = this.#imports.get(script);
    if (known) return known;
    const text = await readFile(path.join(this.#folder, script), 'utf8');
    const found = [...text.matchAll(/(?:from|import)\s*"(\.\/[^"]+)"/g)].map(([, relative = '']) =>
      path.posix.join(path.posix.dirname(script), relative),
    );
    this.#imports.set(script, found);
    return found;
  }

  /** The scripts with the modules that they import at once, which a browser fetches with them. */
  async #withImports(scripts: readonly string[]): Promise<ReadonlySet<string>> {
    const all = new Set(scripts);
    // A set that grows while it is walked gives what was added too.
    for (const script of all) for (const file of await this.#importsOf(script)) all.add(file);
    return all;
  }

  /**
   * The page's weight. Compressing every page at full strength would take minutes: `markup` is 0
   * for those that have less than half as many characters as `least`.
   */
  async page(page: string, least: (kind: PageKind) => number): Promise<PageWeight> {
    const html = await readFile(path.join(this.#folder, page), 'utf8');
    const base = /<html[^>]* data-base="([^"]*)"/.exec(html)?.[1] ?? '/';
    const kind = kindOf(html, base);
    const scripts = filesIn(html, /<script[^>]* src="([^"]+)"/g, base);
    const sheets = filesIn(html, /<link rel="stylesheet" href="([^"]+)"/g, base);
    const isLight = kind === 'other' || html.length <= 0.5 * least(kind);
    const markup = isLight ? 0 : (await this.#weigh(page)) + (await this.#sum(sheets));
    return { page, kind, markup, script: await this.#sum(await this.#withImports(scripts)) };
  }

  async fonts(): Promise<number> {
    let total = 0;
    for await (const font of glob('**/*.woff2', { cwd: this.#folder }))
      total += await this.#weigh(font);
    return total;
  }
}
