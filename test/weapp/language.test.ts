import fs from 'node:fs';
import path from 'node:path';
import { subscriptions } from '../../cloudfunctions/_kit/notice/subscriptions';
import { startSeededCloud, WEAPP } from '../support/running-cloud';
import { temporaryFolder } from '../support/temporary-folder';
import { type LaunchOptions, launch, type WeappApp } from '../support/weapp-host/launch';

const STUDENT = 'demo-10183-student-1';
const ME = '/pages/home/index?tab=me';
const HAN = /\p{Script=Han}/u;

let cloud: Awaited<ReturnType<typeof startSeededCloud>>;
let detail = '';
const apps: WeappApp[] = [];

beforeAll(async () => {
  cloud = await startSeededCloud();
  const input = { topic: 'heating', text: 'The heating in room 4012 is cold.', place: '', danger: false, photos: [] };
  const filed = await cloud.invoke('case', { action: 'file', key: 'language-case-key-1', input }, { openid: STUDENT });
  detail = `/packages/case/pages/case/index?id=${(filed as { data: { id: string } }).data.id}`;
});
afterEach(() => {
  for (const app of apps.splice(0)) app.close();
});
afterAll(() => cloud.stop());

async function open(page: string, more: Partial<LaunchOptions> = {}): Promise<WeappApp> {
  const app = await launch({ dist: WEAPP, cloudUrl: cloud.url, openid: STUDENT, page, ...more });
  apps.push(app);
  return app;
}

async function reopen(app: WeappApp, page: string): Promise<WeappApp> {
  const again = await app.relaunch(page);
  apps.push(again);
  return again;
}

/** The mini-program as it is while the package of the Korean words cannot be fetched. */
function withoutKorean(): string {
  const folder = temporaryFolder('xuesheng-no-ko-');
  fs.cpSync(WEAPP, folder, { recursive: true });
  fs.rmSync(path.join(folder, 'languages/ko/words.js'));
  return folder;
}

const tabs = (app: WeappApp) => app.page.$$('[aria-role=tab]').map((tab) => tab.text());

test('Korean chosen under 我 is shown at once, everywhere, and after a restart', async () => {
  const app = await open(ME);
  expect(tabs(app)).toEqual(['我的事', '大家', '我']);
  await app.page.tap('#go-settings');
  await app.page.tap('#language');
  await app.page.tap('#language-ko');
  expect(app.page.text()).toContain('휴대폰과 같게');
  await app.page.back();
  await app.page.back();
  expect(tabs(app)).toEqual(['내 의견', '현황', '나']);
  const again = await reopen(app, detail);
  expect(again.page.text()).toContain('학교 차례');
  expect(again.page.text()).toMatch(/\d+월 \d+일까지/);
  expect(again.page.get('.ring').attr('aria-label')).toContain('수업일');
  expect(again.page.text().replaceAll('权益部', '')).not.toMatch(HAN);
  expect(again.missing).toEqual([]);
});

test.each([
  ['ko', '의견 쓰기'],
  ['en', 'Tell us'],
  ['ru_RU', 'Tell us'],
  ['zh_TW', '说一件事'],
])('a phone in %s begins with %s', async (language, speak) => {
  const app = await open('/pages/home/index', { systemInfo: { language } });
  expect(app.page.get('#speak').text()).toBe(speak);
  expect(app.page.$('.page-held')).toBeNull();
});

test('without the package of a language Chinese stays, and the reader is told', async () => {
  const dist = withoutKorean();
  const app = await open(ME, { dist, systemInfo: { language: 'ko' } });
  expect(app.page.$('.page-held')).toBeNull();
  expect(tabs(app)).toEqual(['我的事', '大家', '我']);
  await app.page.tap('#go-settings');
  await app.page.tap('#language');
  await app.page.tap('#language-ko');
  expect(app.page.text()).toContain('没下载下来');
  await app.page.tap('#language-en');
  expect(app.page.text()).toContain('Same as phone');
});

test('the uploader can see which files are fetched later', () => {
  const code = ['app.js', 'common.js'].map((file) => fs.readFileSync(path.join(WEAPP, file), 'utf8')).join('\n');
  for (const language of ['ko', 'en']) expect(code).toContain(`require.async("./languages/${language}/words.js")`);
});

test('WeChat’s messages follow the language that was chosen', async () => {
  const answers = [{ template: 'case-yours', answer: 'accept' }];
  const input = { answers, language: 'zh-CN' };
  await cloud.invoke('notice', { action: 'accepted', key: 'language-accept-key-1', input }, { openid: STUDENT });
  const app = await open('/packages/identity/pages/language/index');
  await app.page.tap('#language-en');
  expect((await subscriptions.find({ language: 'en' }).get()).data).toHaveLength(1);
});

test('a text size chosen in the settings is in force at once, on the page behind too, and after a restart', async () => {
  const scale = (app: WeappApp) => /--fs:\s*([\d.]+)/.exec(app.page.get('.page').style)?.[1];
  const app = await open(ME, { systemInfo: { fontSizeSetting: 20 } });
  expect(scale(app)).toBe('1.25');
  await app.page.tap('#go-settings');
  await app.page.tap('#text-size');
  const { bytes } = await app.page.tap('#text-size-largest');
  expect(bytes).toBeLessThanOrEqual(2048);
  expect(scale(app)).toBe('1.6');
  await app.page.back();
  expect(scale(app)).toBe('1.6');
  expect(app.page.get('#text-size').text()).toContain('最大');
  const again = await reopen(app, ME);
  expect(scale(again)).toBe('1.6');
  await again.page.tap('#go-settings');
  await again.page.tap('#text-size');
  await again.page.tap('#text-size-phone');
  expect(scale(again)).toBe('1.25');
});
