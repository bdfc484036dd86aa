import { scanAll } from './candidates';
import type { Collection } from './collection';
import { type Document, isPlainObject } from './document';
import { NO_VARIABLES } from './expressions/scope';
import { find } from './find';
import { compilePipeline } from './stages/pipeline';
import type { Transaction } from './transaction';

/** The platform returns this many rows of an aggregate that sets no limit itself. */
export const AGGREGATE_DEFAULT_LIMIT = 20;

/** Runs a pipeline over a collection; `other` finds the collections of $lookup. */
export function aggregate(
  transaction: Transaction,
  collection: Collection,
  stages: readonly Document[],
  other: (name: string) => Collection | undefined,
): readonly Document[] {
  const isLimited = stages.some((stage) => '$limit' in stage);
  const documentsOf = (name: string, query?: Document) => {
    const from = other(name);
    if (!from) return [];
    const found = query ? find(transaction, from, query) : [...scanAll(transaction, from)];
    return found.map(({ version }) => version.document);
  };
  const run = compilePipeline(isLimited ? stages : [...stages, { $limit: AGGREGATE_DEFAULT_LIMIT }], documentsOf);
  const query = stages[0]?.$match; // a leading $match may use an index; the stage itself looks again
  const found = find(transaction, collection, isPlainObject(query) ? query : {});
  return run(
    found.map(({ version }) => version.document),
    NO_VARIABLES,
  );
}
