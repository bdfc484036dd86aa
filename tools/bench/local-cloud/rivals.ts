import { Child } from './child';
import { seed } from './documents';
import type { Sizes } from './sizes';
import { WireClient } from './wire-client';

const SEATS = 20;
const RIVALS = 500;

async function round(
  admin: string,
  way: string,
  processes: number,
): Promise<{ won: number; left: number; taken: number }> {
  const client = new WireClient(1);
  const send = async (action: string, body: object) =>
    JSON.parse(await client.post(admin, JSON.stringify({ action: `database.${action}`, ...body })));
  const seats = { collectionName: 'seats', query: '{"_id":"s"}' };
  await send('modifyDocument', { ...seats, data: `{"left":${SEATS}}`, merge: false, upsert: true });
  await send('removeDocument', { collectionName: 'taken', query: '{}', multi: true });
  const children = Array.from({ length: processes }, (_, n) =>
    Child.start('rival.ts', { admin, way, rivals: RIVALS / processes, name: String(n) }),
  );
  const won = (await Promise.all(children.map((child) => child.next()))) as number[];
  const after = await send('getDocument', seats);
  const { total } = (await send('calculateDocument', { collectionName: 'taken', query: '{}' })).data;
  client.close();
  const left = Number(JSON.parse(after.data.list[0]).left.$numberInt);
  return { won: won.reduce((sum, seatsWon) => sum + seatsWon, 0), left, taken: total };
}

/** Many want few seats: exactly as many as there are get one, every time. */
export async function measureRivals(folder: string, sizes: Sizes): Promise<unknown> {
  await seed(folder, 0);
  const server = Child.start('server.ts', { dataDir: folder });
  const { admin } = (await server.next()) as { admin: string };
  const result: Record<string, unknown> = { rivals: RIVALS, seats: SEATS };
  for (const way of ['update', 'transaction']) {
    for (const processes of [1, 4]) {
      const started = performance.now();
      const wrong: unknown[] = [];
      for (let n = 0; n < sizes.rivalRounds; n++) {
        const { won, left, taken } = await round(admin, way, processes);
        if (won !== SEATS || left !== 0 || (way === 'transaction' && taken !== SEATS)) wrong.push({ won, left, taken });
      }
      const seconds = Math.round((performance.now() - started) / 100) / 10;
      result[`${way}, ${processes} process(es)`] = {
        rounds: sizes.rivalRounds,
        wrong,
        seconds,
        isMet: wrong.length === 0,
      };
    }
  }
  await server.stop();
  return result;
}
