import { startSeededCloud, WEAPP } from '../support/running-cloud';
import { FIRST_SCREEN, tap } from '../support/thrift';
import { launch, type WeappApp } from '../support/weapp-host/launch';

const STUDENT = 'demo-10183-student-1';
const OFFICER = 'demo-10183-officer';

let cloud: Awaited<ReturnType<typeof startSeededCloud>>;
const apps: WeappApp[] = [];

beforeAll(async () => {
  cloud = await startSeededCloud();
});
afterAll(async () => {
  for (const app of apps) app.close();
  await cloud.stop();
});

async function open(page: string, openid = STUDENT): Promise<WeappApp> {
  const app = await launch({ dist: WEAPP, cloudUrl: cloud.url, openid, page });
  apps.push(app);
  return app;
}
let keys = 0;
async function call(openid: string, name: string, action: string, input: object) {
  keys += 1;
  const event = { action, input, key: `weapp-notices-key-${keys}` };
  return (await cloud.invoke(name, event, { openid })) as { ok: boolean; data: { id: string } };
}
const FILING = { topic: 'heating', text: '四楼东边六个寝室暖气片是凉的。', place: '', danger: false, photos: [] };
/** A minute passes: whatever was done in this one may be done again. */
async function tick(): Promise<void> {
  const { Collection } = await import('../../cloudfunctions/_kit/database'); // the SDK reads its address when it is loaded
  await new Collection<{ _id: string }>('jobs').removeAll({ version: { $gte: 0 } });
  await cloud.fire('scheduler', 'every-minute');
}

test('speak, say yes on the receipt, be told by WeChat and in the inbox, and go from there to the case', async () => {
  const student = await open('/packages/case/pages/file/index');
  await tap(student, '#topic-heating');
  await student.page.input('#case-text', FILING.text);
  await tap(student, '#next-step');
  await tap(student, '#next-step');
  await tap(student, '#send-case');
  await tap(student, '#tell-me');
  expect(student.page.text()).toContain('答应一次，发一次');
  // The host answers WeChat's dialog; what WeChat itself remembers of it is told to the cloud.
  expect(student.ui.subscribed).toHaveLength(2);
  cloud.subscribe(STUDENT, [...student.ui.subscribed]);
  await tap(student, '#receipt-see');
  const mine = (await call(STUDENT, 'case', 'mine', {})) as unknown as { data: { cases: { id: string }[] } };
  const id = mine.data.cases[0]?.id ?? '';
  await call(OFFICER, 'case', 'answer', { id, say: { text: '阀门换好了。', outcome: 'done' } });
  await tick();

  const sent = cloud.sent().filter(({ api, errcode }) => api === 'subscribeMessage.send' && errcode === 0);
  expect(sent.map(({ data }) => [data.touser, data.page])).toEqual([
    [STUDENT, `packages/case/pages/case/index?id=${id}`],
  ]);
  expect(JSON.stringify(sent)).not.toContain('阀门');

  const home = await open('/pages/home/index');
  expect(home.page.get('#tab-me').text()).toContain('1');
  await tap(home, '#tab-me');
  expect(home.page.get('#go-inbox').text()).toContain('1 条没看');
  await tap(home, '#go-inbox');
  expect(home.page.text()).toContain('供暖的事，权益部有结果了');
  expect(home.page.text()).toContain('说一声解决没有');
  await tap(home, `#${home.page.$$('.row').find((row) => row.id.startsWith('notice-'))?.id}`);
  expect(home.page.text()).toContain('阀门换好了。');
  const again = await open('/pages/home/index?tab=me');
  expect(again.page.get('#go-inbox').text()).toContain('都看过了');
});

test('who says no is not asked again, and can still ask for it', async () => {
  const openid = 'demo-10183-student-2';
  await call(openid, 'notice', 'accepted', {
    answers: ['case-yours', 'case-moved'].map((template) => ({ template, answer: 'reject' })),
    language: 'zh-CN',
  });
  const student = await launch({
    ...{ dist: WEAPP, cloudUrl: cloud.url, openid, page: '/packages/case/pages/file/index' },
  });
  apps.push(student);
  await tap(student, '#topic-heating');
  await student.page.input('#case-text', FILING.text);
  await tap(student, '#next-step');
  await tap(student, '#next-step');
  await tap(student, '#send-case');
  expect(student.page.text()).toContain('发出去了');
  expect(student.page.$$('#tell-me')).toHaveLength(0);
  const settings = await open('/packages/notice/pages/messages/index', openid);
  await tap(settings, '#more-case-yours');
  expect(settings.page.get('#messages-case-yours').text()).toContain('还能发 1 次');
  expect(settings.page.get('#messages-case-moved').text()).toContain('只在消息里');
});

test('a long inbox comes in parts, each as small as a first screen', async () => {
  const openid = 'demo-10184-student-1';
  for (let n = 0; n < 15; n += 1) {
    const { data } = await call(openid, 'case', 'file', { ...FILING, text: `${FILING.text}${n}` });
    await call('demo-10184-officer', 'case', 'acknowledge', { id: data.id, say: {} });
    await call('demo-10184-officer', 'case', 'answer', { id: data.id, say: { text: '好了。', outcome: 'done' } });
  }
  await tick();
  const inbox = await open('/packages/notice/pages/inbox/index', openid);
  const rows = () => inbox.page.$$('.row').length;
  expect(rows()).toBe(12);
  await inbox.page.reachBottom();
  await inbox.page.reachBottom();
  expect(rows()).toBe(30);
  for (const { bytes } of inbox.setDataLog) expect(bytes).toBeLessThanOrEqual(FIRST_SCREEN);
});

test('words that may not be published stay on the phone, with what to do about them', async () => {
  const student = await open('/packages/case/pages/file/index', 'demo-10183-student-3');
  await tap(student, '#topic-heating');
  await student.page.input('#case-text', `${FILING.text}abuse-word`);
  await tap(student, '#next-step');
  await tap(student, '#next-step');
  await tap(student, '#send-case');
  expect(student.page.text()).toContain('骂人的话');
  expect(student.page.text()).toContain('还在手机上');
  expect(student.page.text()).toContain('abuse-word');
});
