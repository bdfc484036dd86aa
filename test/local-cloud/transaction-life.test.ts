import { executeDatabase } from '../../local-cloud/database/execute';
import { Store } from '../../local-cloud/database/store';
import { PLATFORM_LIMITS } from '../../local-cloud/functions/limits';
import { cloudWithSdk } from './support/cloud-with-sdk';
import { failureOf } from './support/sdk';

const MISSING = '[ResourceUnavailable.TransactionNotExist] Transaction does not exist on the server';

describe('a transaction that nobody ends', () => {
  const t = cloudWithSdk({ autoCreate: true, limits: { transactionSeconds: 4 } });
  const seats = () => t.db.collection('seats');

  it('is rolled back, fails from then on, and a write that waited for it goes on', async () => {
    await seats().add({ data: { _id: 'a', n: 1 } });
    const transaction = await t.db.startTransaction();
    const inside = transaction.collection('seats');
    await inside.doc('a').update({ data: { n: 100 } });
    await inside.add({ data: { _id: 'b' } });
    const waited = await seats()
      .doc('a')
      .update({ data: { n: t.db.command.inc?.(1) } });
    expect(waited.stats.updated).toBe(1);
    expect((await seats().get()).data).toEqual([{ _id: 'a', n: 2 }]);
    for (const later of [inside.doc('a').get(), inside.doc('a').update({ data: { n: 3 } }), inside.where({}).get()]) {
      expect(await failureOf(later)).toMatchObject({ errCode: -501001, errMsg: expect.stringContaining(MISSING) });
    }
    const commit = transaction.commit();
    await expect(commit).rejects.toMatchObject({
      code: 'DATABASE_TRANSACTION_FAIL',
      message: expect.stringContaining(MISSING),
    });
  });
});

describe('the life of a transaction', () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  it('is 30 seconds from its start, whatever happens in it', async () => {
    const transactionLifeMs = PLATFORM_LIMITS.transactionSeconds * 1000;
    expect(transactionLifeMs).toBe(30_000);
    const store = new Store({ indexes: new Map(), autoCreate: true, transactionLifeMs });
    const write = (transactionId?: string) =>
      executeDatabase(store, 'database.insertDocument', { collectionName: 'c', data: ['{}'], transactionId });
    const transactionId = store.begin();
    jest.advanceTimersByTime(transactionLifeMs - 1);
    await write(transactionId);
    jest.advanceTimersByTime(1);
    await expect(write(transactionId)).rejects.toMatchObject({ code: 'DATABASE_TRANSACTION_FAIL' });
    await expect(store.commit(transactionId)).rejects.toMatchObject({ code: 'DATABASE_TRANSACTION_FAIL' });
  });
});
