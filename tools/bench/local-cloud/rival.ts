import { WireClient } from './wire-client';

/** What a process of rivals is told to do. */
export interface RivalOrder {
  admin: string;
  way: 'update' | 'transaction';
  rivals: number;
  name: string;
}

interface Reply {
  code?: string;
  transactionId?: string;
  data?: { updated?: number; list?: string[] };
}

const { admin, way, rivals, name } = JSON.parse(process.argv[2] ?? '{}') as RivalOrder;
const client = new WireClient(64);
const send = async (action: string, body: object): Promise<Reply> =>
  JSON.parse(
    await client.post(admin, JSON.stringify({ action: `database.${action}`, collectionName: 'seats', ...body })),
  );

const TAKE = { data: '{"$inc":{"left":-1}}', merge: true, multi: false };

async function byUpdate(): Promise<boolean> {
  const { data } = await send('modifyDocument', { ...TAKE, query: '{"_id":"s","left":{"$gt":0}}' });
  return data?.updated === 1;
}

/** Reads, decides, writes; begins again when somebody else was faster, as a function does. */
async function byTransaction(rival: string): Promise<boolean> {
  for (;;) {
    const { transactionId } = await send('startTransaction', {});
    const { data } = await send('getDocument', { transactionId, queryType: 'DOC', query: '{"_id":"s"}' });
    const { left } = JSON.parse(data?.list?.[0] ?? '{}') as { left: { $numberInt: string } };
    if (Number(left.$numberInt) <= 0) {
      await send('abortTransaction', { transactionId });
      return false;
    }
    const written = await send('modifyDocument', { ...TAKE, transactionId, query: '{"_id":"s"}' });
    if (written.code) continue;
    await send('insertDocument', { transactionId, collectionName: 'taken', data: [JSON.stringify({ _id: rival })] });
    const committed = await send('commitTransaction', { transactionId });
    if (!committed.code) return true;
  }
}

async function main(): Promise<void> {
  const claims = Array.from({ length: rivals }, (_, n) =>
    way === 'update' ? byUpdate() : byTransaction(`${name}-${n}`),
  );
  const won = (await Promise.all(claims)).filter(Boolean).length;
  process.send?.(won);
  client.close();
  process.disconnect();
}

void main();
