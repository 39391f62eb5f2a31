/** The part of @adobe/structured-data-validator that the tests use; the package has no types of its own. */
declare module '@adobe/structured-data-validator' {
  interface Extracted {
    readonly jsonld: Readonly<Record<string, readonly object[]>>;
    readonly microdata: object;
    readonly rdfa: object;
  }
  export default class Validator {
    constructor(schemaOrg: object);
    validate(extracted: Extracted): Promise<{ issueMessage: string; severity: string }[]>;
  }
}
