import type { SessionDocument } from '../../cloudfunctions/_kit/appointment/sessions';
import { freshKey } from '../support/as';
import { phones } from '../support/phones';
import { tap } from '../support/thrift';

const HOUR = 3_600_000;
const ME = 'demo-10183-student-1';
const OTHERS = ['demo-10183-student-2', 'demo-10183-student-3'];
const SETTLED = 20_000;
const TOPIC = '供暖检修能不能赶在十月前做完？';

const app = phones({ settleMs: SETTLED });
let appointments: typeof import('../support/appointment');

beforeAll(async () => {
  appointments = await import('../support/appointment');
});

const from = (hours: number) => new Date(Date.now() + hours * HOUR);
const page = ({ _id }: SessionDocument) => `/packages/appointment/pages/place/index?session=${_id}`;
const call = (openid: string, action: string, { _id }: SessionDocument, more: object = {}) =>
  app.cloud().invoke('appointment', { action, input: { id: _id, ...more }, key: freshKey() }, { openid });
const WISH = { topic: '宿舍网总掉线。', cases: [], digest: '', speaksFor: 1, group: '' };

/** A session where the first come are served, into whose line these have come, one after the other. */
async function rush(seats: number, openids: readonly string[], more: Partial<SessionDocument> = {}) {
  const session = await appointments.addSession({
    allots: 'first-come',
    channel: 'representative-hour',
    seats,
    ...more,
  });
  await appointments.addLine(session);
  for (const openid of openids) {
    await call(openid, 'apply', session, WISH);
    await call(openid, 'claim-seat', session);
  }
  return session;
}

test('an application for a draw is one tap beyond its topic; it can be changed, and withdrawn after a question', async () => {
  const session = await appointments.addSession();
  const phone = await app.open(ME, page(session));
  expect(phone.page.text()).toContain('你想谈什么');
  await tap(phone, '#apply-send');
  expect(phone.page.text()).toContain('至少 4 个字');
  await phone.page.input('#apply-topic', TOPIC);
  const again = await phone.relaunch(page(session));
  expect(again.page.get('#apply-topic').value).toBe(TOPIC);
  await tap(again, '#apply-send');
  expect(again.page.text()).toContain('报上了，等抽签');
  expect(again.page.get('#applied-with').text()).toContain(TOPIC);
  await tap(again, '#edit');
  await again.page.input('#apply-topic', '供暖改到九月检修，行不行？');
  await tap(again, '#apart');
  expect(again.page.get('#apart').text()).toContain('校团委');
  await tap(again, '#apply-send');
  expect(again.page.get('#applied-with').text()).toMatch(/九月.*学生会看不到/s);
  // Sent so it stays so.
  await tap(again, '#edit');
  expect(again.page.$$('#apart')).toHaveLength(0);
  expect(again.page.get('#apart-fixed').text()).toContain('校团委');
  await tap(again, '#edit-back');
  await tap(again, '#withdraw');
  expect(again.page.text()).toContain('写的话题会删掉');
  await tap(again, '#sure-yes');
  // Who withdrew may apply again until it closes: the form is there when they ask for it.
  expect(again.page.$$('#apply-topic')).toHaveLength(0);
  await tap(again, '#again');
  expect(again.page.$$('#apply-topic')).toHaveLength(1);
  expect(again.errors).toEqual([]);
  again.close();
});

test('whatever one has said can be brought, also what is not among the newest: by a word, or further down', async () => {
  const [{ cases }, { FILING }] = [
    await import('../../cloudfunctions/_kit/case/store'),
    await import('../support/scene'),
  ];
  const filed = await app.cloud().invoke('case', { action: 'file', input: FILING, key: freshKey() }, { openid: ME });
  const known = await cases.get((filed as { data: { id: string } }).data.id);
  if (!known) throw new Error('no case');
  const old = new Date('2024-03-01T04:00:00Z');
  await cases.addAll(
    Array.from({ length: 14 }, (_none, nth) => ({
      ...{ ...known, _id: `${known._id}${nth}`, number: `${known.number}-${nth}`, changedAt: old, filedAt: old },
      title: nth === 13 ? '前年的自行车棚' : `早先的第 ${nth} 件`,
    })),
  );
  const session = await appointments.addSession();
  const phone = await app.open(ME, page(session));
  await phone.page.input('#apply-topic', TOPIC);
  await tap(phone, '#bring-cases');
  expect(phone.page.$$('.ans')).toHaveLength(3);
  for (const more of [7, 11, 15]) {
    await tap(phone, '#more-bring');
    expect(phone.page.$$('.ans')).toHaveLength(more);
  }
  await phone.page.input('#find-bring', '自行车棚');
  expect(phone.page.get('#bring-1').text()).toMatch(/前年的自行车棚.*2024年3月/);
  await tap(phone, '#bring-1');
  await phone.page.input('#find-bring', '');
  await tap(phone, '#apply-send');
  expect(phone.page.text()).toContain('带了 1 件');
});

test('where the first come are served, one tap stores the topic and takes the seat; another is met, one tap lets them read it', async () => {
  const session = await rush(1, []);
  const phone = await app.open(ME, page(session));
  await phone.page.input('#apply-topic', TOPIC);
  await tap(phone, '#apply-send');
  expect(phone.page.text()).toContain('有你的席位');
  expect(phone.page.$$('#other-host')).toHaveLength(0);
  const { sessions } = await import('../../cloudfunctions/_kit/appointment/sessions');
  const { _ } = await import('../../cloudfunctions/_kit/database');
  const change = {
    at: new Date(),
    by: 'an-officer',
    reason: '临时出差',
    what: ['host'],
    hostWas: '副校长',
    told: true,
  };
  const host = { office: '后勤保障处', name: '赵国强' };
  await sessions.updateWhere({ _id: session._id }, { host, changes: _.set([change]) });
  const again = await phone.relaunch(page(session));
  expect(again.page.get('#other-host').text()).toContain('后勤保障处 赵国强 看不到');
  await tap(again, '#let-read');
  expect(again.page.$$('#other-host')).toHaveLength(0);
  expect(again.page.text()).toContain('有你的席位');
});

test('who writes within the last day is not told that it is handed over a day before', async () => {
  const at = (hours: number) => ({ startsAt: from(hours), endsAt: from(hours + 1), closesAt: from(hours) });
  const hint = async (hours: number) => (await app.open(ME, page(await rush(3, [], at(hours))))).page.text();
  expect(await hint(30)).toContain('开始前一天给副校长看');
  const late = await hint(20);
  expect(late).toContain('可能来不及交给对方');
  expect(late).not.toContain('开始前一天');
});

test('that fellow students of one office all read a topic is said; kept from the union it goes by who is there to read it', async () => {
  const phone = await app.open(ME, page(await rush(3, [])));
  expect(phone.page.text()).toMatch(/学生会先看.*任这个职务的都看得到/s);
  await tap(phone, '#apart');
  expect(phone.page.text()).toContain('任这个职务的都看得到');
  expect(phone.page.text()).not.toContain('学生会先看');
  // Where nobody holds that office here it is promised to nobody but the youth league.
  const other = await app.open(ME, page(await rush(3, [], { host: { office: '没有人任的', name: '赵国强' } })));
  await tap(other, '#apart');
  expect(other.page.text()).toContain('由校团委转给对方');
  expect(other.page.text()).not.toContain('任这个职务的都看得到');
});

test('whoever comes when all seats are taken is told their place in the answer', async () => {
  const session = await rush(1, OTHERS);
  await call(ME, 'apply', session, WISH);
  const phone = await app.open(ME, page(session));
  await tap(phone, '#claim');
  expect(phone.page.text()).toContain('排在第 2 位');
});

test('before the window the button counts down and is deaf; a phone whose clock is wrong counts all the same', async () => {
  const session = await rush(1, [], { opensAt: from(0.5), closesAt: from(2) });
  await call(ME, 'apply', session, WISH);
  const phone = await app.open(ME, page(session));
  expect(phone.page.get('#claim').text()).toMatch(/^(30:00|29:\d\d) 后开抢$/);
  expect(phone.page.text()).toContain('到时在这里点一下');
  await phone.page.tap('#claim').catch(() => undefined);
  const { tickets } =
    (await (await import('../../cloudfunctions/_kit/appointment/lines')).lines.get(session._id)) ?? {};
  expect(tickets).toEqual([]);
});

test('an offered seat is taken with one tap; given back it says what that means first', async () => {
  const [first = ''] = OTHERS;
  const session = await rush(1, [first, ME]);
  await call(first, 'leave-seat', session);
  const phone = await app.open(ME, page(session));
  expect(phone.page.text()).toContain('有席位留给你');
  await tap(phone, '#accept');
  expect(phone.page.text()).toContain('有你的席位');
  await tap(phone, '#leave');
  expect(phone.page.text()).toContain('也不能再排这一场');
  await tap(phone, '#sure-no');
  expect(phone.page.text()).toContain('有你的席位');
  await tap(phone, '#leave');
  await tap(phone, '#sure-yes');
  expect(phone.page.text()).toContain('席位给了下一位');
});

test('within a day of the beginning the question says that it counts as an absence', async () => {
  const session = await rush(1, [ME], { startsAt: from(5), endsAt: from(6), closesAt: from(1) });
  const { lines } = await import('../../cloudfunctions/_kit/appointment/lines');
  const { _ } = await import('../../cloudfunctions/_kit/database');
  await lines.updateWhere({ _id: session._id }, { joined: _.set([from(-20)]), allottedAt: from(-21) });
  const phone = await app.open(ME, page(session));
  expect(phone.page.text()).toContain('现在让出算一次缺席');
  await tap(phone, '#leave');
  expect(phone.page.text()).toContain('离开始不到 24 小时');
});

test('my applications say how I stand with each and lead there', async () => {
  const session = await rush(1, [ME], { title: '图书馆开放时间' });
  const phone = await app.open(ME, '/packages/appointment/pages/my-applications/index');
  expect(phone.page.text()).toContain('图书馆开放时间');
  await tap(phone, `#application-${session._id}`);
  expect(phone.page.get('#standing-seated').text()).toContain('有你的席位');
});

test('a session for others says so instead of a form', async () => {
  const session = await appointments.addSession({ who: { colleges: ['没有这个学院'], grades: null } });
  const phone = await app.open(ME, page(session));
  expect(phone.page.text()).toContain('这一场只请别的学院或年级');
  expect(phone.page.$$('#apply-send')).toHaveLength(0);
});
