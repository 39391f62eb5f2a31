/** Fetches what is known of the published records, each file once. */
import type { KnownRecords } from '../../core/form/known-records.ts';

const fetched = new Map<string, Promise<KnownRecords>>();

export function loadKnown(address: string): Promise<KnownRecords> {
  const known =
    fetched.get(address) ??
    fetch(address).then(async (response) => {
      if (!response.ok) throw new Error(`${address}: ${response.status}`);
      return (await response.json()) as KnownRecords;
    });
  fetched.set(address, known);
  return known;
}
