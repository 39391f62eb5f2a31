/** The addresses of the data as the page about them shows them. */
import type { Text } from '../../core/text/text.ts';

export interface ApiAddress {
  /** Of its line in the table of outputs. */
  readonly id: string;
  /** As people call it: CSV, JSON. */
  readonly format: string;
  readonly mediaType: string;
  /** Without base path; `{key}` stands for the name of a record. */
  readonly path: string;
  /** The same without anything that is left open: it leads somewhere. */
  readonly example: string;
}

export interface AddressGroup {
  /** Name of the tag in the OpenAPI document. */
  readonly id: string;
  readonly title: Text;
  /** The page about this part of the data. */
  readonly page: string;
  readonly addresses: readonly ApiAddress[];
}
