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

describe('what students of a school can choose', () => {
  const TOPICS = '/packages/case/pages/topics/index?place=4122010183';
  const FILE = '/packages/case/pages/file/index';
  const chips = (app: WeappApp) => app.page.$$('.chip').map(({ id }) => id);
  const rows = (app: WeappApp) => app.page.$$('.row').map(({ id }) => id);

  test('the union’s head adds one, moves and hides others, and takes the last change back', async () => {
    const admin = await open('demo-10183-admin', '/packages/identity/pages/manage/index');
    await tap(admin, '#topics-4122010183');
    expect(admin.page.text()).toContain('自己加的名字');
    await tap(admin, '#add-living');
    await tap(admin, '#topic-save');
    expect(admin.page.text()).toContain('写上叫什么');
    await admin.page.input('#topic-name', '浴室');
    expect(admin.page.text()).toContain('已经有一个叫这个');
    await admin.page.input('#topic-name', '外卖');
    await admin.page.tap('#topic-save');
    expect(admin.page.get('.undo').text()).toContain('“外卖”加上了');
    const added = rows(admin).find((id) => /^topic-living-(?!parcels)/.test(id)) ?? '';
    await tap(admin, `#${added}`);
    for (let up = 0; up < 3; up += 1) await tap(admin, '#topic-up');
    expect(admin.page.text()).toMatch(/排第 \d 个，共 9 个/);
    await admin.page.tap('#topic-save');
    await tap(admin, '#topic-bathhouse');
    await tap(admin, '#topic-offered');
    expect(admin.page.text()).toContain('藏起来了，打开就能再选');
    await tap(admin, '#topic-save');
    expect(admin.page.get('#topic-bathhouse').text()).toContain('同学选不到');
    await tap(admin, '#undo');
    expect(admin.page.get('#topic-bathhouse').text()).not.toContain('同学选不到');
    await tap(admin, '#topic-anything');
    expect(admin.page.$('#topic-offered')).toBeNull();
    const student = await open('demo-10183-student-3', FILE);
    expect(chips(student)).toContain(added);
    expect(chips(student)).not.toContain('topic-part-time-work');
    expect(chips(student).indexOf(added)).toBeLessThan(chips(student).indexOf('topic-safety'));
  });

  test('one that a school does not want any more is said to be gone for good, before it is', async () => {
    const admin = await open('demo-10183-admin', TOPICS);
    await tap(admin, '#topic-education-select01');
    expect(admin.page.$('#topic-remove')).toBeNull();
    await tap(admin, '#topic-offered');
    await tap(admin, '#topic-save');
    await tap(admin, '#topic-education-select01');
    expect(admin.page.text()).toContain('删掉就回不来了');
    await admin.page.tap('#topic-remove');
    expect(rows(admin)).not.toContain('topic-education-select01');
    expect(admin.page.$('.undo')).toBeNull();
  });

  test('a student speaks about one of the school’s own in as few taps, and everybody reads what it was called', async () => {
    const student = await open('demo-10183-student-3', '/pages/home/index');
    let taps = 0;
    const count = async (selector: string) => {
      taps += 1;
      await tap(student, selector);
    };
    await count('#speak');
    await count('#topic-living-parcels1');
    await student.page.input('#case-text', '北门快递点六点就关门，取不到件。');
    await count('#next-step');
    await count('#next-step');
    expect(student.page.get('#summary').text()).toContain('快递');
    await count('#send-case');
    expect(student.page.text()).toContain('发出去了');
    expect(taps).toBeLessThanOrEqual(6);
    await tap(student, '#receipt-see');
    expect(student.page.get('.case-topic').text()).toMatch(/生活服务.*快递/);
    const officer = await open('demo-10183-officer', QUEUE);
    expect(officer.page.text()).toMatch(/生活服务.*快递/);
    await tap(officer, '#go-tell');
    expect(chips(officer)).toContain('topic-living-parcels1');
    expect(chips(officer)).not.toContain('topic-part-time-work');
  });

  test('a draft about one that is gone by now says so, keeps every word, and is sent under another', async () => {
    const student = await open('demo-10183-student-2', FILE);
    const words = '家教中介收了押金不退。';
    student.storage.set('school-topics', {
      schoolId: '4122010183',
      topics: [{ id: 'part-time-work', name: null }],
    });
    student.storage.set('draft-case', {
      ...{ key: 'a-draft-of-yesterday-1', topic: 'part-time-work', text: words, place: '南门', photos: [] },
      ...{ danger: false, aboutUnion: false },
    });
    const again = await student.relaunch(FILE);
    apps.push(again);
    await tap(again, '#next-step');
    await tap(again, '#next-step');
    await again.page.tap('#send-case');
    expect(again.page.text()).toContain('这一类学校不再收了');
    expect(again.page.text()).toContain(words);
    await tap(again, '#topic-again');
    expect(again.page.text()).toContain('哪方面的事');
    await tap(again, '#topic-fee');
    expect(again.page.get('#case-text').value).toBe(words);
    await tap(again, '#next-step');
    expect(again.page.get('#case-place').value).toBe('南门');
    await tap(again, '#next-step');
    await again.page.tap('#send-case');
    expect(again.page.text()).toContain('发出去了');
  });
});

test('who is of two departments reads both above their queue', async () => {
  const { accountOf, people, personOf } = await import('../../cloudfunctions/_kit/people'); // the SDK reads its address when it is loaded
  const { _id = '', memberships = [] } = (await personOf(accountOf('demo-10183-department'))) ?? {};
  const second = memberships.slice(0, 1).map((one) => ({ ...one, id: 'second-department-1', office: '教务处' }));
  await people.updateWhere({ _id }, { memberships: [...memberships, ...second] });
  const app = await open('demo-10183-department', QUEUE);
  expect(app.page.text()).toContain('吉林大学 后勤保障处、教务处');
});
