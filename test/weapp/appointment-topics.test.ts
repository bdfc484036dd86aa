import { dayOf, plusDays } from '@domain/core/school-clock';
import type { SessionDocument } from '../../cloudfunctions/_kit/appointment/sessions';
import { freshKey } from '../support/as';
import { phones } from '../support/phones';
import { tap } from '../support/thrift';

const OFFICER = 'demo-10183-officer';
const DEPARTMENT = '后勤保障处';
const ME = 'demo-10183-student-3';
const TOPIC = '这里有 review-word，想谈宿舍。';
const REASON = '写了别人的名字，去掉再交。';
const AT = '/packages/appointment/pages';

const app = phones({ settleMs: 20_000 });
let appointments: typeof import('../support/appointment');

jest.setTimeout(240_000);
beforeAll(async () => {
  appointments = await import('../support/appointment');
});

const place = ({ _id }: SessionDocument) => `${AT}/place/index?session=${_id}`;
const call = (openid: string, action: string, input: object) =>
  app.cloud().invoke('appointment', { action, input, key: freshKey() }, { openid });
const storedOf = async (session: SessionDocument) => {
  const { applications } = await import('../../cloudfunctions/_kit/appointment/applications');
  const { data } = await applications.find({ sessionId: session._id }).limit(1).get();
  return data[0];
};

test('a topic that the platform could not clear goes from the student to the desk, back with a reason, and is changed', async () => {
  const session = await appointments.addSession({ title: '等人看的一场' });
  const student = await app.open(ME, place(session));
  await student.page.input('#apply-topic', TOPIC);
  await tap(student, '#apply-send');
  expect(student.page.get('#topic-note').text()).toContain('学生会的人读过才给对方看');

  const officer = await app.open(OFFICER, `${AT}/sessions-desk/index?school=4122010183`);
  await tap(officer, '#go-waiting');
  expect(officer.page.text()).toContain(TOPIC);
  const { _id: id } = (await storedOf(session)) ?? { _id: '' };
  await tap(officer, `#keep-${id}`);
  await tap(officer, '#keep-do');
  expect(officer.page.text()).toContain('写一句原因，同学要看');
  await officer.page.input('#keep-reason', REASON);
  await tap(officer, '#keep-do');
  expect(officer.page.$$(`#waiting-${id}`)).toHaveLength(0);
  expect(officer.errors).toEqual([]);

  const again = await student.relaunch(place(session));
  expect(again.page.get('#topic-note').text()).toContain(REASON);
  expect(again.page.get('#topic-note').text()).toContain('改了还能再交');
  await tap(again, '#edit');
  await again.page.input('#apply-topic', '宿舍的水压太小，能不能换泵？');
  await tap(again, '#apply-send');
  expect(again.page.$$('#topic-note')).toHaveLength(0);
  expect(await storedOf(session)).toMatchObject({ topicIs: 'clear', reading: null });
  expect(again.errors).toEqual([]);
  again.close();
});

test('kept from the union it waits for the youth league; where there is none its author reads that, and what they can do', async () => {
  const { accountOf, people } = await import('../../cloudfunctions/_kit/people');
  const { _ } = await import('../../cloudfunctions/_kit/database');
  const session = await appointments.addSession();
  const wish = { topic: TOPIC, cases: [], digest: '', speaksFor: 1, group: '', withoutUnion: true };
  await call(ME, 'apply', { id: session._id, ...wish });
  const student = await app.open(ME, place(session));
  expect(student.page.get('#topic-note').text()).toMatch(/要校团委的人读过才给对方看。席位不受影响/);
  const { data } = await people
    .find({ account: accountOf('demo-10183-league') })
    .limit(1)
    .get();
  const { _id = '', memberships = [] } = data[0] ?? {};
  await people.updateWhere({ _id }, { memberships: _.set([]) });
  const again = await student.relaunch(place(session));
  expect(again.page.get('#topic-note').text()).toMatch(/校团委还没有人在学声.*前改了还能再交/s);
  await people.updateWhere({ _id }, { memberships: _.set(memberships) });
  expect(again.errors).toEqual([]);
  again.close();
});

test('a topic is shown with one tap; who is a moment late is told so and sees what is left', async () => {
  const sessions = [await appointments.addSession(), await appointments.addSession()];
  for (const [nth, { _id }] of sessions.entries())
    await call(ME, 'apply', { id: _id, topic: `${TOPIC}${nth}`, cases: [], digest: '', speaksFor: 1, group: '' });
  const [first, second] = [
    await storedOf(sessions[0] as SessionDocument),
    await storedOf(sessions[1] as SessionDocument),
  ];
  const officer = await app.open(OFFICER, `${AT}/waiting-topics/index`);
  await tap(officer, `#show-${first?._id}`);
  expect(await storedOf(sessions[0] as SessionDocument)).toMatchObject({ topicIs: 'clear', reading: { shown: true } });
  await call('demo-10183-admin', 'decide-topic', { id: second?._id, version: second?.version, show: true, reason: '' });
  await tap(officer, `#show-${second?._id}`);
  expect(officer.page.text()).toContain('别人先看了，或者同学改过');
  expect(officer.page.$$(`#waiting-${second?._id}`)).toHaveLength(0);
});

test('a published session gets another title and a longer window, and only what would do is taken', async () => {
  const day = (days: number, hour: string) => new Date(`${plusDays(dayOf(new Date()), days)}T${hour}:00+08:00`);
  const session = await appointments.addSession({
    ...{ title: '原来的主题', series: { id: 'a-series', nth: 2 }, closesAt: day(5, '12:00') },
    ...{ startsAt: day(10, '15:00'), endsAt: day(10, '16:00') },
  });
  const officer = await app.open(OFFICER, `${AT}/session-change/index?id=${session._id}`);
  expect(officer.page.text()).toContain('只改这一场');
  await officer.page.input('#title', '后来的主题');
  await tap(officer, '#closes-later-7');
  expect(officer.page.text()).toContain('最早');
  await tap(officer, '#change-do');
  await tap(officer, '#closes-later-1');
  await tap(officer, '#change-do');
  const { sessions } = await import('../../cloudfunctions/_kit/appointment/sessions');
  expect(await sessions.get(session._id)).toMatchObject({
    ...{ title: '后来的主题', closesAt: new Date(session.closesAt.getTime() + 86_400_000) },
    changes: [{ what: ['title', 'window'] }],
  });
  expect(officer.errors).toEqual([]);
});

describe('a published digest', () => {
  const [first, second] = ['a-digest-of-tests-1', 'a-digest-of-tests-2'];
  async function publish(_id: string, title: string, at = new Date()): Promise<void> {
    const { digests } = await import('../../cloudfunctions/_kit/case/digests');
    const told = { told: 0, history: [], recent: [], writers: [], repeats: [], unsure: false, reason: '' };
    const schoolId = '4122010183';
    await digests.add({
      ...{ _id, version: 2, schoolId, about: { kind: 'case', id: `case-of-${_id}` }, topic: 'network', title },
      ...{ text: '有同学反映，查了，改了。', state: 'published', publishedAt: at, changedAt: at, ...told },
      ...{ outcome: 'solved', days: 4, kept: true, answers: 1 },
    } as never);
  }
  beforeAll(async () => {
    await publish(first, '七舍东侧暖气修好了');
    await publish(second, '图书馆插座供电');
  });

  test('is brought from its page to a meeting that is open, also where one has applied', async () => {
    const soon = { startsAt: new Date(Date.now() + 5 * 86_400_000), closesAt: new Date(Date.now() + 86_400_000) };
    const session = await appointments.addSession({ title: '最近的一场', allots: 'first-come', ...soon });
    await appointments.addLine(session);
    const phone = await app.open(ME, `/packages/case/pages/digest/index?id=${first}`);
    await tap(phone, `#bring-${session._id}`);
    expect(phone.page.text()).toContain('带了一份');
    await phone.page.input('#apply-topic', '这件事还没有完，想再谈谈。');
    await tap(phone, '#apply-send');
    expect(await storedOf(session)).toMatchObject({ digestId: first });
    const again = await phone.relaunch(`/packages/case/pages/digest/index?id=${second}`);
    expect(again.page.text()).toContain('打开就能附上');
    await tap(again, `#bring-${session._id}`);
    await tap(again, '#apply-send');
    expect(await storedOf(session)).toMatchObject({ digestId: second, topic: '这件事还没有完，想再谈谈。' });
    expect(again.errors).toEqual([]);
    again.close();
  });

  test('is found and chosen in the form, and left out again', async () => {
    const session = await appointments.addSession({ title: '有摘要可选' });
    const phone = await app.open(ME, place(session));
    await tap(phone, '#bring-digest');
    expect(phone.page.get('#digest').text()).toContain('七舍东侧暖气修好了');
    expect(phone.page.text()).toContain('办完的、在办的都能带');
    await tap(phone, '#digest-1');
    await phone.page.input('#apply-topic', '想谈这件事。');
    await tap(phone, '#apply-send');
    expect((await storedOf(session))?.digestId).toMatch(/./);
    expect(phone.page.text()).toContain('带了一份公开摘要');
    await tap(phone, '#edit');
    await tap(phone, '#digest-drop');
    await tap(phone, '#apply-send');
    expect((await storedOf(session))?.digestId).toBeNull();
  });

  test('says to who is met how it stands: in hand, or solved', async () => {
    const { digests } = await import('../../cloudfunctions/_kit/case/digests');
    const hours = (n: number) => new Date(Date.now() + n * 3_600_000);
    const host = { office: DEPARTMENT, name: '赵国强' };
    const session = await appointments.addSession({
      ...{ channel: 'department-forum', host, state: 'frozen', closesAt: hours(-1), startsAt: hours(2) },
      endsAt: hours(3),
    });
    await digests.updateWhere({ _id: second }, { about: { kind: 'matter', id: 'a-matter' }, outcome: 'open' });
    for (const [nth, digestId] of [first, second].entries()) {
      const author = appointments.studentOf(`demo-10183-student-${nth + 1}`);
      await appointments.addApplication(session, author, { digestId });
    }
    const { page, errors } = await app.open('demo-10183-department', `${AT}/topics/index?id=${session._id}`);
    expect(page.text()).toContain('公开摘要：七舍东侧暖气修好了（解决了）');
    expect(page.text()).toContain('公开摘要：图书馆插座供电（在办）');
    expect(page.text()).not.toContain('办成过');
    expect(errors).toEqual([]);
  });

  test('is one of the newest that are listed, and where there are more the form says that it ends', async () => {
    const session = await appointments.addSession({ title: '很多摘要' });
    const few = await app.open(ME, place(session));
    await tap(few, '#bring-digest');
    expect(few.page.text()).not.toContain('只列最近公开的');
    const longAgo = new Date(Date.now() - 30 * 86_400_000);
    for (let nth = 0; nth < 300; nth += 1) await publish(`an-earlier-digest-${nth}`, `早先的事 ${nth}`, longAgo);
    const many = await app.open(ME, place(session));
    await tap(many, '#bring-digest');
    expect(many.page.text()).toContain('只列最近公开的 300 份。');
    expect([...few.errors, ...many.errors]).toEqual([]);
  });
});
