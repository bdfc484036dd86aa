import { Child } from './child';
import { seed } from './documents';
import { KINDS, type Kind, requestBody } from './requests';
import type { Sizes } from './sizes';
import { WireClient } from './wire-client';

const CALLERS = 32;
/** What the issue asks for, of the empty server's throughput. */
const WANTED: Record<Kind, number> = { get: 0.5, add: 0.25, list: 0.25 };

interface Rate {
  perSecond: number;
  /** Of the server: where the client is the slower of the two, only this tells the servers apart. */
  cpuMicroseconds: number;
}

async function used(server: Child): Promise<number> {
  const { cpu } = (await server.ask('usage')) as { cpu: NodeJS.CpuUsage };
  return cpu.user + cpu.system;
}

async function rate(server: Child, url: string, kind: Kind, { seconds, documents }: Sizes): Promise<Rate> {
  const before = await used(server);
  const client = Child.start('http-load.ts', { url, kind, callers: CALLERS, seconds, documents });
  const { perSecond, requests } = (await client.next()) as { perSecond: number; requests: number };
  return { perSecond, cpuMicroseconds: Math.round(((await used(server)) - before) / requests) };
}

const best = (rates: readonly Rate[]) => Math.max(...rates.map(({ perSecond }) => perSecond));

/** Requests per second of a bare HTTP client, here and at an empty server that answers the same bodies. */
export async function measureThroughput(folder: string, sizes: Sizes): Promise<unknown> {
  await seed(folder, sizes.documents);
  const server = Child.start('server.ts', { dataDir: folder });
  const { admin } = (await server.next()) as { admin: string };
  const client = new WireClient(1);
  const bodies: Record<string, string> = {};
  for (const kind of KINDS) bodies[kind] = await client.post(admin, requestBody(kind, 1, sizes.documents));
  client.close();
  const bare = Child.start('bare-server.ts', bodies);
  const { url } = (await bare.next()) as { url: string };
  const result: Record<string, unknown> = {};
  for (const kind of KINDS) {
    // One after the other twice, so that what else the machine does falls on both.
    const here: Rate[] = [];
    const empty: Rate[] = [];
    for (let round = 0; round < 2; round++) {
      here.push(await rate(server, admin, kind, sizes));
      empty.push(await rate(bare, `${url}/${kind}`, kind, sizes));
    }
    const share = best(here) / best(empty);
    result[kind] = {
      here,
      empty,
      share: Math.round(share * 100) / 100,
      wanted: WANTED[kind],
      isMet: share >= WANTED[kind],
    };
  }
  await server.stop();
  await bare.stop();
  return result;
}
