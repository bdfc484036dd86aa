import { caseActions } from '@types_/case/actions';
import type { ActionTable } from '@types_/core/envelope';
import { identityActions } from '@types_/identity/actions';
import { startSeededCloud, WEAPP } from '../support/running-cloud';
import { person } from '../support/schools';
import { TAP, tap } from '../support/thrift';
import { launch, type WeappApp } from '../support/weapp-host/launch';

const NEW = person<'new'>('demo-10183-new-1');

let cloud: Awaited<ReturnType<typeof startSeededCloud>>;
const apps: WeappApp[] = [];

beforeAll(async () => {
  cloud = await startSeededCloud();
});
/** Wire requests that an action may make: a reading one 2, a writing one 4. */
function expectThrift(): void {
  const tables = { case: caseActions, identity: identityActions } as Record<string, ActionTable>;
  for (const { function: name, action = '', requests } of cloud.calls()) {
    if (name === 'scheduler') continue; // nobody waits for it
    // Each case of several is a write of its own.
    if (action === 'acknowledge-many') continue;
    const most = tables[name]?.[action]?.writes ? 4 : 2;
    if (requests.length > most) throw new Error(`${name}.${action} made ${requests.length} requests: ${requests}`);
  }
}

afterAll(async () => {
  expectThrift();
  for (const app of apps) app.close();
  await cloud.stop();
});

async function open(openid: string, page?: string): Promise<WeappApp> {
  const app = await launch({ dist: WEAPP, cloudUrl: cloud.url, openid, ...(page ? { page } : {}) });
  apps.push(app);
  return app;
}

async function write(app: WeappApp, selector: string, text: string): Promise<void> {
  const { bytes } = await app.page.input(selector, text);
  if (bytes > TAP) throw new Error(`typing into ${selector} cost ${bytes} bytes of setData`);
}

describe('the built mini-program', () => {
  test('bind, speak, take, ask, supplement, answer, verdict, rating, figures', async () => {
    const student = await open(NEW.openid);
    expect(student.page.text()).toContain('先说你是谁');
    await tap(student, '#go-bind');
    await tap(student, '#school-10183');
    await write(student, '#bind-number', NEW.roster.number);
    await write(student, '#bind-name', '不是这个人');
    await tap(student, '#bind-submit');
    expect(student.page.text()).toContain('先看《隐私约定》');
    await tap(student, '#bind-agree');
    await tap(student, '#bind-submit');
    expect(student.page.text()).toContain('跟学校名册对不上');
    await write(student, '#bind-name', NEW.roster.name);
    await tap(student, '#bind-submit');
    expect(student.page.route).toBe('pages/home/index');
    expect(student.page.text()).toContain('还没有你的事');

    await tap(student, '#speak');
    await tap(student, '#topic-heating');
    await write(student, '#case-text', '四楼东边六个寝室暖气片是凉的，室内 14℃。三楼和西边都热。');
    await tap(student, '#next-step');
    await write(student, '#case-place', '南区七舍');
    await tap(student, '#next-step');
    expect(student.page.text()).toContain('谁看得到你的名字');
    await tap(student, '#send-case');
    expect(student.page.text()).toContain('发出去了');
    expect(student.page.text()).toMatch(/10183-\d{6}-\w{5}/);
    await tap(student, '#receipt-see');
    expect(student.page.text()).toContain('等学校办');

    const officer = await open('demo-10183-officer', '/packages/case/pages/queue/index');
    expect(officer.page.text()).toContain('四楼东边六个寝室暖气片是凉的');
    await officer.page.tap(`#${officer.page.$$('.row').find((row) => row.id.startsWith('case-'))?.id}`);
    const masked = `${[...NEW.roster.name][0]}＊`;
    expect(officer.page.text()).toContain(masked);
    expect(officer.page.text()).not.toContain(NEW.roster.name);
    await tap(officer, '#acknowledge');
    expect(officer.page.text()).toContain('按时');
    await tap(officer, '#write');
    await tap(officer, '#answer-kind-ask');
    await write(officer, '#answer-text', '是哪几个寝室？');
    await tap(officer, '#answer-send');
    expect(officer.page.text()).toContain('等同学补一句');

    const home = await student.relaunch('/pages/home/index');
    apps.push(home);
    expect(home.page.text()).toContain('轮到你了');
    await tap(home, '#turn-hero');
    await tap(home, '#supplement');
    await write(home, '#letter-text', '4012 到 4017。');
    await tap(home, '#letter-send');
    expect(home.page.text()).toContain('4012 到 4017。');

    const desk = await officer.relaunch('/packages/case/pages/queue/index');
    apps.push(desk);
    await desk.page.tap(`#${desk.page.$$('.row').find((row) => row.id.startsWith('case-'))?.id}`);
    await tap(desk, '#write');
    await tap(desk, '#saved-more');
    await tap(desk, '#saved-any-3');
    await tap(desk, '#answer-final');
    await tap(desk, '#answer-send');
    expect(desk.page.text()).toContain('等同学说解决没有');

    const back = await home.relaunch('/pages/home/index');
    apps.push(back);
    await tap(back, '#turn-hero');
    await tap(back, '#verdict-solved');
    expect(back.page.text()).toContain('你说解决了');
    await tap(back, '#rating-5');
    expect(back.page.text()).toContain('很满意');

    await cloud.fire('scheduler', 'every-minute'); // the figures are counted once a minute
    const figures = await open(NEW.openid, '/pages/home/index?tab=figures');
    expect(figures.page.get('#rate-response').text()).toContain('1 / 1 件');
    expect(figures.page.get('#rate-solution').text()).toContain('1 / 1 件');
    expect(figures.page.get('#rate-satisfaction').text()).toContain('1 / 1 人');
    for (const app of [...apps]) expect(app.missing).toEqual([]);
  });

  test('not solved: the student says so, rates it, sends it back; the desk sees it again', async () => {
    const openid = 'demo-10184-student-1';
    const filing = {
      topic: 'network',
      text: '宿舍网晚上总掉线，作业交不了。',
      place: '五舍',
      danger: false,
      photos: [],
    };
    const filed = (await cloud.invoke(
      'case',
      { action: 'file', key: 'unsolved-case-key-1', input: filing },
      { openid },
    )) as {
      data: { id: string };
    };
    const detail = `/packages/case/pages/case/index?id=${filed.data.id}`;
    const desk = await open('demo-10184-officer', detail);
    await tap(desk, '#write');
    await tap(desk, '#answer-kind-cannot');
    await tap(desk, '#cannot-send');
    expect(desk.page.text()).toContain('写一句再发');
    await write(desk, '#cannot-text', '线路要等寒假才能换，先加了一台交换机。');
    await tap(desk, '#cannot-send');
    expect(desk.page.text()).toContain('照实说办不了');

    const student = await open(openid, detail);
    await tap(student, '#verdict-unsolved');
    expect(student.page.text()).toContain('你说没解决');
    await tap(student, '#rating-2');
    await tap(student, '#reopen');
    await write(student, '#letter-text', '加了交换机还是掉。');
    await tap(student, '#letter-send');
    expect(student.page.text()).toContain('等学校办');
    const queue = await open('demo-10184-officer', '/packages/case/pages/queue/index');
    expect(queue.page.text()).toContain('退回来的');
  });

  test('a new case is shown as taken by a swipe at the desk', async () => {
    const filing = { topic: 'fee', text: '教材比书店贵三成，想知道依据。', place: '', danger: false, photos: [] };
    await cloud.invoke(
      'case',
      { action: 'file', key: 'swiped-case-key-12', input: filing },
      { openid: 'demo-10184-student-2' },
    );
    const queue = await open('demo-10184-officer', '/packages/case/pages/queue/index');
    const { bytes } = await queue.page.fire('swipe-row', 'act', { side: 'right' });
    expect(bytes).toBeLessThanOrEqual(TAP);
    expect(queue.page.text()).toContain('收下了：教材比书店贵三成');
  });

  test('two officers at once: the second sees what happened, and loses no text', async () => {
    const filing = {
      topic: 'lab',
      text: '实验室防护服尺码不全，小号没有了。',
      place: '化学楼',
      danger: false,
      photos: [],
    };
    const filed = (await cloud.invoke(
      'case',
      { action: 'file', key: 'two-officers-case-1', input: filing },
      { openid: 'demo-10184-student-3' },
    )) as { data: { id: string } };
    const detail = `/packages/case/pages/case/index?id=${filed.data.id}`;
    const [first, second] = [await open('demo-10184-officer', detail), await open('demo-10184-admin', detail)];
    for (const officer of [first, second]) {
      await tap(officer, '#write');
      await tap(officer, '#answer-final');
    }
    await write(first, '#answer-text', '小号已经补上。');
    await write(second, '#answer-text', '下周到货。');
    await tap(first, '#answer-send');
    await second.page.tap('#answer-send');
    expect(second.page.text()).toContain('刚刚有了变化');
    expect(second.page.text()).toContain('小号已经补上。'); // the case as it stands now
    expect(second.page.get('#answer-text').value).toBe('下周到货。');
  });

  test('pulling a list down asks again', async () => {
    const desk = await open('demo-10184-officer', '/packages/case/pages/queue/index');
    const before = cloud.calls().filter(({ action }) => action === 'queue').length;
    await desk.page.pullDown();
    expect(cloud.calls().filter(({ action }) => action === 'queue')).toHaveLength(before + 1);
  });
});
