import { Aggregator } from 'mingo/aggregator';
import { requestFailed } from '../errors';
import { scanAll } from './candidates';
import type { Collection } from './collection';
import { type Document, isPlainObject } from './document';
import { asRequest, find } from './find';
import { MINGO_COPYING } from './mingo-options';
import { refuseUnsupportedStages } from './refuse';
import type { Transaction } from './transaction';

/** The platform returns this many rows of an aggregate that sets no limit itself. */
export const AGGREGATE_DEFAULT_LIMIT = 20;

/** Runs a pipeline over a collection; `other` finds the collections of $lookup. */
export function aggregate(
  transaction: Transaction,
  collection: Collection,
  stages: readonly Document[],
  other: (name: string) => Collection | undefined,
): Document[] {
  refuseUnsupportedStages(stages);
  const isLimited = stages.some((stage) => '$limit' in stage);
  const pipeline = isLimited ? [...stages] : [...stages, { $limit: AGGREGATE_DEFAULT_LIMIT }];
  let query: Document = {};
  const first = pipeline[0]?.$match;
  if (first !== undefined) {
    if (!isPlainObject(first)) throw requestFailed('[FailedOperation] $match needs an object');
    query = first; // a leading $match may use an index
    pipeline.shift();
  }
  const documents = find(transaction, collection, query).map(({ version }) => version.document);
  const collectionResolver = (name: string) => {
    const found = other(name);
    return found ? [...scanAll(transaction, found)].map(({ version }) => version.document) : [];
  };
  return asRequest(() => new Aggregator(pipeline, { ...MINGO_COPYING, collectionResolver }).run<Document>(documents));
}
