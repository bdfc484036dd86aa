import { cloudWithSdk } from './support/cloud-with-sdk';
import type { SdkTransaction } from './support/sdk';

const t = cloudWithSdk({ autoCreate: true });
const seats = () => t.db.collection('seats');

let transaction: SdkTransaction;
beforeEach(async () => {
  await seats().where({}).remove();
  await seats().add({
    data: [
      { _id: 'a', n: 1 },
      { _id: 'b', n: 2 },
    ],
  });
  transaction = await t.db.startTransaction();
  await transaction.collection('seats').add({ data: { _id: 'own', n: 3 } });
});
const inside = () => transaction.collection('seats');
const idsOf = async () => (await seats().orderBy('_id', 'asc').get()).data.map(({ _id }) => _id);

// The SDK sends these without the id of the transaction, so on the platform too they know nothing of it.
describe('called on the collection of a transaction', () => {
  afterEach(() => transaction.rollback());

  it('get sees what the transaction wrote, with a condition and without', async () => {
    expect((await inside().get()).data).toHaveLength(3);
    expect((await inside().where({ n: 3 }).get()).data).toEqual([{ _id: 'own', n: 3 }]);
  });

  it('count and aggregate see only what is committed', async () => {
    expect((await inside().count()).total).toBe(2);
    expect((await inside().where({ n: 3 }).count()).total).toBe(0);
    expect((await inside().aggregate().match({}).end()).list).toHaveLength(2);
  });

  it('an update under a condition is there for everybody at once, and stays when the transaction is rolled back', async () => {
    const { stats } = await inside()
      .where({ n: 2 })
      .update({ data: { n: 20 } });
    expect(stats.updated).toBe(1);
    expect((await seats().doc('b').get()).data.n).toBe(20);
    await transaction.rollback();
    expect((await seats().doc('b').get()).data.n).toBe(20);
    transaction = await t.db.startTransaction();
  });

  it('a removal under a condition is there at once too, and leaves alone what the transaction wrote', async () => {
    expect((await inside().where({}).remove()).stats.removed).toBe(2);
    expect(await idsOf()).toEqual([]);
    await transaction.commit();
    expect(await idsOf()).toEqual(['own']);
    transaction = await t.db.startTransaction();
  });
});
