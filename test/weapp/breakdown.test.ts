import { monthOf } from '@domain/core/school-clock';
import { startSeededCloud, WEAPP } from '../support/running-cloud';
import { launch, type WeappApp } from '../support/weapp-host/launch';

const digestsOf = (school: string) => `/packages/case/pages/digests/index?school=41220${school}`;

let cloud: Awaited<ReturnType<typeof startSeededCloud>>;
let app: WeappApp;
beforeAll(async () => {
  cloud = await startSeededCloud();
});
afterEach(() => app.close());
afterAll(() => cloud.stop());

const open = async (page: string, school = '10184') => {
  app = await launch({ dist: WEAPP, cloudUrl: cloud.url, openid: `demo-${school}-student-1`, page });
  return app.page;
};

let calls = 0;
async function send(openid: string, action: string, input: object): Promise<{ id: string }> {
  calls += 1;
  const answer = await cloud.invoke('case', { action, key: `breakdown-test-key-${calls}`, input }, { openid });
  const { ok, data } = answer as { ok: boolean; data: { id: string } };
  if (!ok) throw new Error(`${action}: ${JSON.stringify(answer)}`);
  return data;
}
const file = (student: string, topic: string, text: string) =>
  send(student, 'file', { topic, text, place: '', danger: false, photos: [] });

/** Somebody says something, it is answered, and they say whether it is solved. */
async function ended(school: string, n: number, solved: boolean): Promise<string> {
  const student = `demo-${school}-student-1`;
  const { id } = await file(student, 'network', `宿舍网晚上总掉线，作业交不了，第 ${n} 回。`);
  await send(`demo-${school}-officer`, 'answer', { id, say: { text: '换了路由器。', outcome: 'done' } });
  await send(student, 'verdict', { id, say: { solved } });
  return id;
}

async function openBreakdown(school = '10184') {
  const page = await open('/pages/home/index?tab=figures', school);
  await page.tap('#go-breakdown');
  expect(app.page.route).toBe('packages/case/pages/figures/index');
}

const hiddenIn = (id: string) => app.page.$$(`${id} .cell-hidden`).map((cell) => cell.text());

describe('the figures by month, category and department', () => {
  test('of a school where nothing was said yet say what will happen', async () => {
    await openBreakdown();
    expect(app.page.text()).toContain('还没有可以分开看的事');
    expect(app.page.text()).toContain('还没有数出来的事');
  });

  test('of fewer than ten cases are not taken apart: whoever knows one of them would know what was said', async () => {
    // The scheduler counts once a minute: all that these tests look at is there before.
    await ended('10183', 0, false);
    await send('demo-10184-student-1', 'rate', { id: await ended('10184', 0, false), say: { rating: 2 } });
    for (let n = 1; n < 11; n += 1) await ended('10184', n, true);
    const { id } = await file('demo-10184-student-1', 'network', '二楼的路由器也不亮了。');
    await send('demo-10184-student-1', 'withdraw', { id, say: {} });
    await file('demo-10184-student-1', 'fee', '教材比书店贵三成，想知道依据。');
    await cloud.fire('scheduler', 'every-minute');

    await openBreakdown('10183');
    expect(app.page.text()).toContain('还不到 10 件，不分开');
    expect(app.page.$('#by')).toBeNull();
    expect(app.page.get('#deadlines').text()).toMatch(/按时给结果\s*1 \/ 1 件/);

    await open(digestsOf('10183'));
    expect(app.page.get('#count-categories').text()).toMatch(/还不到 10 件，不分开\s*1 件/);
    expect(app.page.get('#count-statuses').text()).toMatch(/等学校收件\s*0 件/);
    expect(app.page.get('#count-statuses').text()).toMatch(/同学说没解决，或没说\s*1 件/);
  });

  test('have both numbers and what is left out beside them; what few said is hidden, and that is neither zero nor nothing', async () => {
    await openBreakdown();
    expect(app.firstSetDataBytes(app.page.route)).toBeLessThanOrEqual(16 * 1024);
    expect(app.page.text()).toMatch(/数字截至\d+月\d+日 \d\d:\d\d/);
    expect(app.page.text()).toContain('延边大学');
    const month = `month-${monthOf(new Date())}`;
    // A case of the last evening of a month is due in the next, which then stands first.
    if (!app.page.$(`#${month}`)) await app.page.tap(`#open-${month}`);
    expect(app.page.get(`#${month}`).text()).toMatch(
      /解决率\s*10 \/ 11 件\s*90\.9%.*评价率\s*1 \/ 11 件.*同学自己撤回\s*1 件/s,
    );

    await app.page.tap('#by-categories');
    const living = app.page.get('#category-living').text();
    expect(living).toMatch(/响应率\s*11 \/ 11 件\s*100\.0%/);
    expect(living).toMatch(/解决率\s*10 \/ 11 件/);
    expect(living).toMatch(/没说解决没有，不算解决\s*0 件.*不归这里管，已指路\s*0 件.*同学自己撤回\s*1 件/s);
    expect(hiddenIn('#category-living')).toEqual(['少于 10 人，不显示']);
    expect(app.page.get('#open-category-rights').text()).toContain('1 件，1 件在办');
    await app.page.tap('#open-category-rights');
    expect(app.page.$('#category-living')).toBeNull();
    const rights = app.page.$$('#category-rights .cell-none').map((cell) => cell.text());
    expect(rights).toEqual(['没有到期的', '没有办完的', '没人打分', '没有办完的']);
    await app.page.tap('#open-category-rights');
    expect(app.page.$('#category-rights')).toBeNull();
    await app.page.tap('#by-departments');
    expect(app.page.get('#department-0').text()).toMatch(/评价率\s*1 \/ 11 件/);

    await app.page.tap('#figures-table');
    await app.page.tap('#figures-table');
    const [{ filePath, fileName } = { filePath: '', fileName: '' }] = app.ui.shared;
    expect(fileName).toMatch(/^延边大学 权益诉求 \d+月\d+日\.csv$/);
    const table = Buffer.from(app.files.get(filePath) ?? '')
      .toString()
      .split('\r\n');
    expect(table.find((line) => line.startsWith('"按类别","生活服务"'))).toBe(
      `"按类别","生活服务",11,11,10,11,0,"不显示",1,0,1,0,0,0,0,0,12`,
    );
    expect(app.missing).toEqual([]);
  });

  test('are public as counts, by category and by where cases stand, beside the digests', async () => {
    await open(digestsOf('10184'));
    expect(app.page.get('#count-categories').text()).toMatch(/生活服务.*12 件.*权益维护.*1 件在办\s*1 件/s);
    const statuses = app.page.get('#count-statuses').text();
    // One is open: where it stands would be told of one student.
    expect(statuses).toMatch(/还没办完\s*1 件/);
    expect(statuses).not.toContain('等学校收件');
    expect(statuses).toMatch(/同学说解决了\s*10 件\s*同学说没解决\s*1 件/);
    expect(statuses).toMatch(/从说到办完\s*中间数 0 天/);
    expect(app.missing).toEqual([]);
  });
});
