import { startSeededCloud, WEAPP } from '../support/running-cloud';
import { person } from '../support/schools';
import { tap } from '../support/thrift';
import { launch, type WeappApp } from '../support/weapp-host/launch';

const STUDENT = 'demo-10183-student-1';
const QUEUE = '/packages/case/pages/queue/index';

let cloud: Awaited<ReturnType<typeof startSeededCloud>>;
const apps: WeappApp[] = [];

beforeAll(async () => {
  cloud = await startSeededCloud();
});
afterAll(async () => {
  for (const app of apps) app.close();
  await cloud.stop();
});

async function open(openid: string, page?: string): Promise<WeappApp> {
  const app = await launch({ dist: WEAPP, cloudUrl: cloud.url, openid, ...(page ? { page } : {}) });
  apps.push(app);
  return app;
}
const openCase = (app: WeappApp) => tap(app, `#${app.page.$$('.row').find((row) => row.id.startsWith('case-'))?.id}`);

async function speak(text: string): Promise<void> {
  const student = await open(STUDENT, '/pages/home/index');
  await tap(student, '#speak');
  await tap(student, '#topic-heating');
  await student.page.input('#case-text', text);
  await tap(student, '#next-step');
  await tap(student, '#next-step');
  await tap(student, '#send-case');
}

test('an officer gives a case to a department in three taps; it sees no name, sends it back, and the union’s head decides', async () => {
  await speak('四楼东边六个寝室暖气片是凉的，室内 14℃。');
  const officer = await open('demo-10183-officer', QUEUE);
  await openCase(officer);
  expect(officer.page.text()).toContain('还没有人接手');
  await tap(officer, '#hands');
  await tap(officer, '#route-assign');
  await tap(officer, '#route-send');
  expect(officer.page.text()).toContain('后勤保障处在办');

  const department = await open('demo-10183-department');
  await tap(department, '#tab-desk');
  expect(department.page.text()).toContain('后勤保障处');
  await openCase(department);
  const { name } = person<'student'>(STUDENT).roster;
  expect(department.page.text()).toContain('一位同学');
  expect(department.page.text()).not.toContain(`${[...name][0]}＊`);
  await tap(department, '#hands');
  await tap(department, '#route-send-back');
  await department.page.input('#route-reason', '这栋楼是物业公司管的。');
  await tap(department, '#route-send');
  expect(department.page.route).toBe('packages/case/pages/queue/index');

  const admin = await open('demo-10183-admin', QUEUE);
  expect(admin.page.text()).toContain('待定归谁');
  await openCase(admin);
  expect(admin.page.text()).toContain('等你定归谁');
  expect(admin.page.text()).toContain('这栋楼是物业公司管的。');
});

test('what is told at the counter ends in a code, and the student who brings it has the case', async () => {
  const officer = await open('demo-10183-officer', QUEUE);
  await tap(officer, '#go-tell');
  await tap(officer, '#topic-fee');
  await officer.page.input('#tell-text', '补办校园卡收了 30 元，没有给收据。');
  await tap(officer, '#tell-send');
  expect(officer.page.text()).toContain('把这个码抄给同学');
  const code = officer.page.text().match(/[0-9A-Z]{4} [0-9A-Z]{4}/)?.[0] ?? '';

  const student = await open('demo-10183-student-2', '/pages/home/index?tab=mine');
  await tap(student, '#go-claim');
  await student.page.input('#claim-code', code);
  await tap(student, '#claim-send');
  expect(student.page.route).toBe('packages/case/pages/case/index');
  expect(student.page.text()).toContain('补办校园卡');
});

test('what the student disowns comes to whoever said it by a new slip, in two taps', async () => {
  const wish = { topic: 'fee', text: '退宿以后押金一直没退。', place: '', danger: false, told: 'phone' };
  const { number, name } = person<'student'>('demo-10183-student-3').roster;
  const tell = { action: 'file-for', key: 'told-under-a-wrong-number', input: { ...wish, number, name } };
  const told = (await cloud.invoke('case', tell, { openid: 'demo-10183-officer' })) as { data: { id: string } };
  const page = `/packages/case/pages/case/index?id=${told.data.id}`;
  const wrong = await open('demo-10183-student-3', page);
  await tap(wrong, '#disown');
  await tap(wrong, '#disown-send');
  const admin = await open('demo-10183-admin', page);
  expect(admin.page.text()).toContain('本人说这不是自己说的');
  await tap(admin, '#new-slip');
  await tap(admin, '#slip-send');
  const code = admin.page.text().match(/[0-9A-Z]{4} [0-9A-Z]{4}/)?.[0] ?? '';
  await tap(admin, '#slip-done');
  expect(admin.page.text()).toContain('另写了一张凭条');
  const right = await open('demo-10183-student-2', '/packages/case/pages/claim/index');
  await right.page.input('#claim-code', code);
  await tap(right, '#claim-send');
  expect(right.page.text()).toContain('押金');
});

test('the union’s head names a department anew', async () => {
  const admin = await open('demo-10183-admin', '/packages/identity/pages/departments/index?place=4122010183');
  await tap(admin, '#department-1');
  await admin.page.input('#department-name', '本科生院');
  await tap(admin, '#topic-library');
  await tap(admin, '#department-save');
  expect(admin.page.text()).toContain('本科生院');
  expect(admin.page.text()).toMatch(/课程.*老师.*图书馆/);
});
