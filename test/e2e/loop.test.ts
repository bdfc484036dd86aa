import path from 'node:path';
import { type Browser, devices, type Page } from 'playwright-core';
import { openChromium } from '../../tools/lib/open-chromium';
import { peopleList } from '../../tools/lib/people-list';
import { startSeededCloud } from '../support/running-cloud';
import { person } from '../support/schools';

const PICTURES = path.resolve(__dirname, '../../pictures/e2e');
const NEW = person<'new'>('demo-10183-new-2'); // a name with a middle dot
const { defaultBrowserType: _, ...PHONE } = devices['iPhone 14'] ?? {};

let cloud: Awaited<ReturnType<typeof startSeededCloud>>;
let browser: Browser;
const complaints: string[] = [];

beforeAll(async () => {
  [cloud, browser] = await Promise.all([startSeededCloud(), openChromium()]);
});
afterAll(async () => {
  await browser?.close();
  await cloud?.stop();
});

/** A browser that opens an address of the cloud; what its console complains of fails the test. */
async function opened(who: string, address: string): Promise<Page> {
  const context = await browser.newContext({ ...PHONE, locale: 'zh-CN', timezoneId: 'Asia/Tokyo' });
  const page = await context.newPage();
  page.on('pageerror', (error) => complaints.push(`${who}: ${error.message}`));
  page.on('console', (message) => message.type() === 'error' && complaints.push(`${who}: ${message.text()}`));
  await page.goto(`${cloud.url}${address}`);
  return page;
}

/** A phone in somebody's hand. */
const phoneOf = (openid: string, route: string) => opened(openid, `/?as=${openid}#${route}`);

/** What is on the page on top: Taro keeps the pages below it in the tree. */
const shown = (page: Page, selector: string) => page.locator(`${selector}:visible`).last();
const tap = (page: Page, selector: string) => shown(page, selector).click();
const write = (page: Page, selector: string, text: string) =>
  shown(page, `${selector} input, ${selector} textarea`).fill(text);
const see = (page: Page, text: string | RegExp) => page.getByText(text).filter({ visible: true }).first().waitFor();
const picture = (page: Page, name: string) => page.screenshot({ path: path.join(PICTURES, `${name}.png`) });

describe('the loop in a browser', () => {
  test('bind, speak, take, answer, verdict, rating, figures', async () => {
    const student = await phoneOf(NEW.openid, '/pages/home/index');
    await tap(student, '#go-bind');
    await write(student, '#school-search', '吉林大学');
    await tap(student, '#school-10183');
    await write(student, '#bind-number', NEW.roster.number);
    await write(student, '#bind-name', '张三');
    await tap(student, '#bind-agree');
    await tap(student, '#bind-submit');
    await see(student, '跟学校名册对不上');
    await picture(student, 'bind-refused');
    await write(student, '#bind-name', NEW.roster.name.replace('·', '•'));
    await tap(student, '#bind-submit');
    await see(student, '还没有你的事');

    await tap(student, '#speak');
    await tap(student, '#topic-heating');
    await write(student, '#case-text', '四楼东边六个寝室暖气片是凉的，室内 14℃。');
    await see(student, '已存在手机上');
    await student.reload(); // the browser was closed in the midst of it
    await see(student, '发生了什么？');
    expect(await shown(student, '#case-text textarea').inputValue()).toContain('室内 14℃');
    await picture(student, 'file-text');
    await tap(student, '#next-step');
    await write(student, '#case-place', '南区七舍');
    await tap(student, '#next-step');
    await see(student, '谁看得到你的名字');
    await picture(student, 'file-check');
    await tap(student, '#send-case');
    await see(student, '发出去了');
    await picture(student, 'receipt');
    await tap(student, '#receipt-see');
    await see(student, '等学校办');

    const officer = await phoneOf('demo-10183-officer', '/packages/case/pages/queue/index');
    await picture(officer, 'queue');
    await officer.getByText('四楼东边六个寝室暖气片是凉的').first().click();
    await tap(officer, '#acknowledge');
    await see(officer, /收件，按时/);
    expect(await officer.getByText(NEW.roster.name).count()).toBe(0);
    await tap(officer, '#write');
    await write(officer, '#answer-text', '已转＿处理。');
    await tap(officer, '#answer-send');
    await see(officer, '把＿的地方填上再发。');
    await picture(officer, 'answer-blank');
    await write(officer, '#answer-text', '');
    await tap(officer, '#saved-more');
    await tap(officer, '#saved-any-3');
    await tap(officer, '#answer-final');
    await picture(officer, 'answer');
    await tap(officer, '#answer-send');
    await see(officer, '等同学说解决没有');

    await student.goto(`${cloud.url}/?as=${NEW.openid}#/pages/home/index`);
    await student.reload();
    await see(student, '轮到你了');
    await picture(student, 'home');
    await tap(student, '#turn-hero');
    await picture(student, 'case-answered');
    await tap(student, '#verdict-solved');
    await see(student, '你说解决了');
    await tap(student, '#rating-4');
    await picture(student, 'case-solved');

    await cloud.fire('scheduler', 'every-minute'); // the figures are counted once a minute
    const anyone = await phoneOf('demo-10184-student-1', '/pages/home/index?tab=figures');
    await tap(anyone, '#other-school');
    await tap(anyone, '#school-10183');
    await see(anyone, '1 / 1 件');
    await picture(anyone, 'figures');
    expect(complaints).toEqual([]);
  });

  test('whoever opens the bare address picks who they are, of all roles there are', async () => {
    const somebody = await opened('somebody', '/');
    await see(somebody, '你现在是谁');
    const ofEachRole = new Map(peopleList().map((listed) => [listed.as, listed]));
    for (const { openid, school } of ofEachRole.values()) {
      await write(somebody, '#demo-search', school);
      await shown(somebody, `#as-${openid}`).waitFor();
    }
    await write(somebody, '#demo-search', '吉林大学');
    await tap(somebody, '#as-demo-10183-officer');
    await see(somebody, '今天');
    expect(complaints).toEqual([]);
  });

  test('English chosen under 我 is shown at once and kept', async () => {
    const student = await phoneOf('demo-10184-student-2', '/pages/home/index?tab=me');
    await tap(student, '#go-settings');
    await tap(student, '#language');
    await tap(student, '#language-en');
    await see(student, 'Same as phone');
    await tap(student, '#page-back');
    await see(student, 'Settings');
    await tap(student, '#page-back');
    await see(student, 'Cases');
    await student.goto(`${cloud.url}/?as=demo-10184-student-2#/packages/case/pages/file/index`);
    await student.reload();
    await see(student, 'What is it about?');
    expect(await student.locator('html').getAttribute('lang')).toBe('en');
    await picture(student, 'file-topic-en');
    expect(complaints).toEqual([]);
  });
});
