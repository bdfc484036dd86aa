import { FILINGS_A_DAY } from '@domain/case/daily-cap';
import { startSeededCloud, WEAPP } from '../support/running-cloud';
import { launch } from '../support/weapp-host/launch';

const STUDENT = 'demo-10183-student-1';
const MANY = 60;
/** Bytes that one setData may carry: what a first screen may cost. */
const SCREEN = 16 * 1024;

let cloud: Awaited<ReturnType<typeof startSeededCloud>>;

beforeAll(async () => {
  cloud = await startSeededCloud();
  const file = (n: number) => {
    const input = {
      topic: 'network',
      text: `宿舍网晚上总掉线，作业交不了，第 ${n} 次说。`,
      place: '五舍',
      danger: false,
      photos: [],
    };
    return cloud.invoke('case', { action: 'file', key: `long-list-case-${n + 1000}`, input }, { openid: STUDENT });
  };
  const { onOtherDays } = await import('../support/other-days'); // the SDK reads its address when it is loaded
  for (let from = 0; from < MANY; from += FILINGS_A_DAY) {
    await Promise.all(Array.from({ length: FILINGS_A_DAY }, (_, n) => file(from + n)));
    await onOtherDays();
  }
});
afterAll(() => cloud.stop());

test.each([
  ['the desk', 'demo-10183-officer', '/packages/case/pages/queue/index', MANY, 11],
  ['my matters', STUDENT, '/pages/home/index', 50, 12],
])('%s sends a long list in parts, each as small as a first screen', async (_, openid, page, all, first) => {
  const app = await launch({ dist: WEAPP, cloudUrl: cloud.url, openid, page });
  // What else the page leads to stands below the last of them.
  const rows = () => app.page.$$('.row').filter(({ id }) => !id.startsWith('go-')).length;
  expect(rows()).toBe(first);
  await app.page.reachBottom();
  expect(rows()).toBe(2 * first);
  for (let more = 0; more < 4; more += 1) await app.page.reachBottom();
  expect(rows()).toBe(all);
  for (const { bytes } of app.setDataLog) expect(bytes).toBeLessThanOrEqual(SCREEN);
  app.close();
});

test('behind the fifty on the first page stand all my matters, as many as there are, each once', async () => {
  const reply = (await cloud.invoke('case', { action: 'mine', input: {} }, { openid: STUDENT })) as {
    data: { more: boolean };
  };
  expect(reply.data.more).toBe(true);
  const app = await launch({ dist: WEAPP, cloudUrl: cloud.url, openid: STUDENT, page: '/pages/home/index' });
  for (let more = 0; more < 5; more += 1) await app.page.reachBottom();
  await app.page.tap('#go-all');
  const ids = () => app.page.$$('#all-mine .row').map(({ id }) => id);
  for (let more = 0; more < 5; more += 1) await app.page.reachBottom();
  expect(ids()).toHaveLength(50);
  await app.page.tap('#more');
  for (let more = 0; more < 2; more += 1) await app.page.reachBottom();
  expect(ids().length).toBeGreaterThanOrEqual(MANY);
  expect(new Set(ids()).size).toBe(ids().length);
  expect(app.page.$$('#more')).toEqual([]);
  app.close();
});
