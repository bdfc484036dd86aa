import { people } from '../../cloudfunctions/_kit/people';
import type { DemoOfficer } from '../../tools/seed/demo/people';
import { startSeededCloud, WEAPP } from '../support/running-cloud';
import { person } from '../support/schools';
import { FIRST_SCREEN, tap } from '../support/thrift';
import { launch, type WeappApp } from '../support/weapp-host/launch';

const STUDENT = 'demo-10184-student-1';
const DATA = '/packages/identity/pages/my-data/index';

let cloud: Awaited<ReturnType<typeof startSeededCloud>>;
const apps: WeappApp[] = [];
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

async function open(openid: string, page?: string): Promise<WeappApp> {
  const app = await launch({ dist: WEAPP, cloudUrl: cloud.url, openid, ...(page ? { page } : {}) });
  apps.push(app);
  return app;
}
const call = (openid: string, name: string, action: string, input: object) =>
  cloud.invoke(name, { action, input, key: `key-of-a-test-${action}` }, { openid });

describe('the agreement', () => {
  const openid = 'demo-10184-student-2';
  const idOf = async () => {
    const { accountOf, personOf } = await import('../../cloudfunctions/_kit/people');
    return (await personOf(accountOf(openid)))?._id ?? '';
  };

  test('that changed is asked for again; who says no keeps the figures and their own data, and is asked at the next matter', async () => {
    await people.updateWhere({ _id: await idOf() }, { agreements: [{ version: '2026-09', at: new Date() }] });
    const app = await open(openid);
    expect(app.page.text()).toContain('隐私约定改了');
    await tap(app, '#agree-read');
    expect(app.page.text()).toContain('离校满 365 天');
    await tap(app, '#agree-later', FIRST_SCREEN);
    await tap(app, '#tab-figures', FIRST_SCREEN);
    expect(app.page.text()).toContain('三个率');
    await tap(app, '#tab-me');
    await tap(app, '#go-settings');
    expect(app.page.text()).toContain('你同意的是 2026-09 版');
    await tap(app, '#me-data');
    expect(app.page.text()).toContain(person<'student'>(openid).roster.number);
    await app.page.tap('#page-back');
    await app.page.tap('#page-back');
    await tap(app, '#speak');
    expect(app.page.text()).toContain('隐私约定改了');
    await tap(app, '#agree-later', FIRST_SCREEN);
    expect(app.page.text()).toContain('三个率');
    await tap(app, '#tab-mine', FIRST_SCREEN);
    await tap(app, '#agree-read');
    await tap(app, '#agree', FIRST_SCREEN);
    expect(app.page.text()).not.toContain('隐私约定改了');
    await tap(app, '#speak');
    expect(app.page.text()).toContain('食堂');

    const history = await open(openid, '/packages/identity/pages/agreement/index');
    expect(history.page.get('#agreement-history').text()).toMatch(/2026-11-26 版.*2026-09 版/s);
  });
});

describe('my data', () => {
  test('a phone number is given, changed and taken back', async () => {
    const app = await open(STUDENT, DATA);
    expect(app.page.text()).toContain('没留电话');
    await tap(app, '#contact-edit');
    await app.page.input('#contact-phone', '12');
    await tap(app, '#contact-save');
    expect(app.page.text()).toContain('写 6 到 15 位数字');
    await app.page.input('#contact-phone', '13812345678');
    await tap(app, '#contact-save');
    expect(app.page.get('#my-contact').text()).toContain('13812345678');
    await tap(app, '#contact-edit');
    await tap(app, '#contact-remove');
    expect(app.page.get('#my-contact').text()).toContain('没留电话');
  });

  test('what the roster has wrong is told with a code', async () => {
    const app = await open(STUDENT, DATA);
    await tap(app, '#roster-wrong');
    await tap(app, '#correction-grade');
    await tap(app, '#correction-send');
    expect(app.page.get('#correction-code').text()).toMatch(/^[2-9A-Z]{5}$/);
  });

  test('is exported as one file that a student can read and a program too, and is gone from the phone’s folder afterwards', async () => {
    const text = '宿舍网晚上总掉线 <script>alert(1)</script> & 作业交不了。';
    await call(STUDENT, 'case', 'file', { topic: 'network', text, place: '五舍', danger: false, photos: [] });
    const app = await open(STUDENT, DATA);
    await tap(app, '#go-export');
    await tap(app, '#export-start');
    expect(app.page.text()).toContain('导好了');
    const record = await open(STUDENT, '/packages/identity/pages/accesses/index');
    expect(record.page.get('#access-1').text()).toMatch(/你自己导出了数据.*不是你导的/s);
    expect(record.page.text()).toContain('还没有别人看过你的名字');
    await tap(app, '#export-share');
    const [shared] = app.ui.shared;
    expect(shared?.fileName).toMatch(/^学声-我的数据-\d+月\d+日\.html$/);
    const html = new TextDecoder().decode(app.files.get(shared?.filePath ?? ''));
    const { roster } = person<'student'>(STUDENT);
    for (const word of [
      roster.name,
      roster.number,
      roster.college,
      '校园网',
      '等学校收件',
      '导出了你的数据',
      '2026-11',
    ])
      expect(html).toContain(word);
    expect(html).not.toContain('<script');
    const json = /<pre>([\s\S]*)<\/pre>/.exec(html)?.[1] ?? '';
    const plain = json
      .replace(/&lt;/g, '<')
      .replace(/&gt;/g, '>')
      .replace(/&quot;/g, '"')
      .replace(/&amp;/g, '&');
    expect(JSON.stringify(JSON.parse(plain).records)).toContain('alert(1)');
    await app.page.tap('#page-back');
    expect(app.files.has(shared?.filePath ?? '')).toBe(false);
  });

  test('an account is deleted by typing the end of the number, and leaves nothing on the phone', async () => {
    const app = await open(STUDENT, DATA);
    await tap(app, '#go-leave');
    expect(app.page.text()).toContain('找不回来');
    await tap(app, '#leave-send');
    expect(app.page.text()).toContain('照校园卡上的写');
    await app.page.input('#leave-proof', '0000');
    await tap(app, '#leave-send');
    expect(app.page.text()).toContain('什么都没删');
    await app.page.input('#leave-proof', person<'student'>(STUDENT).roster.number.slice(-4));
    await tap(app, '#leave-send');
    expect(app.page.route).toBe('pages/home/index');
    expect(app.ui.toasts.join()).toContain('注销了');
    const again = await open(STUDENT);
    expect(again.page.text()).toContain('先说你是谁');
  });

  test('who heads the union is told to hand over first', async () => {
    const openid = 'demo-10184-admin';
    const app = await open(openid, '/packages/identity/pages/leave/index');
    await app.page.input('#leave-proof', (person(openid) as DemoOfficer).roster.number.slice(-4));
    await tap(app, '#leave-send');
    expect(app.page.text()).toContain('先把职务交给下一任');
  });
});
