import { phones } from '../support/phones';
import { FIRST_SCREEN, tap } from '../support/thrift';
import type { WeappApp } from '../support/weapp-host/launch';

const ME = 'demo-10183-student-1';
const OFFICER = 'demo-10183-officer';
const PAGES = '/packages/appointment/pages';
const TOPIC = '供暖检修能不能赶在十月前做完？';
/** An application, from the app's first page on, costs no more taps than these (beside what one wants to talk about). */
const MOST_TAPS = 5;

const { open } = phones({ settleMs: 30_000 });
let on: typeof import('../support/appointment');

beforeAll(async () => {
  on = await import('../support/appointment');
});

const sessionPage = ({ _id }: { _id: string }) => `${PAGES}/session/index?id=${_id}`;
const planPage = ({ _id }: { _id: string }) => `${PAGES}/session-plan/index?id=${_id}`;
const at = (phone: WeappApp, page: string) => expect(phone.page.route).toContain(`pages/${page}/index`);

test('from the app’s first page a student has applied within five taps and what they want to talk about', async () => {
  const { _id } = await on.addSession({ title: '供暖' });
  const phone = await open(ME, '/pages/home/index');
  let taps = 0;
  const next = async (selector: string) => {
    taps += 1;
    await tap(phone, selector);
  };
  await next('#go-sessions');
  await next(`#session-${_id}`);
  await phone.page.input('#apply-topic', TOPIC);
  await next('#apply-send');
  expect(phone.page.text()).toContain('报上了，等抽签');
  expect(taps).toBeLessThanOrEqual(MOST_TAPS);

  // The list leads to what one has applied for.
  const again = await open(ME, `${PAGES}/sessions/index`);
  await tap(again, '#go-mine');
  await tap(again, `#application-${_id}`);
  expect(again.page.text()).toContain(TOPIC);
  expect([...phone.missing, ...again.missing]).toEqual([]);
});

test('whoever has a seat comes from the session to the ticket, and from there gives the seat back', async () => {
  const session = await on.addDrawn([on.studentOf(ME)], { inMinutes: 3 * 24 * 60 });
  const phone = await open(ME, sessionPage(session));
  expect(phone.firstSetDataBytes(phone.page.route)).toBeLessThanOrEqual(FIRST_SCREEN);
  expect(phone.page.get('#standing-seated').text()).toContain('有你的席位');
  await tap(phone, '#go-ticket');
  expect(phone.page.text()).toContain('抽中了');
  await tap(phone, '#calendar');
  expect(phone.ui.calendar).toMatchObject([{ startTime: Math.floor(session.startsAt.getTime() / 1000) }]);
  await tap(phone, '#ticket-leave');
  await tap(phone, '#leave');
  await tap(phone, '#sure-yes');
  expect(phone.page.text()).toContain('席位给了下一位');
});

test('a session that was held leads to what was said, what was promised and how seats were drawn; there is nothing to apply for', async () => {
  const day = 24 * 60;
  const session = await on.addDrawn([], { inMinutes: -2 * day, state: 'held' });
  const phone = await open(ME, sessionPage(session));
  expect(phone.page.$$('#applying')).toHaveLength(0);
  expect(phone.page.$$('#go-draw')).toHaveLength(1);
  await tap(phone, '#go-said');
  at(phone, 'minutes');
  const again = await open(ME, sessionPage(session));
  await tap(again, '#go-commitments');
  at(again, 'commitments');
});

test.each([
  ['frozen', 5 * 24 * 60, ['value', 'topics', 'draw']],
  ['drawn', 3 * 24 * 60, ['topics', 'draw']],
  ['confirmed', 60, ['door', 'topics', 'draw']],
  ['held', -60, ['write', 'said', 'topics', 'draw']],
] as const)(
  'an officer’s page of a session that is %s leads to what there is to do',
  async (state, inMinutes, ways) => {
    const session = await on.addDrawn([], { inMinutes, state });
    const phone = await open(OFFICER, planPage(session));
    for (const way of ['value', 'door', 'write', 'said', 'topics', 'draw'] as const)
      expect([way, phone.page.$$(`#go-${way}`).length]).toEqual([
        way,
        (ways as readonly string[]).includes(way) ? 1 : 0,
      ]);
    await tap(phone, `#go-${ways[0]}`);
    expect(phone.page.route).not.toContain('session-plan');
    expect(phone.missing).toEqual([]);
  },
);

test('who is met comes from the first page to their own meetings; a desk to its appeals', async () => {
  const host = await open('demo-10183-department', '/pages/home/index?tab=me');
  await tap(host, '#go-sessions');
  at(host, 'host');
  await tap(host, '#go-all');
  at(host, 'sessions');
  const officer = await open(OFFICER, '/packages/identity/pages/manage/index');
  await tap(officer, '#go-appeals');
  at(officer, 'appeals');
});
