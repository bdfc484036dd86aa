import { insertDocument, writeDocument } from './access';
import { aggregate } from './aggregate';
import type { Candidate } from './candidates';
import { checkSize, newId, storable } from './check-document';
import type { Collection } from './collection';
import type { Document } from './document';
import { encode } from './ejson';
import { failed } from './fail';
import { find } from './find';
import { compileProjection } from './projection';
import type { DatabaseRequest } from './request';
import type { Transaction } from './transaction';
import { prepareUpdate } from './update';
import { isIdentical } from './updates/change';

/** Rows of a get that sets no limit, and the most one may ask for. */
export const GET_LIMIT = { default: 100, most: 1000 } as const;

/** The most the platform sends back of one database call (WeChat, resource quota: 16 MB in each packet output). */
const REPLY_LIMIT_BYTES = 16 * 1024 * 1024;

function checkReply(list: readonly string[]): readonly string[] {
  let size = 0;
  for (const text of list) size += text.length;
  if (size > REPLY_LIMIT_BYTES) throw failed(`the reply would be larger than ${REPLY_LIMIT_BYTES} bytes; ask for less`);
  return list;
}

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

function project(found: readonly Candidate[], projection: Document | null, query: Document): string[] {
  if (!projection) return found.map(({ version }) => version.json);
  const cut = compileProjection(projection, query);
  return found.map(({ version }) => encode(cut(version.document)));
}

const getDocuments: Action = (request, { transaction, collection }) => {
  const offset = request.count('offset') ?? 0;
  const limit = request.isOneDocument ? 1 : Math.min(request.count('limit') || GET_LIMIT.default, GET_LIMIT.most);
  const found = find(transaction, collection, request.query, { order: request.order, skip: offset, limit });
  return { list: checkReply(project(found, request.projection, request.query)), offset, limit };
};

const countDocuments: Action = (request, { transaction, collection }) => {
  const { query } = request;
  const isOfAll = Object.keys(query).length === 0 && !transaction.holds; // then no document need be looked at
  return { total: isOfAll ? collection.documents.size : find(transaction, collection, query).length };
};

/** doc().set: the whole document is replaced, or created under the _id of the query. */
function replaceDocument(request: DatabaseRequest, { transaction, collection }: Scope): Record<string, unknown> {
  const { query, data } = request;
  const [hit] = find(transaction, collection, query, { limit: 1 });
  if (hit) {
    const { _id } = hit.version.document;
    if (data._id !== undefined && data._id !== _id)
      throw failed("the (immutable) field '_id' was found to have been altered");
    const { key, document } = storable({ ...data, _id });
    if (isIdentical(hit.version.document, document)) return { updated: 0 };
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
  if (request.flag('upsert')) throw failed('local-cloud does not support upsert of an update with operators');
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
    writeDocument(scope.transaction, scope.collection, key, checkSize(document));
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
  if (document) writeDocument(transaction, collection, hit.key, checkSize(document));
  return { updated: document ? 1 : 0, doc: encode(document ?? hit.version.document) };
};

const removeDocuments: Action = (request, { transaction, collection }) => {
  const hits = find(transaction, collection, request.query, request.isMulti ? {} : { limit: 1 });
  for (const { key } of hits) writeDocument(transaction, collection, key, null);
  return { deleted: hits.length };
};

const aggregateDocuments: Action = (request, { transaction, collection, other }) => ({
  list: checkReply(aggregate(transaction, collection, request.stages, other).map(encode)),
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
