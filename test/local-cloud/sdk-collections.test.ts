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
});
