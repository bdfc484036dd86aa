import { cloudWithSdk } from './support/cloud-with-sdk';

const t = cloudWithSdk({ collections: [{ collectionName: 'many' }] });

describe('limits of the platform', () => {
  beforeAll(async () => {
    await t.db.collection('many').add({ data: Array.from({ length: 1100 }, (_, n) => ({ _id: `m${n}`, n })) });
  });

  it('returns 100 rows unless asked for more and never more than 1,000', async () => {
    expect((await t.db.collection('many').get()).data).toHaveLength(100);
    expect((await t.db.collection('many').limit(1000).get()).data).toHaveLength(1000);
    expect((await t.db.collection('many').limit(5000).get()).data).toHaveLength(1000);
  });

  it('returns 20 rows of an aggregate unless it is limited', async () => {
    const many = t.db.collection('many');
    expect((await many.aggregate().match({}).end()).list).toHaveLength(20);
    expect((await many.aggregate().limit(1100).end()).list).toHaveLength(1100);
  });

  it('counts, updates and removes beyond them', async () => {
    const many = t.db.collection('many');
    expect((await many.count()).total).toBe(1100);
    expect((await many.where({}).update({ data: { seen: true } })).stats.updated).toBe(1100);
    expect((await many.where({ seen: true }).remove()).stats.removed).toBe(1100);
  });
});
