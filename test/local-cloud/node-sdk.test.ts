import { createRequire } from 'node:module';
import { sdkEnvironment } from '../../local-cloud';
import { cloudWithSdk } from './support/cloud-with-sdk';

type Data = Record<string, unknown>;
interface Returned {
  updated: number;
  doc: Data | null;
}
interface Collection {
  add(data: Data): Promise<{ id: string }>;
  where(query: Data): { get(): Promise<{ data: Data[] }>; updateAndReturn(data: Data): Promise<Returned> };
}
interface Database {
  collection(name: string): Collection;
  startTransaction(): Promise<{ collection(name: string): Collection; rollback(): Promise<unknown> }>;
  command: { inc(by: number): unknown };
}
interface NodeSdk {
  init(options: Data): { database(): Database };
}

const t = cloudWithSdk({ autoCreate: true });

let db: Database;
let n = 0;
let id: string;
beforeAll(() => {
  Object.assign(process.env, sdkEnvironment(t.cloud.admin));
  const loadBeside = createRequire(require.resolve('wx-server-sdk'));
  db = (loadBeside('@cloudbase/node-sdk') as NodeSdk)
    .init({ env: 'local-env', secretId: 'a', secretKey: 'b' })
    .database();
});
beforeEach(async () => {
  id = `seat-${n++}`;
  await db.collection('seats').add({ _id: id, left: 3, at: new Date(5) });
});
const oneLess = () => ({ left: db.command.inc(-1) });

// wx-server-sdk stands on @cloudbase/node-sdk, which has this call beyond it.
describe('updateAndReturn of @cloudbase/node-sdk', () => {
  const seats = () => db.collection('seats').where({ _id: id });

  it('changes one document and returns it as it is then', async () => {
    expect(await seats().updateAndReturn(oneLess())).toMatchObject({
      updated: 1,
      doc: { _id: id, left: 2, at: new Date(5) },
    });
    expect((await seats().get()).data).toMatchObject([{ left: 2 }]);
  });

  it('returns nothing where nothing matches', async () => {
    const none = db.collection('seats').where({ _id: id, left: 9 });
    expect(await none.updateAndReturn(oneLess())).toMatchObject({ updated: 0, doc: null });
  });

  it('gives each of 20 rivals a number of its own', async () => {
    const results = await Promise.all(Array.from({ length: 20 }, () => seats().updateAndReturn(oneLess())));
    expect(new Set(results.map(({ doc }) => doc?.left)).size).toBe(20);
  });

  it('belongs to its transaction', async () => {
    const transaction = await db.startTransaction();
    const inside = transaction.collection('seats').where({ _id: id });
    expect(await inside.updateAndReturn(oneLess())).toMatchObject({ doc: { left: 2 } });
    expect((await seats().get()).data).toMatchObject([{ left: 3 }]);
    await transaction.rollback();
    expect((await seats().get()).data).toMatchObject([{ left: 3 }]);
  });
});
