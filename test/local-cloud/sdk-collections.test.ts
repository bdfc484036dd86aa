import { cloudWithSdk } from './support/cloud-with-sdk';
import { failureOf } from './support/sdk';

const t = cloudWithSdk();

describe('collections', () => {
  it('refuses one that was neither declared nor created', async () => {
    const error = await failureOf(t.db.collection('nosuch').get());
    expect(error).toMatchObject({ errCode: -502005, errMsg: expect.stringContaining('Db or Table not exist: nosuch') });
  });

  it('creates one, once', async () => {
    await t.db.createCollection('fresh');
    expect((await t.db.collection('fresh').count()).total).toBe(0);
    expect((await failureOf(t.db.createCollection('fresh'))).errMsg).toContain('[ResourceExisted] Table exist: fresh');
  });

  it('count the writes that changed them, and nothing else', async () => {
    await t.db.createCollection('counted');
    const { cloud, db } = t;
    const [counted, one] = [db.collection('counted'), db.collection('counted').doc('one')];
    const changes: number[] = [];
    const note = () => changes.push(cloud.changes('counted'));
    note();
    await counted.add({ data: { _id: 'one', n: 1 } });
    note();
    await failureOf(counted.add({ data: { _id: 'one', n: 2 } }));
    await one.update({ data: { n: 1 } });
    await one.get();
    note();
    await one.update({ data: { n: 2 } });
    note();
    await one.remove();
    note();
    expect(changes).toEqual([0, 1, 1, 2, 3]);
    expect(cloud.changes('nosuch')).toBe(0);
  });
});
