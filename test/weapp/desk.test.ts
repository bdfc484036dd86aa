import { startSeededCloud, WEAPP } from '../support/running-cloud';
import { FIRST_SCREEN, TAP, tap } from '../support/thrift';
import { launch, type WeappApp } from '../support/weapp-host/launch';

const QUEUE = '/packages/case/pages/queue/index';
const OFFICER = 'demo-10184-officer';
const GRACE_MS = 5000;

/** Answering changes most of the page at once; what comes to it later has to find room. */
const ANSWER = TAP - 400;

let cloud: Awaited<ReturnType<typeof startSeededCloud>>;
const apps: WeappApp[] = [];
let keys = 0;

async function file(text: string, more: object = {}, openid = 'demo-10184-student-1'): Promise<string> {
  keys += 1;
  const input = { topic: 'canteen', text, place: '一食堂', danger: false, photos: [], ...more };
  const key = `desk-test-key-${String(keys).padStart(6, '0')}`;
  const { data } = (await cloud.invoke('case', { action: 'file', key, input }, { openid })) as { data: { id: string } };
  return data.id;
}
const read = async (id: string, openid = OFFICER) =>
  (
    (await cloud.invoke('case', { action: 'get', input: { id } }, { openid })) as {
      data: { status: string; timeline: { text?: string }[] };
    }
  ).data;

async function open(page?: string, openid = OFFICER): Promise<WeappApp> {
  const app = await launch({ dist: WEAPP, cloudUrl: cloud.url, openid, ...(page ? { page } : {}) });
  apps.push(app);
  return app;
}
const callsOf = (name: string) => cloud.calls().filter(({ action }) => action === name);
const rowsOf = (app: WeappApp) => app.page.$$('.row').flatMap(({ id }) => (id.startsWith('go-') ? [] : [id]));

beforeAll(async () => {
  cloud = await startSeededCloud();
});
afterAll(async () => {
  for (const app of apps) {
    expect(app.missing).toEqual([]);
    app.close();
  }
  await cloud.stop();
});

test('from opening the app, an officer answers with a saved reply in four taps and without the keyboard', async () => {
  const id = await file('一食堂二楼的汤桶没有盖子，头发会掉进去。');
  const app = await open();
  await tap(app, '#tab-desk');
  await tap(app, `#case-${id}`);
  await tap(app, '#saved-any-1');
  await tap(app, '#answer-send', ANSWER);
  const { status, timeline } = await read(id);
  expect(status).toBe('acknowledged');
  expect(timeline[0]?.text).toMatch(/^收到了，正在和后勤处核实，\d+月\d+日前给你准话。$/);
});

test('a question as the first letter leaves as much of the tap free, and the way to a digest comes when the case is looked at again', async () => {
  const id = await file('二楼的消毒柜总是开着门。');
  const app = await open(`/packages/case/pages/case/index?id=${id}`);
  await tap(app, '#write');
  await tap(app, '#answer-kind-ask');
  await app.page.input('#answer-text', '是靠门的那一台吗？');
  await tap(app, '#answer-send', ANSWER);
  expect(app.page.text()).toContain('等同学补一句');
  expect(app.page.$('#write-digest')).toBeNull();
  const again = await open(`/packages/case/pages/case/index?id=${id}`);
  expect(again.page.$('#write-digest')).not.toBeNull();
});

test('what stands in the gaps is changed by a tap, and typing goes on by hand', async () => {
  const id = await file('窗口的灯坏了，晚上看不清菜。');
  const app = await open(`/packages/case/pages/case/index?id=${id}`);
  await tap(app, '#saved-living-2');
  await tap(app, '#gap-部门');
  await tap(app, '#gap-部门-2');
  expect(app.page.get('#answer-text').value).toMatch(/^保卫处会到现场看，/);
  await app.page.input('#answer-text', '保卫处会到现场看，明天告诉你。');
  expect(app.page.$('#gap-部门')).toBeNull();
  await tap(app, '#answer-send');
  expect((await read(id)).timeline[0]?.text).toBe('保卫处会到现场看，明天告诉你。');
});

test('a reply without a value for its gap is not sent', async () => {
  const reply = { id: null, place: 'any', name: '几号来', text: '{几号楼}的师傅来看。' };
  await cloud.invoke('case', { action: 'save-reply', key: 'desk-test-reply-01', input: reply }, { openid: OFFICER });
  const id = await file('排风扇一直不转，全是油烟。');
  const app = await open(`/packages/case/pages/case/index?id=${id}`);
  const chip = app.page.$$('.chip').find((one) => one.text() === '几号来');
  await tap(app, `#${chip?.id}`);
  expect(app.page.get('#answer-text').value).toBe('＿的师傅来看。');
  await tap(app, '#answer-send');
  expect((await read(id)).status).toBe('submitted');
});

test('a letter meets what a colleague has just written: it is read in the sheet, the text stays, and the next tap sends it', async () => {
  const id = await file('窗口的汤勺掉地上又放回去。');
  const app = await open(`/packages/case/pages/case/index?id=${id}`);
  await tap(app, '#write');
  await app.page.input('#answer-text', '请食堂换了新的。');
  const note = { id, say: { text: '食堂刚来过，说没有这回事。' } };
  await cloud.invoke(
    'case',
    { action: 'note', key: 'desk-test-news-001', input: note },
    { openid: 'demo-10184-admin' },
  );
  await tap(app, '#answer-send', FIRST_SCREEN);
  expect(app.page.get('#news').text()).toContain('说没有这回事');
  expect(app.page.get('#answer-text').value).toBe('请食堂换了新的。');
  await tap(app, '#answer-send', FIRST_SCREEN);
  expect((await read(id)).timeline[0]?.text).toBe('请食堂换了新的。');
});

test('a swipe waits for its grace: taken back it was nothing, and leaving the page sends it', async () => {
  const [first, second] = [await file('筷子是湿的，摸着发粘。'), await file('米饭夹生，问了没人管。')];
  const app = await open(QUEUE);
  const swipe = (id: string) => app.page.fire(`#swipe-${id}`, 'act', { side: 'right' });
  expect((await swipe(first)).bytes).toBeLessThanOrEqual(TAP);
  expect(app.page.text()).toContain('收下了：筷子是湿的');
  await tap(app, '#undo');
  await app.pass(GRACE_MS);
  expect((await read(first)).status).toBe('submitted');
  await swipe(second);
  expect((await read(second)).status).toBe('submitted');
  await tap(app, `#case-${first}`);
  expect((await read(second)).status).toBe('acknowledged');
  expect(callsOf('acknowledge-many')).toHaveLength(1);
});

test('a swipe is sent once its grace is over, and the next swipe sends the one before', async () => {
  const [first, second] = [await file('汤里有虫子，换了一碗还是有。'), await file('收餐口太窄，中午排很长。')];
  const app = await open(QUEUE);
  await app.page.fire(`#swipe-${first}`, 'act', { side: 'right' });
  await app.page.fire(`#swipe-${second}`, 'act', { side: 'right' });
  expect((await read(first)).status).toBe('acknowledged');
  await app.pass(GRACE_MS);
  expect((await read(second)).status).toBe('acknowledged');
  expect(app.page.text()).not.toContain('收下了：');
});

test('all new cases are chosen at once, some taken out, the others received in one call', async () => {
  const ids = [await file('打包盒收两块，没写在价目上。'), await file('刷卡机常断网。'), await file('凉菜不凉。')];
  const app = await open(QUEUE);
  await tap(app, '#choose', FIRST_SCREEN);
  const chosen = app.page.$$('.tick-on').length;
  expect(chosen).toBeGreaterThanOrEqual(3);
  await tap(app, `#pick-${ids[0]}`);
  expect(app.page.get('#choose-take').text()).toContain(`收下 ${chosen - 1} 件`);
  await tap(app, '#choose-take', FIRST_SCREEN);
  expect(await Promise.all(ids.map(async (id) => (await read(id)).status))).toEqual([
    'submitted',
    'acknowledged',
    'acknowledged',
  ]);
  expect(callsOf('acknowledge-many').at(-1)?.requests).toHaveLength(2 + chosen - 1);
  expect(app.ui.toasts.join()).toContain(`收下了 ${chosen - 1} 件`);
});

test('filters are kept on the phone between visits, and cost no request where all is there already', async () => {
  const id = await file('成绩复核交了一周没有消息。', { topic: 'exam', place: '' });
  const app = await open(QUEUE);
  const before = callsOf('queue').length;
  await tap(app, '#count-fresh', FIRST_SCREEN);
  expect(callsOf('queue')).toHaveLength(before);
  await tap(app, '#filter-category');
  await tap(app, '#choose-education', FIRST_SCREEN);
  expect(rowsOf(app)).toEqual([`case-${id}`]);
  const again = await app.relaunch(QUEUE);
  apps.push(again);
  expect(rowsOf(again)).toEqual([`case-${id}`]);
  await tap(again, '#filter-category');
  await tap(again, '#choose-any', FIRST_SCREEN);
  expect(rowsOf(again).length).toBeGreaterThan(1);
});

test('what is typed is looked for once the fingers rest, and the queue is back when the field is empty', async () => {
  const id = await file('体育馆的更衣室没有挂钩。', { topic: 'anything', place: '体育馆' });
  const app = await open(QUEUE);
  const { bytes } = await app.page.input('#search', '更衣室');
  expect(bytes).toBeLessThanOrEqual(FIRST_SCREEN);
  expect(app.page.$$('.marked-on').map((one) => one.text())).toEqual(['更衣室']);
  await tap(app, `#found-${id}`);
  expect(app.page.text()).toContain('体育馆的更衣室没有挂钩');
  await app.page.tap('#page-back');
  expect(app.page.$$('.marked-on')).toHaveLength(1); // it keeps its place
  await tap(app, '#search-clear', FIRST_SCREEN);
  expect(app.page.$('#count-open')).not.toBeNull();
});

test('a note is for those who handle the case, and the student’s page does not have it', async () => {
  const id = await file('开水间的龙头关不紧。', { topic: 'repair' });
  const page = `/packages/case/pages/case/index?id=${id}`;
  const app = await open(page);
  await tap(app, '#inside-note');
  await app.page.input('#note-text', '后勤王老师周三下午去看。');
  await tap(app, '#note-send');
  expect(app.page.text()).toContain('后勤王老师周三下午去看。');
  expect(app.page.text()).toContain('同学看不到');
  const student = await open(page, 'demo-10184-student-1');
  expect(student.page.text()).not.toContain('王老师');
});

test('more time is taken once, with a saved reason, in four taps', async () => {
  const id = await file('电梯三天两头停。', { topic: 'repair' });
  await cloud.invoke(
    'case',
    { action: 'acknowledge', key: 'desk-test-extend-1', input: { id, say: {} } },
    { openid: OFFICER },
  );
  const app = await open(`/packages/case/pages/case/index?id=${id}`);
  await tap(app, '#inside-extend');
  await tap(app, '#extend-7');
  await tap(app, '#extend-parts');
  await tap(app, '#extend-send');
  expect(app.page.text()).toContain('配件要等厂家发货');
  expect(app.page.$('#inside-extend')).toBeNull();
});

test('a reply is written on the phone, its gaps put in by taps, and brought back after it was deleted', async () => {
  const app = await open('/packages/case/pages/replies/index');
  await tap(app, '#reply-add');
  await app.page.input('#reply-name', '请到窗口');
  await app.page.input('#reply-text', '请到');
  await tap(app, '#reply-gap-place');
  await tap(app, '#reply-place-living');
  await tap(app, '#reply-save');
  const row = app.page.$$('.row').find((one) => one.text().includes('请到窗口'));
  expect(row?.text()).toContain('请到{地点}');
  await tap(app, `#${row?.id}`);
  await tap(app, '#reply-remove');
  expect(app.page.text()).toContain('删掉了：请到窗口');
  await tap(app, '#undo');
  expect(app.page.$$('.row').filter((one) => one.text().includes('请到窗口'))).toHaveLength(1);
});
