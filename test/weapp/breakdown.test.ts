import { startSeededCloud, WEAPP } from '../support/running-cloud';
import { launch, type WeappApp } from '../support/weapp-host/launch';

const [STUDENT, OFFICER] = ['demo-10184-student-1', 'demo-10184-officer'];

let cloud: Awaited<ReturnType<typeof startSeededCloud>>;
let app: WeappApp;
beforeAll(async () => {
  cloud = await startSeededCloud();
});
afterEach(() => app.close());
afterAll(() => cloud.stop());

const open = async (page: string) => {
  app = await launch({ dist: WEAPP, cloudUrl: cloud.url, openid: STUDENT, page });
  return app.page;
};

let calls = 0;
async function send(openid: string, action: string, input: object): Promise<{ id: string }> {
  calls += 1;
  const answer = await cloud.invoke('case', { action, key: `breakdown-test-key-${calls}`, input }, { openid });
  return (answer as { data: { id: string } }).data;
}

describe('the figures by category', () => {
  test('of a school where nothing was said yet say what will happen', async () => {
    const page = await open('/pages/home/index?tab=figures');
    await page.tap('#go-breakdown');
    expect(app.page.route).toBe('packages/case/pages/figures/index');
    expect(app.page.text()).toContain('还没有可以分开看的事');
    expect(app.page.text()).toContain('还没有数出来的事');
  });

  test('have both numbers; what few said is hidden, and that is neither zero nor nothing', async () => {
    const filing = { topic: 'network', text: '宿舍网晚上总掉线，作业交不了。', place: '', danger: false, photos: [] };
    const { id } = await send(STUDENT, 'file', filing);
    await send(OFFICER, 'answer', { id, say: { text: '换了路由器。', outcome: 'done' } });
    await send(STUDENT, 'verdict', { id, say: { solved: false } });
    await send(STUDENT, 'rate', { id, say: { rating: 2 } });
    await send(STUDENT, 'file', { ...filing, topic: 'fee', text: '教材比书店贵三成，想知道依据。' });
    await cloud.fire('scheduler', 'every-minute');

    const page = await open('/pages/home/index?tab=figures');
    await page.tap('#go-breakdown');
    const living = app.page.get('#category-living').text();
    expect(living).toMatch(/响应率\s*1 \/ 1 件\s*100\.0%/);
    expect(living).toMatch(/解决率\s*0 \/ 1 件\s*0\.0%/);
    expect(app.page.$$('#category-living .cell-hidden').map((cell) => cell.text())).toEqual(['少于 10 人，不显示']);
    const rights = app.page.$$('#category-rights .cell-none').map((cell) => cell.text());
    expect(rights).toEqual(['没有到期的', '没有办完的', '没人打分']);
    expect(app.page.get('#deadlines').text()).toMatch(/按时给结果\s*1 \/ 1 件/);
    expect(app.page.text()).toMatch(/数字截至\d+月\d+日 \d\d:\d\d/);
    expect(app.page.text()).toContain('延边大学');
    expect(app.firstSetDataBytes(app.page.route)).toBeLessThanOrEqual(16 * 1024);
    expect(app.missing).toEqual([]);
  });
});
