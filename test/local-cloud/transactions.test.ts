import { cloudWithSdk } from './support/cloud-with-sdk';
import { failureOf } from './support/sdk';

const t = cloudWithSdk({
  autoCreate: true,
  collections: [
    {
      collectionName: 'u',
      createIndexes: [{ name: 'byEmail', unique: true, keys: [{ name: 'email', direction: '1' }] }],
    },
  ],
});
const seats = () => t.db.collection('seats');

beforeEach(async () => {
  await seats().where({}).remove();
  await t.db.collection('u').where({}).remove();
  await seats().add({
    data: [
      { _id: 'a', n: 1 },
      { _id: 'b', n: 1 },
    ],
  });
});

describe('a transaction', () => {
  it('is invisible to others until it is committed, then whole', async () => {
    const transaction = await t.db.startTransaction();
    await transaction
      .collection('seats')
      .doc('a')
      .update({ data: { n: 2 } });
    await transaction.collection('seats').add({ data: { _id: 'c', n: 3 } });
    await transaction.collection('seats').doc('b').remove();
    expect((await seats().orderBy('_id', 'asc').get()).data).toEqual([
      { _id: 'a', n: 1 },
      { _id: 'b', n: 1 },
    ]);
    expect((await transaction.collection('seats').doc('a').get()).data).toEqual({ _id: 'a', n: 2 });
    await transaction.commit();
    expect((await seats().orderBy('_id', 'asc').get()).data).toEqual([
      { _id: 'a', n: 2 },
      { _id: 'c', n: 3 },
    ]);
  });

  it('leaves nothing behind when it is rolled back', async () => {
    const transaction = await t.db.startTransaction();
    await transaction
      .collection('seats')
      .doc('a')
      .set({ data: { n: 9 } });
    await transaction.rollback();
    expect((await seats().doc('a').get()).data.n).toBe(1);
    const error = await failureOf(transaction.collection('seats').doc('a').get());
    expect(error).toMatchObject({ errCode: -501001, errMsg: expect.stringContaining('TransactionNotExist') });
  });

  it('is rolled back by runTransaction when its work throws', async () => {
    await expect(
      t.db.runTransaction(async (transaction) => {
        await transaction
          .collection('seats')
          .doc('a')
          .update({ data: { n: 9 } });
        throw new Error('no');
      }),
    ).rejects.toThrow('no');
    expect((await seats().doc('a').get()).data.n).toBe(1);
    expect(
      (
        await seats()
          .doc('a')
          .update({ data: { n: 2 } })
      ).stats.updated,
    ).toBe(1);
  });

  it('sees the state of its first operation, in queries by index too', async () => {
    const transaction = await t.db.startTransaction();
    await t.db.collection('u').add({ data: { _id: 'x', email: 'x@y' } });
    await transaction.collection('u').where({ email: 'x@y' }).get();
    await t.db
      .collection('u')
      .doc('x')
      .update({ data: { email: 'new@y' } });
    await t.db.collection('u').add({ data: { _id: 'z', email: 'z@y' } });
    const seen = transaction.collection('u');
    expect((await seen.where({ email: 'x@y' }).get()).data).toEqual([{ _id: 'x', email: 'x@y' }]);
    expect((await seen.where({ email: 'new@y' }).get()).data).toEqual([]);
    expect((await seen.where({}).get()).data).toHaveLength(1);
    await transaction.rollback();
  });
});

it('is ended by any refusal, so that no statement is half in it', async () => {
  const transaction = await t.db.startTransaction();
  await failureOf(transaction.collection('seats').add({ data: [{ _id: 'new' }, { _id: 'a' }] }));
  await expect(transaction.commit()).rejects.toMatchObject({ code: 'DATABASE_TRANSACTION_FAIL' });
  expect((await seats().count()).total).toBe(2);
});

describe('a conflict', () => {
  it('shows at the write, with what somebody else committed meanwhile', async () => {
    const transaction = await t.db.startTransaction();
    await transaction.collection('seats').doc('a').get();
    await seats()
      .doc('a')
      .update({ data: { n: 5 } });
    const error = await failureOf(
      transaction
        .collection('seats')
        .doc('a')
        .update({ data: { n: 2 } }),
    );
    expect(error).toMatchObject({
      errCode: -501001,
      errMsg: expect.stringContaining('[ResourceUnavailable.TransactionConflict] Transaction is conflict'),
    });
    await expect(transaction.commit()).rejects.toMatchObject({ code: 'DATABASE_TRANSACTION_FAIL' });
    expect((await seats().doc('a').get()).data.n).toBe(5);
  });

  it('shows at the write to what another open transaction holds, and spares the holder', async () => {
    const [first, second] = [await t.db.startTransaction(), await t.db.startTransaction()];
    await first
      .collection('seats')
      .doc('a')
      .update({ data: { n: 2 } });
    const error = await failureOf(
      second
        .collection('seats')
        .doc('a')
        .update({ data: { n: 3 } }),
    );
    expect(error.errMsg).toContain('TransactionConflict');
    await first.commit();
    expect((await seats().doc('a').get()).data.n).toBe(2);
  });

  it('shows at two inserts of one _id and of one unique value', async () => {
    const [first, second] = [await t.db.startTransaction(), await t.db.startTransaction()];
    await first.collection('u').add({ data: { _id: 'x', email: 'x@y' } });
    expect((await failureOf(second.collection('u').add({ data: { _id: 'other', email: 'x@y' } }))).errMsg).toContain(
      'TransactionConflict',
    );
    await first.commit();
    expect((await t.db.collection('u').count()).total).toBe(1);
  });

  it('shows at the write to what another transaction has added and removed since', async () => {
    const [early, late] = [await t.db.startTransaction(), await t.db.startTransaction()];
    await early.collection('seats').where({ n: 1 }).get(); // here it begins
    await late.collection('seats').add({ data: { _id: 'brief', n: 1 } });
    await late.collection('seats').doc('brief').remove();
    await late.commit();
    const failure = await failureOf(
      early
        .collection('seats')
        .doc('brief')
        .set({ data: { n: 2 } }),
    );
    expect(failure.errMsg).toContain('TransactionConflict');
    await seats().add({ data: { _id: 'brief', n: 3 } });
  });

  it('makes a write outside wait for the end of the transaction', async () => {
    const transaction = await t.db.startTransaction();
    await transaction
      .collection('seats')
      .doc('a')
      .update({ data: { n: 2 } });
    const order: string[] = [];
    const outside = seats()
      .doc('a')
      .update({ data: { n: t.db.command.inc?.(10) } })
      .then(() => order.push('outside'));
    await seats()
      .doc('b')
      .update({ data: { n: 2 } });
    order.push('commit');
    await transaction.commit();
    await outside;
    expect(order).toEqual(['commit', 'outside']);
    expect((await seats().doc('a').get()).data.n).toBe(12);
  });
});

it('lets 20 concurrent transfers neither make nor lose anything', async () => {
  await seats()
    .where({})
    .update({ data: { n: 100 } });
  let done = 0;
  const transfer = async (from: string, to: string) => {
    try {
      await t.db.runTransaction(async (transaction) => {
        const c = transaction.collection('seats');
        const source = (await c.doc(from).get()).data.n as number;
        const target = (await c.doc(to).get()).data.n as number;
        await c.doc(from).update({ data: { n: source - 1 } });
        await c.doc(to).update({ data: { n: target + 1 } });
      });
      done++;
    } catch (error) {
      expect((error as { errMsg?: string }).errMsg).toContain('TransactionConflict');
    }
  };
  await Promise.all(Array.from({ length: 20 }, () => transfer('a', 'b')));
  const { data } = await seats().orderBy('_id', 'asc').get();
  expect(done).toBeGreaterThanOrEqual(1);
  expect(data.map(({ n }) => n)).toEqual([100 - done, 100 + done]);
});
