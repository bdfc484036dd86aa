import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { sdkEnvironment } from '../../local-cloud/functions/environment';

declare const localCloud: { admin: string };

/** What a bad day does to one request: it is not carried out, it is and nobody is told, or it comes late. */
type Fate = 'refused' | 'answer-lost' | 'held';
interface Trap {
  action: string;
  /** Of a request that is about one; absent for storage. */
  collection: string | undefined;
  fate: Fate;
  left: number;
  /** As many of this kind pass before it closes. */
  passing: number;
  arrived: () => void;
  released: Promise<void>;
}

export interface WireDoor {
  /** The next `times` requests of this kind, once `after` of them have passed, are not carried out; the function is told that the system failed. */
  refuse(action: string, collection?: string, times?: number, after?: number): void;
  /** The next `times` requests of this kind are carried out, and the function is told that the system failed. */
  loseAnswer(action: string, collection?: string, times?: number): void;
  /** The next request of this kind waits at the door until it is released. */
  hold(action: string, collection: string): { arrived: Promise<void>; release: () => void };
  /** From here on `count` requests are served; the next one is the last (carried out or not, nobody is told), and all after it are refused: the function has died. */
  dieAfter(count: number, isLastServed: boolean): void;
  /** As soon as so many requests of this kind were served and answered, all after them are refused: the function died just then. */
  dieBehind(action: string, collection: string, times: number): void;
  /** The dead function's successor: everything is served again. Whether it had died. */
  revive(): boolean;
  /** How many traps have not closed yet. */
  waiting(): number;
  close(): Promise<void>;
}

const FAILED = { status: 200, body: Buffer.from('{"code":"SYS_ERR","message":"resource system error"}') };

/** What a request wants: a database's action and collection, or `wx.openApi` and the API. */
function wishOf(body: Buffer): { action: string | undefined; collection: string | undefined } {
  const text = body.toString('latin1');
  if (!text.startsWith('{')) {
    const field = (name: string) => new RegExp(`name="${name}"\\r\\n\\r\\n([^\\r]*)`).exec(text)?.[1];
    return { action: field('action'), collection: field('apiName') };
  }
  const { action, collectionName } = JSON.parse(body.toString()) as Record<string, string>;
  return { action, collection: collectionName };
}

/** Whether a request is of a kind. */
function isLike(body: Buffer, kind: { action: string; collection: string }): boolean {
  const { action, collection } = wishOf(body);
  return action === kind.action && collection === kind.collection;
}

/** How long a function lives: so many requests, or until so many of a kind. */
interface Life {
  left: number;
  isLastServed: boolean;
  behind?: { action: string; collection: string; times: number };
}

/** By its events: to iterate over a stream takes as long as the rest of the door. */
const bodyOf = (stream: http.IncomingMessage): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    stream.on('data', (chunk: Buffer) => chunks.push(chunk));
    stream.on('end', () => resolve(Buffer.concat(chunks)));
    stream.on('error', reject);
  });

/** Puts a door between the SDK of this process and its cloud: what the platform does wrong some day, at the moment a test wants it. */
export async function openWireDoor(admin: string): Promise<WireDoor> {
  let traps: Trap[] = [];
  let life: Life | null = null;
  const agent = new http.Agent({ keepAlive: true });
  const { hostname, port, pathname } = new URL(admin);

  const passOn = (request: http.IncomingMessage, body: Buffer): Promise<{ status: number; body: Buffer }> =>
    new Promise((resolve, reject) => {
      const { host: _host, ...headers } = request.headers;
      const path = `${pathname.replace(/\/$/, '')}${request.url ?? ''}`;
      const onward = http.request({ hostname, port, path, method: 'POST', headers, agent }, (answer) => {
        bodyOf(answer).then((bytes) => resolve({ status: answer.statusCode ?? 500, body: bytes }), reject);
      });
      onward.on('error', reject);
      onward.end(body);
    });

  const trapFor = (body: Buffer): Trap | undefined => {
    if (traps.length === 0) return undefined;
    const { action, collection } = wishOf(body);
    const trap = traps.find((one) => one.action === action && one.collection === collection);
    if (!trap) return undefined;
    if (trap.passing > 0) {
      trap.passing -= 1;
      return undefined;
    }
    trap.left -= 1;
    if (trap.left === 0) traps = traps.filter((one) => one !== trap);
    direct();
    return trap;
  };

  const serve = async (request: http.IncomingMessage, response: http.ServerResponse): Promise<void> => {
    const body = await bodyOf(request);
    const end = life === null ? 'alive' : life.left > 0 ? 'alive' : life.left === 0 ? 'last' : 'dead';
    if (life) life.left -= 1;
    if (life?.behind && end === 'alive' && isLike(body, life.behind)) {
      life.behind.times -= 1;
      if (life.behind.times === 0) life.left = 0;
    }
    if (end !== 'alive') {
      if (end === 'last' && life?.isLastServed) await passOn(request, body);
      response.writeHead(200, { 'content-type': 'application/json' }).end(FAILED.body);
      return;
    }
    const trap = trapFor(body);
    trap?.arrived();
    if (trap?.fate === 'held') await trap.released;
    const answer = trap?.fate === 'refused' ? FAILED : await passOn(request, body);
    const { status, body: bytes } = trap?.fate === 'answer-lost' ? FAILED : answer;
    response.writeHead(status, { 'content-type': 'application/json' }).end(bytes);
  };

  const server = http.createServer((request, response) => {
    serve(request, response).catch(() => request.socket.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const itself = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  /** While nothing is to go wrong, requests go straight to the cloud: by the door each goes over the wire twice. */
  const direct = () => void Object.assign(process.env, sdkEnvironment(traps.length > 0 || life ? itself : admin));

  const set = (action: string, collection: string | undefined, fate: Fate, left: number, passing = 0) => {
    let arrived = () => {};
    let release = () => {};
    const reached = new Promise<void>((resolve) => {
      arrived = resolve;
    });
    const released = new Promise<void>((resolve) => {
      release = resolve;
    });
    traps.push({ action, collection, fate, left, passing, arrived, released });
    direct();
    return { arrived: reached, release };
  };
  return {
    refuse: (action, collection, times = 1, after = 0) => void set(action, collection, 'refused', times, after),
    loseAnswer: (action, collection, times = 1) => void set(action, collection, 'answer-lost', times),
    hold: (action, collection) => set(action, collection, 'held', 1),
    dieAfter: (count, isLastServed) => {
      life = { left: count, isLastServed };
      direct();
    },
    dieBehind: (action, collection, times) => {
      life = { left: Number.POSITIVE_INFINITY, isLastServed: false, behind: { action, collection, times } };
      direct();
    },
    revive: () => {
      const hasDied = life !== null && life.left < 0;
      life = null;
      direct();
      return hasDied;
    },
    waiting: () => traps.length,
    close: () => {
      agent.destroy();
      server.closeAllConnections();
      Object.assign(process.env, sdkEnvironment(admin));
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

/** The door of a file's or a describe's tests: it stands open from before the first of them until behind the last. */
export function doorOfTests(): WireDoor {
  const door = {} as WireDoor;
  beforeAll(async () => {
    Object.assign(door, await openWireDoor(localCloud.admin));
  });
  afterAll(() => door.close());
  return door;
}
