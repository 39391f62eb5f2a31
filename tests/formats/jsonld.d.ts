/** The part of jsonld that the tests use; the package has no types of its own. */
declare module 'jsonld' {
  interface Options {
    readonly safe?: boolean;
    readonly base?: string;
    readonly format?: string;
    readonly inputFormat?: string;
    readonly documentLoader?: (url: string) => Promise<{ document: object; documentUrl: string }>;
  }
  const jsonld: {
    expand(document: object, options?: Options): Promise<Record<string, unknown>[]>;
    toRDF(document: object, options: Options): Promise<string>;
    canonize(input: object | string, options: Options): Promise<string>;
  };
  export default jsonld;
}
