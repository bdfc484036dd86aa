import { invalidParameter } from '../errors';
import { COLLECTION_ACTIONS } from './actions';
import { DatabaseRequest } from './request';
import type { Store } from './store';
import { type Transaction, transactionMissing } from './transaction';

/** The members of a reply: most actions answer inside `data`, startTransaction beside it. */
export type DatabaseReply = Record<string, unknown>;

/** Carries out one database request of the wire. */
export async function executeDatabase(
  store: Store,
  action: string,
  parameters: Record<string, unknown>,
): Promise<DatabaseReply> {
  const request = new DatabaseRequest(parameters);
  const transactionId = () => {
    if (!request.transactionId) throw transactionMissing();
    return request.transactionId;
  };
  switch (action) {
    case 'database.addCollection':
      await store.createCollection(request.collectionName);
      return {};
    case 'database.startTransaction':
      return { transactionId: store.begin() };
    case 'database.commitTransaction':
      await store.commit(transactionId());
      return { data: {} };
    case 'database.abortTransaction':
      store.abort(transactionId());
      return { data: {} };
  }
  const run = COLLECTION_ACTIONS.get(action);
  if (!run) throw invalidParameter(`local-cloud does not support the action ${action}`);
  const statement = (transaction: Transaction) => {
    const collection = store.collection(request.collectionName);
    return run(request, { transaction, collection, other: (name) => store.collections.get(name) });
  };
  const data = await store.run(request.transactionId, statement, action.replace('database.', ''));
  return { data };
}
