import { type Kind, requestBody } from './requests';
import { WireClient } from './wire-client';

/** What a client is told to do. */
export interface LoadOrder {
  url: string;
  kind: Kind;
  callers: number;
  seconds: number;
  documents: number;
}

async function main(): Promise<void> {
  const { url, kind, callers, seconds, documents } = JSON.parse(process.argv[2] ?? '{}') as LoadOrder;
  const client = new WireClient(callers);
  let sent = 0;
  const load = async (duration: number) => {
    const end = performance.now() + duration * 1000;
    const call = async () => {
      while (performance.now() < end) {
        const reply = await client.post(url, requestBody(kind, sent++, documents));
        if (reply.includes('"code"')) throw new Error(reply);
      }
    };
    await Promise.all(Array.from({ length: callers }, call));
  };
  await load(Math.min(1, seconds)); // both sides get to know their code
  const before = sent;
  const started = performance.now();
  await load(seconds);
  const perSecond = Math.round(((sent - before) * 1000) / (performance.now() - started));
  process.send?.({ perSecond, requests: sent });
  client.close();
  process.disconnect();
}

void main();
