import { scanAll } from './candidates';
import type { Collection } from './collection';
import type { Document } from './document';
import { NO_VARIABLES } from './expressions/scope';
import { type FindOptions, find } from './find';
import { leadingStages } from './leading-stages';
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
  const documentsOf = (name: string, query?: Document, options?: FindOptions) => {
    const from = other(name);
    if (!from) return [];
    const found = query ? find(transaction, from, query, options) : [...scanAll(transaction, from)];
    return found.map(({ version }) => version.document);
  };
  const all = isLimited ? stages : [...stages, { $limit: AGGREGATE_DEFAULT_LIMIT }];
  compilePipeline(all, documentsOf); // refuses what is wrong, before anything is read
  const { query, order, limit, rest } = leadingStages(all);
  const run = compilePipeline(rest, documentsOf);
  const found = find(transaction, collection, query, { order, limit });
  return run(
    found.map(({ version }) => version.document),
    NO_VARIABLES,
  );
}
