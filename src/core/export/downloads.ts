/** Everything that is published beside the pages, one file at a time. */
import type { Content, ExportContext, RecordOutput } from './output.ts';

export interface Download {
  /** Address on the site, from its base path: `/data/seeds.csv`. */
  readonly path: string;
  readonly content: Content;
}

/**
 * Makes the files of the outputs in the order of their table. Lazily: a file is made when it is
 * asked for, so that a large publication is never in memory twice, and an output that tells
 * checksums finds what was written before it in `context.files`.
 */
export function* downloads(context: ExportContext): Generator<Download> {
  const { publication, outputs } = context;
  const collections = [...publication.collections.values()];
  for (const output of outputs) {
    switch (output.per) {
      case 'publication':
        if (output.has?.(publication) === false) break;
        yield { path: output.path(publication), content: output.make(context) };
        break;
      case 'collection':
        for (const collection of collections) {
          if (output.has?.(collection) === false) continue;
          yield { path: output.path(collection), content: output.make(context, collection) };
        }
        break;
      case 'record':
        for (const collection of collections) {
          for (const record of collection.records) {
            yield {
              path: output.path(collection, record),
              content: output.make(context, collection, record),
            };
          }
        }
        yield* withdrawn(context, output);
        break;
    }
  }
}

/** At the addresses of records that are no more: that they were withdrawn. */
function* withdrawn(context: ExportContext, output: RecordOutput): Generator<Download> {
  const { collections, withdrawals } = context.publication;
  for (const withdrawal of withdrawals) {
    const { slug } = withdrawal;
    const collection = collections.get(withdrawal.collection);
    if (slug === undefined || !collection) continue;
    const content = output.makeWithdrawn(context, collection, withdrawal);
    yield { path: output.path(collection, { slug }), content };
  }
}
