import { Query } from 'mingo/query';
import { insertDocument, writeDocument } from './access';
import { aggregate } from './aggregate';
import type { Candidate } from './candidates';
import { newId, storable } from './check-document';
import type { Collection } from './collection';
import type { Document } from './document';
import { encode } from './ejson';
import { asRequest, find } from './find';
import { MINGO_COPYING } from './mingo-options';
import { refuseUnsupported } from './refuse';
import type { DatabaseRequest } from './request';
import type { Transaction } from './transaction';
import { prepareUpdate } from './update';

/** Rows of a get that sets no limit, and the most one may ask for. */
export const GET_LIMIT = { default: 100, most: 1000 } as const;

/** What an action works with: one collection as one transaction sees it. */
export interface Scope {
  transaction: Transaction;
  collection: Collection;
  other: (name: string) => Collection | undefined;
}

type Action = (request: DatabaseRequest, scope: Scope) => Record<string, unknown>;

const insertDocuments: Action = (request, { transaction, collection }) => {
  const insertedIds = request.documents.map((given) => {
    const { key, document } = storable(given);
    insertDocument(transaction, collection, key, document);
    return document._id;
  });
  return { insertedIds };
};

function project(found: readonly Candidate[], projection: Document | null): string[] {
  if (!projection) return found.map(({ version }) => version.json);
  refuseUnsupported(projection);
  const documents = found.map(({ version }) => version.document);
  return asRequest(() => new Query({}, MINGO_COPYING).find<Document>(documents, projection).all().map(encode));
}

const getDocuments: Action = (request, { transaction, collection }) => {
  const offset = request.count('offset') ?? 0;
  const limit = request.isOneDocument ? 1 : Math.min(request.count('limit') || GET_LIMIT.default, GET_LIMIT.most);
  const found = find(transaction, collection, request.query, { order: request.order, skip: offset, limit });
  return { list: project(found, request.projection), offset, limit };
};

const countDocuments: Action = (request, { transaction, collection }) => ({
  total: find(transaction, collection, request.query).length,
});

/** doc().set: the whole document is replaced, or created under the _id of the query. */
function replaceDocument(request: DatabaseRequest, { transaction, collection }: Scope): Record<string, unknown> {
  const { query, data } = request;
  const [hit] = find(transaction, collection, query, { limit: 1 });
  if (hit) {
    const { key, document } = storable({ ...data, _id: hit.version.document._id });
    writeDocument(transaction, collection, key, document);
    return { updated: 1 };
  }
  if (!request.flag('upsert')) return { updated: 0 };
  const { key, document } = storable({ ...data, _id: query._id ?? newId() });
  insertDocument(transaction, collection, key, document);
  return { updated: 0, upsert_id: document._id };
}

const modifyDocuments: Action = (request, scope) => {
  if (request.flag('merge') === false) return replaceDocument(request, scope);
  const { query } = request;
  const apply = prepareUpdate(request.data, query);
  let updated = 0;
  for (const { key, version } of find(
    scope.transaction,
    scope.collection,
    query,
    request.isMulti ? {} : { limit: 1 },
  )) {
    const document = apply(version.document);
    if (!document) continue;
    writeDocument(scope.transaction, scope.collection, key, document);
    updated++;
  }
  return { updated };
};

const modifyAndReturn: Action = (request, { transaction, collection }) => {
  const { query } = request;
  const apply = prepareUpdate(request.data, query);
  const [hit] = find(transaction, collection, query, { limit: 1 });
  if (!hit) return { updated: 0, doc: null };
  const document = apply(hit.version.document);
  if (document) writeDocument(transaction, collection, hit.key, document);
  return { updated: document ? 1 : 0, doc: encode(document ?? hit.version.document) };
};

const removeDocuments: Action = (request, { transaction, collection }) => {
  const hits = find(transaction, collection, request.query, request.isMulti ? {} : { limit: 1 });
  for (const { key } of hits) writeDocument(transaction, collection, key, null);
  return { deleted: hits.length };
};

const aggregateDocuments: Action = (request, { transaction, collection, other }) => ({
  list: aggregate(transaction, collection, request.stages, other).map(encode),
});

/** The wire actions on one collection. */
export const COLLECTION_ACTIONS: ReadonlyMap<string, Action> = new Map(
  Object.entries({
    'database.insertDocument': insertDocuments,
    'database.getDocument': getDocuments,
    'database.calculateDocument': countDocuments,
    'database.modifyDocument': modifyDocuments,
    'database.modifyAndReturnDoc': modifyAndReturn,
    'database.removeDocument': removeDocuments,
    'database.aggregateDocuments': aggregateDocuments,
  }),
);
