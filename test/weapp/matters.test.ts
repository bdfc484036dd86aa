import { startSeededCloud, WEAPP } from '../support/running-cloud';
import { launch, type WeappApp } from '../support/weapp-host/launch';

const FILE = '/packages/case/pages/file/index';
const OFFICER = 'demo-10183-officer';
const ADMIN = 'demo-10183-admin';
const STUDENT = 'demo-10183-student-1';
const CLASSMATE = 'demo-10183-student-2';
const DORM = '宿舍网晚上总掉线。每晚十点到十二点不是连不上，就是一直转圈，';
/** WeChat shows a page sooner the less of it comes at once. */
const MOST_AT_ONCE = 16 * 1024;
/** Longer than the phone waits after the last letter. */
const QUIET_MS = 900;

let cloud: Awaited<ReturnType<typeof startSeededCloud>>;
const apps: WeappApp[] = [];

beforeAll(async () => {
  cloud = await startSeededCloud();
});
afterEach(() => {
  for (const app of apps.splice(0)) app.close();
});
afterAll(() => cloud.stop());

async function open(openid: string, page: string): Promise<WeappApp> {
  const app = await launch({ dist: WEAPP, cloudUrl: cloud.url, openid, page });
  apps.push(app);
  return app;
}

let calls = 0;
async function call(openid: string, action: string, input: object) {
  calls += 1;
  const key = `weapp-matters-${String(calls).padStart(6, '0')}`;
  // biome-ignore lint/suspicious/noExplicitAny: answers of many shapes
  return ((await cloud.invoke('case', { action, input, key }, { openid })) as { data: any }).data;
}
const file = (openid: string, text: string): Promise<{ id: string }> =>
  call(openid, 'file', { topic: 'network', text, place: '五舍', danger: false, photos: [] });

describe('the desk', () => {
  test('is shown what else says the same, puts it together by one tap and answers all at once', async () => {
    const [mine, theirs] = [await file(STUDENT, `${DORM}作业交不了。`), await file(CLASSMATE, `${DORM}网课看不了。`)];
    const app = await open(OFFICER, `/packages/case/pages/case/index?id=${mine.id}`);
    expect(app.page.text()).toContain('像是同一件事');
    await app.page.tap(`#join-${theirs.id}`);
    expect(app.page.route).toContain('pages/matter/index');
    expect(app.page.text()).toContain('2 位同学');
    expect(app.firstSetDataBytes(app.page.route)).toBeLessThanOrEqual(MOST_AT_ONCE);
    await app.page.tap('#answer-all');
    await app.page.input('#matter-text', '五舍交换机换了，晚上不再掉线。');
    await app.page.tap('#matter-send');
    for (const [openid, { id }] of [
      [STUDENT, mine],
      [CLASSMATE, theirs],
    ] as const)
      expect(await call(openid, 'get', { id })).toMatchObject({
        status: 'answered',
        timeline: [{ type: 'answer' }, {}, {}],
      });
    expect(app.errors).toEqual([]);
  });

  test('writes a digest, a second person publishes it, and names are refused with the words kept', async () => {
    const { id } = await file(STUDENT, '图书馆三楼靠窗一排插座全没电，一个月没人来修。');
    await call(OFFICER, 'answer', { id, say: { text: '线路换过了。', outcome: 'done' } });
    const app = await open(OFFICER, `/packages/case/pages/write-digest/index?kind=case&id=${id}`);
    await app.page.tap('#digest-submit');
    expect(app.page.text()).toContain('再写几个字');
    await app.page.input('#digest-title', '图书馆插座供电');
    await app.page.input('#digest-text', '有同学反映自习区充不上电，图书馆换了线路，插座都能用了。');
    await app.page.tap('#digest-submit');
    expect(app.page.text()).toContain('你写的，要请另一个人审');
    const second = await open(ADMIN, '/packages/case/pages/drafts/index');
    expect(second.page.text()).toContain('图书馆插座供电');
    const [draft] = (await call(ADMIN, 'digest-drafts', {})).drafts;
    await second.page.tap(`#draft-${draft.id}`);
    await second.page.tap('#publish');
    expect(second.page.text()).toContain('公开了');
    expect([...app.errors, ...second.errors]).toEqual([]);
  });
});

describe('a student who writes', () => {
  test('is shown what others said before, follows it, and finds the draft as it was', async () => {
    const { digests } = await call(STUDENT, 'digests', { schoolId: '4122010183' });
    const [digest] = digests;
    const text = '图书馆插座又充不上电了，自习区都没电';
    const app = await open(CLASSMATE, FILE);
    await app.page.tap('#topic-library');
    await app.page.input('#case-text', text);
    await app.pass(QUIET_MS);
    expect(app.page.text()).toContain('有人提过');
    await app.page.tap(`#similar-${digest.id}`);
    expect(app.page.text()).toContain('图书馆换了线路');
    await app.page.tap('#follow');
    expect(app.page.text()).toContain('记下了');
    await app.page.back();
    expect(app.page.get('#case-text').value).toBe(text);
    await app.page.tap('#next-step');
    expect(app.page.text()).toContain('在哪里');
    expect(await call(CLASSMATE, 'digest', { id: digest.id })).toMatchObject({ following: true });
    expect(app.errors).toEqual([]);
  });
});
