import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  drawOrder,
  type ListedTicket,
  listText,
  orderText,
  seedOf,
  TextHash,
  TICKETS_IN_LIST_PAGE,
  textHash,
} from '../../../domain/appointment/draw';
import { Recomputed } from '../../../domain/appointment/recomputed';
import { startBuiltCloud } from '../../../test/support/built-cloud';
import { listOf, naiveOrder } from '../../../test/support/naive-draw';
import { WEAPP } from '../../../test/support/running-cloud';
import { launch } from '../../../test/support/weapp-host/launch';

const TICKETS = 50_000;
const TICKETS_QUICK = 5_000;
const VALUE = '03 07 15 22 28 31 + 12';
const DAY = 86_400_000;
/** What is wanted. */
const WANTED = { seconds: 2, phoneSeconds: 10 };

interface Took {
  seconds: number;
  /** Of a processor's time, the database's in this process with it: what the clock says depends on who else is at work. */
  cpuSeconds: number;
}

const took = async (work: () => unknown): Promise<Took> => {
  const [started, cpu] = [performance.now(), process.cpuUsage()];
  await work();
  const { user, system } = process.cpuUsage(cpu);
  return {
    seconds: Math.round(performance.now() - started) / 1000,
    cpuSeconds: Math.round((user + system) / 1000) / 1000,
  };
};

const pagesOf = (list: readonly ListedTicket[]): string[] =>
  Array.from({ length: Math.ceil(list.length / TICKETS_IN_LIST_PAGE) }, (_none, page) =>
    listText(list.slice(page * TICKETS_IN_LIST_PAGE, (page + 1) * TICKETS_IN_LIST_PAGE)),
  );

/** The order alone, beside the plainest way to the same one, and as a phone checks it. */
async function benchOrder(list: readonly ListedTicket[]): Promise<object> {
  const session = 'session-of-the-bench';
  const pages = pagesOf(list);
  const listHash = textHash(pages.join(''));
  const seed = seedOf(VALUE, session, listHash);
  let order: string[] = [];
  const drawn = await took(() => {
    order = drawOrder(list, seed);
  });
  const plain = await took(() => {
    const same = naiveOrder(list, VALUE, session).join() === order.join();
    if (!same) throw new Error('the two orders differ');
  });
  const facts = { session, count: list.length, listHash, value: VALUE, seed };
  const phone = await took(() => {
    const recomputed = new Recomputed({ ...facts, orderHash: textHash(orderText(order)) });
    for (const page of pages) recomputed.add(page);
    while (recomputed.step(200));
    if (recomputed.faults(null, null).length > 0) throw new Error('an honest draw has a fault');
  });
  return { drawn, plain, recomputed: phone };
}

/** The same computed again in the built mini-program by who taps 再算一遍: the list's pages fetched, compared and ordered. */
async function onPhone(cloudUrl: string, openid: string, sessionId: string): Promise<object> {
  const page = `/packages/appointment/pages/draw/index?session=${sessionId}`;
  const app = await launch({ dist: WEAPP, cloudUrl, openid, page, settleMs: 60_000 });
  try {
    const time = await took(() => app.page.tap('#draw-again'));
    if (!app.page.get('#draw-whole').text().includes('全一样')) throw new Error('it was not computed again');
    return { ...time, isMet: time.seconds <= WANTED.phoneSeconds };
  } finally {
    app.close();
  }
}

/** The whole step of the scheduler: pages read, list compared with its hash, order, line written; then the phone's. */
async function benchWhole(list: readonly ListedTicket[]): Promise<object> {
  execFileSync(process.execPath, ['tools/ensure-built.mjs', 'weapp'], { stdio: 'ignore' });
  const cloud = await startBuiltCloud({ timers: false });
  try {
    process.env.XUESHENG_KEYS ??= (await import('../../../test/support/keys')).TEST_KEYS;
    const { seedManyStudents } = await import('../../../test/support/many-students');
    const { drawLists, draws, listPageId } = await import('../../../cloudfunctions/_kit/appointment/draws');
    const { drawSessions } = await import('../../../cloudfunctions/scheduler/jobs/draw-sessions');
    const { addSession } = await import('../../../test/support/appointment');
    const [student = ''] = await seedManyStudents(1);
    const session = await addSession({ state: 'frozen', seats: 12 });
    const [sessionId, now] = [session._id, new Date()];
    const pages = pagesOf(list);
    const listHash = pages.reduce((hash, text) => hash.add(text), new TextHash()).figures;
    for (const [page, text] of pages.entries())
      await drawLists.add({ _id: listPageId(sessionId, listHash, page), sessionId, listHash, page, text });
    await draws.add({
      ...{ _id: sessionId, version: 1, schoolId: session.schoolId, state: 'sealed', count: list.length, firsts: 0 },
      ...{ frozenAt: new Date(now.getTime() - DAY), listHash, beacon: 'ssq', valueAt: now, entries: [] },
      ...{ value: { text: VALUE, at: now, by: [] }, forAll: false, drawn: null, asked: [], recent: [] },
    });
    const time = await took(() => drawSessions.run({ now, endsAt: new Date(Date.now() + 60_000) }));
    if ((await draws.get(sessionId))?.state !== 'drawn') throw new Error('it was not drawn');
    const server = { ...time, isMet: time.seconds <= WANTED.seconds };
    return { server, phone: await onPhone(cloud.url, student, sessionId) };
  } finally {
    await cloud.close();
  }
}

/** A draw of 50,000: the scheduler's step, the phone's, and the order alone. */
export async function benchDraw(isQuick: boolean): Promise<object> {
  const tickets = isQuick ? TICKETS_QUICK : TICKETS;
  const list = listOf(tickets, 7);
  const sha256 = await took(() => {
    for (let nth = 0; nth < tickets; nth += 1) createHash('sha256').update(String(nth)).digest();
  });
  return {
    tickets,
    wanted: WANTED,
    ...(await benchWhole(list)),
    order: await benchOrder(list),
    bareHashes: sha256,
  };
}
