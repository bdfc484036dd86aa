import fs from 'node:fs';
import path from 'node:path';
import { csv, HEADER } from '../support/roster-file/roster-tables';
import { startSeededCloud, WEAPP } from '../support/running-cloud';
import { FIRST_SCREEN, tap } from '../support/thrift';
import { launch, type WeappApp } from '../support/weapp-host/launch';

const ADMIN = 'demo-10183-admin';
const SAMPLE = fs.readFileSync(path.resolve(__dirname, '../../docs/samples/roster.csv'));
const PLACE = 'wxfile://tmp/2026新生.csv';

let cloud: Awaited<ReturnType<typeof startSeededCloud>>;
const apps: WeappApp[] = [];
beforeAll(async () => {
  cloud = await startSeededCloud();
});
afterAll(async () => {
  for (const app of apps) app.close();
  await cloud.stop();
});

async function open(openid: string, page: string, file: Uint8Array = SAMPLE): Promise<WeappApp> {
  const app = await launch({ dist: WEAPP, cloudUrl: cloud.url, openid, page, files: { [PLACE]: file } });
  apps.push(app);
  return app;
}

const ROSTER = '/packages/identity/pages/roster/index';

describe('importing a roster', () => {
  test('from 我: picked, checked, looked at, written', async () => {
    const app = await open(ADMIN, '/pages/home/index?tab=me');
    await tap(app, '#go-manage');
    await tap(app, '#go-roster');
    expect(app.page.text()).toContain('学号、姓名、学院、年级、班级、层次');
    expect(app.page.text()).toContain('先只检查，不改任何东西');

    await tap(app, '#roster-pick');
    expect(app.page.route).toBe('packages/identity/pages/import/index');
    expect(app.page.get('#import-counts').text()).toMatch(/新增.*21 人.*有变动.*2 人.*不变.*4 人.*54 人.*3 行/s);
    expect(app.page.get('#bad-rows').text()).toContain('第 11 行 · 学号');
    expect(app.page.get('#bad-rows').text()).toContain('把整列设成“文本”再填');
    expect(app.page.text()).toContain('没用上的列：备注');

    await tap(app, '#import-closes');
    expect(app.page.text()).toContain('这会把 54 名同学标为离校，是现有 60 人的 90.0%');
    expect(app.page.get('#import-apply').text()).toBe('更新，54 人离校');
    await tap(app, '#import-closes');

    await tap(app, '#import-apply');
    expect(app.page.get('#import-status').text()).toContain('更新好了');
    expect(app.page.get('#import-counts').text()).toMatch(/新增.*21 人.*标为离校.*0 人/s);
    await tap(app, '#import-back');
    expect(app.page.route).toBe(ROSTER.slice(1));
    expect(app.page.get('#imports').text()).toContain('已更新：新增 21，有变动 2，离校 0');
    expect(app.missing).toEqual([]);
  });

  test('left half way goes on by a tap, and can still be dropped', async () => {
    const app = await open(ADMIN, ROSTER);
    await tap(app, '#roster-pick');
    const other = await open('demo-10183-league', ROSTER);
    expect(other.page.get('#imports').text()).toContain('检查好了，等你决定');
    await tap(other, '#imports .row');
    await tap(other, '#import-drop');
    expect(other.ui.toasts.join()).toContain('什么都没改');
  });

  test('a file that is none says why and what to do', async () => {
    const xls = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]);
    const app = await open(ADMIN, ROSTER, xls);
    await tap(app, '#roster-pick');
    expect(app.page.get('#import-status').text()).toContain('另存为 .xlsx');
  });

  test('three hundred bad rows come in parts', async () => {
    const rows = Array.from({ length: 300 }, (_, n) => ['', `王${n}`, '文学院', '2026', '一班', '本科']);
    const app = await open(ADMIN, ROSTER, Buffer.from(csv([[...HEADER], ...rows])));
    await tap(app, '#roster-pick');
    expect(app.page.text()).toContain('没有一行能用');
    const count = () => app.page.$$('#bad-rows .row').length;
    expect(count()).toBe(12);
    for (let more = 0; more < 26; more += 1) await app.page.reachBottom();
    expect(count()).toBe(300);
    for (const { bytes } of app.setDataLog) expect(bytes).toBeLessThanOrEqual(FIRST_SCREEN);
  });

  test('without a network stops where it is, keeps the file, and goes on', async () => {
    const app = await open(ADMIN, ROSTER);
    await app.setOnline(false);
    await tap(app, '#roster-pick');
    expect(app.page.text()).toContain('没传上去');
    await app.setOnline(true);
    await tap(app, '#roster-again');
    expect(app.page.get('#import-counts').text()).toContain('27 人');
    expect(app.page.get('#import-status').text()).toContain('没有新增和变动');
  });

  test('is not shown to those who look after no roster', async () => {
    const manage = await open('demo-10183-officer', '/packages/identity/pages/manage/index');
    expect(manage.page.$$('#go-roster')).toHaveLength(0);
    const me = await open('demo-10183-student-2', '/pages/home/index?tab=me');
    expect(me.page.$$('#go-manage')).toHaveLength(0);
    const officer = await open('demo-10183-officer', ROSTER);
    expect(officer.page.text()).toContain('主席团或校团委');
  });
});
