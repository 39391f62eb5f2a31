/** What src/site/contribute/vite-validators.ts makes of the schemas. */
declare module 'virtual:pledgebook/validators' {
  interface Validator {
    readonly schema: Readonly<Record<string, unknown>>;
    readonly validate: {
      (value: unknown): boolean;
      errors?: readonly unknown[] | null;
    };
  }
  /** By collection. */
  export const validators: Readonly<Record<string, () => Promise<Validator>>>;
}
