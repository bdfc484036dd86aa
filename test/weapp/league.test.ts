import { startSeededCloud, WEAPP } from '../support/running-cloud';
import { FIRST_SCREEN, tap } from '../support/thrift';
import { launch, type WeappApp } from '../support/weapp-host/launch';

const LEAGUE = 'demo-10183-league';
const STUDENT = 'demo-10183-student-1';
const PHONE = '13912345678';
const LIST = '/packages/case/pages/league/index';
const detail = (id: string) => `/packages/case/pages/case/index?id=${id}`;

let cloud: Awaited<ReturnType<typeof startSeededCloud>>;
const apps: WeappApp[] = [];
const ids = { late: '', call: '', solved: '', deskless: '', silent: '' };

beforeAll(async () => {
  cloud = await startSeededCloud();
  Object.assign(globalThis, { localCloud: cloud });
  const { ADMIN, CLASSMATE, caseIn, file, OFFICER, step } = await import('../support/scene'); // the SDK reads its address when it is loaded
  const { runJob } = await import('../support/jobs');
  const { wakeCases } = await import('../../cloudfunctions/scheduler/jobs/wake-cases');
  await cloud.invoke(
    'identity',
    { action: 'set-contact', key: 'league-contact-key-1', input: { phone: PHONE } },
    { openid: STUDENT },
  );
  ids.late = await caseIn('escalated');
  ids.call = await caseIn('to-be-called');
  ids.solved = await caseIn('long-closed');
  ids.deskless = await file();
  for (const openid of [OFFICER, ADMIN]) await step(openid, ids.deskless, 'recuse', { who: '', reason: '说的是我' });
  ids.silent = await caseIn('asked-in-danger', CLASSMATE);
  await runJob(wakeCases);
});
afterAll(async () => {
  for (const app of apps) {
    expect(app.missing).toEqual([]);
    app.close();
  }
  await cloud.stop();
});

async function open(openid: string, page: string): Promise<WeappApp> {
  const app = await launch({ dist: WEAPP, cloudUrl: cloud.url, openid, page });
  apps.push(app);
  for (const { bytes } of app.setDataLog) expect(bytes).toBeLessThanOrEqual(FIRST_SCREEN);
  return app;
}

describe('the youth league on a phone', () => {
  test('finds its list beside the tabs, presses the desk, and the student reads it', async () => {
    const app = await open(LEAGUE, '/pages/home/index');
    await tap(app, '#tab-league');
    expect(app.page.text()).toContain('等你们回访');
    expect(app.page.text()).toContain('逾期 30 天以上');
    await tap(app, '#waiting-overdue .row');
    await tap(app, '#league-urge');
    await tap(app, '#league-send');
    expect(app.page.text()).toContain('写一句再发');
    await app.page.input('#league-text', '请今天下班前给同学一个结果。');
    await tap(app, '#league-send');
    expect(app.page.text()).toContain('请今天下班前给同学一个结果。');
    const student = await open(STUDENT, detail(ids.late));
    expect(student.page.text()).toContain('校团委在盯着');
    expect(student.page.text()).toContain('请今天下班前给同学一个结果。');
  });

  test('writes down its call once; the outcome stands in the head beside the officer’s answer', async () => {
    const app = await open(LEAGUE, LIST);
    await tap(app, '#waiting-callback .row');
    await tap(app, '#league-callback');
    // The student's number is one reason and one tap away, and is called from where the call is written down.
    await tap(app, '#sheet-open-contact');
    await tap(app, '#open-send');
    await tap(app, '#sheet-call-student');
    expect(app.ui.phoned).toEqual([PHONE]);
    await tap(app, '#heard-unsolved');
    await tap(app, '#league-send');
    expect(app.page.text()).toContain('写一句再发');
    await app.page.input('#league-text', '同学说昨天还是凉的。');
    await tap(app, '#league-send');
    expect(app.page.text()).toContain('校团委回访：同学说没解决');
    expect(app.page.text()).toContain('换了阀门');
  });

  test('finds somebody for what nobody at the desk may handle: a department takes it off the list', async () => {
    const app = await open(LEAGUE, LIST);
    expect(app.page.text()).toContain('学生会没有人能办的');
    await tap(app, '#waiting-deskless .row');
    expect(app.page.text()).toContain('没有人能办，等你们安排');
    expect(app.page.text()).toContain('学生会没有人能办，交给校团委');
    expect(app.page.$('#league-urge')).toBeNull();
    const student = await open(STUDENT, detail(ids.deskless));
    expect(student.page.text()).toContain('校团委在安排谁来办');
    await tap(app, '#league-assign');
    await tap(app, '#route-send');
    expect(app.page.text()).toContain('后勤保障处在办');
  });

  test('is waited for, and the union’s admin sees by whom', async () => {
    const app = await open('demo-10184-admin', '/packages/case/pages/queue/index');
    await tap(app, '#go-outstanding');
    expect(app.page.text()).toContain('等团委回访的');
    expect(app.page.text()).not.toContain('督办');
    const officer = await open('demo-10184-officer', '/packages/case/pages/queue/index');
    expect(officer.page.$('#go-outstanding')).toBeNull();
  });

  test('of a school without anything late sees what would come here', async () => {
    const app = await open('demo-10184-league', LIST);
    expect(app.page.text()).toContain('没有要团委管的');
  });
});

test('an officer writes down that a student in danger was looked for, in three taps, and hears that no number was left; the student reads how and when', async () => {
  const officer = await open('demo-10183-officer', detail(ids.silent));
  await tap(officer, '#inside-attempt');
  await tap(officer, '#sheet-open-contact');
  await tap(officer, '#open-send');
  expect(officer.page.text()).toContain('同学没留电话');
  await tap(officer, '#attempt-heard-missed');
  await tap(officer, '#attempt-send');
  expect(officer.page.text()).toContain('打了电话，没联系上');
  const student = await open('demo-10183-student-2', detail(ids.silent));
  expect(student.page.text()).toContain('权益部打了电话，没联系上');
});

test('a federation sees counts of its schools, and no case', async () => {
  const app = await open('demo-city-2201', '/pages/home/index?tab=me');
  await tap(app, '#go-long-overdue');
  expect(app.page.text()).toContain('吉林大学');
  expect(app.page.text()).not.toContain('延边大学');
  expect(app.page.text()).not.toContain('暖气');
});

test('four weeks later the student is asked whether it still holds, and a “no” opens the way back', async () => {
  const app = await open(STUDENT, detail(ids.solved));
  expect(app.page.text()).toContain('四周了，还好着吗');
  await tap(app, '#verdict-unsolved');
  expect(app.page.text()).toContain('四周后同学说：又不行了');
  expect(app.page.text()).toContain('再办一次');
});

test('where it cannot be sent back and nobody will call, the student begins a new case that names this one', async () => {
  const { cases } = await import('../../cloudfunctions/_kit/case/store');
  const { _ } = await import('../../cloudfunctions/_kit/database');
  const called = { reopenings: 2, 'phase.verdict': 'unsolved', 'phase.calledBack': _.set({ solved: false }) };
  await cases.updateWhere({ _id: ids.solved }, called);
  const app = await open(STUDENT, detail(ids.solved));
  expect(app.page.text()).toContain('不能再退回了，还没好就另说一件');
  expect(app.page.$('#reopen')).toBeNull();
  await tap(app, '#say-anew');
  expect(app.page.get('#case-text').value).toContain((await cases.get(ids.solved))?.number);
});
