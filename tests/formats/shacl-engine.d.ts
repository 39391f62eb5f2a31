/** What the tests use of shacl-engine, which comes without types. */
declare module 'shacl-engine' {
  import type { DataFactory, Store } from 'n3';

  export class Validator {
    constructor(shapes: Store, options: { factory: typeof DataFactory });
    validate(data: { dataset: Store }): Promise<{ conforms: boolean }>;
  }
}
