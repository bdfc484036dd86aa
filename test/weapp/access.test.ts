import { AGREEMENT_VERSION } from '@types_/identity/agreement';
import { startSeededCloud, WEAPP } from '../support/running-cloud';
import { person } from '../support/schools';
import { FIRST_SCREEN, tap } from '../support/thrift';
import { launch, type WeappApp } from '../support/weapp-host/launch';

const STUDENT = person<'student'>('demo-10183-student-1');
const OFFICER = 'demo-10183-officer';

let cloud: Awaited<ReturnType<typeof startSeededCloud>>;
const apps: WeappApp[] = [];

beforeAll(async () => {
  cloud = await startSeededCloud();
});
afterAll(async () => {
  for (const { function: name, action = '', requests } of cloud.calls())
    if (/list-|open-name|rebind|decide/.test(action)) {
      const most = action.startsWith('list-') ? 2 : 4;
      if (requests.length > most) throw new Error(`${name}.${action} made ${requests.length} requests`);
    }
  for (const app of apps) {
    expect(app.missing).toEqual([]);
    app.close();
  }
  await cloud.stop();
});

async function open(openid: string, page: string): Promise<WeappApp> {
  const app = await launch({ dist: WEAPP, cloudUrl: cloud.url, openid, page });
  apps.push(app);
  for (const { bytes } of app.setDataLog) expect(bytes).toBeLessThanOrEqual(FIRST_SCREEN);
  return app;
}

const invoke = async (openid: string, name: string, action: string, input: object, key = 'key-of-the-access-test') =>
  (await cloud.invoke(name, { action, key, input }, { openid })) as { ok: boolean; data: { id: string } };

const detail = (id: string) => `/packages/case/pages/case/index?id=${id}`;

test('an officer opens a name with a reason; the student sees which office, why and in which case', async () => {
  const filing = { topic: 'network', text: '宿舍网晚上总掉线，作业交不了。', place: '五舍', danger: false, photos: [] };
  const { data } = await invoke(STUDENT.openid, 'case', 'file', filing);
  const before = await open(STUDENT.openid, '/pages/home/index?tab=me');
  await tap(before, '#me-accesses');
  expect(before.page.text()).toContain('还没有人看过你的名字');

  const desk = await open(OFFICER, detail(data.id));
  expect(desk.page.text()).not.toContain(STUDENT.roster.name);
  await tap(desk, '#open-name');
  expect(desk.page.text()).toContain('会马上知道');
  await tap(desk, '#open-reason-other');
  await tap(desk, '#open-send');
  expect(desk.page.text()).toContain('写一句原因');
  await desk.page.input('#open-words', '核对是不是五舍的住户');
  await tap(desk, '#open-send');
  expect(desk.page.get('#full-name').text()).toContain(STUDENT.roster.name);
  expect(desk.page.text()).toContain('已记录，同学看得到');
  const again = await open(OFFICER, detail(data.id));
  expect(again.page.text()).not.toContain(STUDENT.roster.name);

  const student = await open(STUDENT.openid, '/pages/home/index?tab=me');
  await tap(student, '#me-accesses');
  const text = student.page.text();
  for (const words of ['一共 1 次', '权益部', '核对是不是五舍的住户', '一条不少']) expect(text).toContain(words);
  await tap(student, '#access-1');
  expect(student.page.text()).toContain('宿舍网晚上总掉线');
});

test('a long record is sent in parts', async () => {
  const { data } = await invoke('demo-10184-student-1', 'case', 'file', {
    ...{ topic: 'network', text: '宿舍网晚上总掉线，作业交不了。', place: '五舍', danger: false, photos: [] },
  });
  for (let n = 0; n < 30; n += 1) {
    const input = { id: data.id, reason: 'other', words: '核对是不是五舍的住户，'.repeat(9) };
    expect(await invoke('demo-10184-officer', 'case', 'open-name', input, `open-name-again-${n}`)).toMatchObject({
      ok: true,
    });
  }
  const student = await open('demo-10184-student-1', '/packages/identity/pages/accesses/index');
  expect(student.page.$$('.row')).toHaveLength(8);
  for (let more = 0; more < 3; more += 1) await student.page.reachBottom();
  expect(student.page.$$('.row')).toHaveLength(30);
  for (const { bytes } of student.setDataLog) expect(bytes).toBeLessThanOrEqual(FIRST_SCREEN);
});

test('a new phone asks, the officer sees a card and says yes, the new phone is the student and the old one is told', async () => {
  const { number, name } = STUDENT.roster;
  const phone = await open('a-new-phone', '/pages/home/index');
  await tap(phone, '#go-bind');
  await tap(phone, '#school-10183');
  await phone.page.input('#bind-number', number);
  await phone.page.input('#bind-name', name);
  await tap(phone, '#bind-agree');
  await tap(phone, '#bind-submit');
  expect(phone.page.text()).toContain('只是换了微信');
  await tap(phone, '#ask-rebind');
  expect(phone.page.text()).toContain('等值班干部核对');
  const waiting = await open('a-new-phone', '/pages/home/index');
  expect(waiting.page.text()).toContain('等值班干部核对');

  const old = await open(STUDENT.openid, '/pages/home/index?tab=me');
  await tap(old, '#me-against');
  expect(old.page.text()).toContain('有人要把你的学号换到另一个微信');

  const desk = await open(OFFICER, '/pages/home/index?tab=me');
  expect(desk.page.get('#me-approvals').text()).toContain('1 件等你');
  await tap(desk, '#me-approvals');
  expect(desk.page.text()).not.toContain(name);
  const row = desk.page.$$('.row').find(({ id }) => id.startsWith('approval-'));
  await tap(desk, `#${row?.id}`);
  await tap(desk, '#rebind-approve');
  expect(desk.page.text()).toContain('没看过就先别同意');
  await tap(desk, '#rebind-how-campus-card');
  await tap(desk, '#rebind-approve');
  expect(desk.ui.toasts.join()).toContain('同意了');
  expect(desk.page.text()).toContain('没有等你批的');

  const bound = await open('a-new-phone', '/pages/home/index?tab=me');
  expect(bound.page.text()).toContain(name);
  const former = await open(STUDENT.openid, '/pages/home/index');
  expect(former.page.text()).toContain('这个学号已经换到另一个微信');
});

test('who did not ask says so with one tap, and nothing moves', async () => {
  const [owner, thief] = [person<'student'>('demo-10183-student-2'), 'a-thief'];
  const { number, name } = owner.roster;
  const wish = { schoolId: owner.institution.id, number, name, agreed: AGREEMENT_VERSION };
  expect(await invoke(thief, 'identity', 'ask-rebind', wish)).toMatchObject({ ok: true });
  const phone = await open(owner.openid, '/packages/identity/pages/rebind/index');
  await tap(phone, '#object-rebind');
  expect(phone.page.text()).toContain('你的学号没有动');
  const desk = await open(OFFICER, '/packages/identity/pages/approvals/index');
  expect(desk.page.text()).toContain('原账号说不是本人');
  const loser = await open(thief, '/pages/home/index');
  expect(loser.page.text()).toContain('原来的微信说不是本人');
});

test('a school with one-time codes asks for one, and lets in with it only', async () => {
  const { people } = await import('../../cloudfunctions/_kit/people');
  const { codeHashOf, institutions } = await import('../../cloudfunctions/identity/repository');
  const { studentIdAt } = await import('../../tools/seed/documents');
  const { institution, roster } = person<'new'>('demo-10184-new-1');
  const id = studentIdAt(institution, roster);
  await institutions.updateWhere({ _id: institution.id }, { usesCodes: true });
  await people.updateWhere({ _id: id }, { 'student.codeHash': codeHashOf(id, '7KQ4M2') });
  const phone = await open('demo-10184-new-1', '/pages/home/index');
  await tap(phone, '#go-bind');
  await phone.page.input('#school-search', 'ybdx');
  await tap(phone, '#school-10184');
  await phone.page.input('#bind-number', roster.number);
  await phone.page.input('#bind-name', roster.name);
  await tap(phone, '#bind-agree');
  await tap(phone, '#bind-submit');
  expect(phone.page.text()).toContain('还没填激活码');
  await phone.page.input('#bind-code', 'WRONG');
  await tap(phone, '#bind-submit');
  expect(phone.page.text()).toContain('今天还能试 4 次');
  await phone.page.input('#bind-code', '7kq4-m2');
  await tap(phone, '#bind-submit');
  expect(phone.page.route).toBe('pages/home/index');
  await institutions.updateWhere({ _id: institution.id }, { usesCodes: false });
});
