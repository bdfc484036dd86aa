import { dayOf, plusDays } from '@domain/core/school-clock';
import { DEMO_DEPARTMENT } from '../../tools/seed/demo/routed-stories';
import { phones } from '../support/phones';
import { FIRST_SCREEN, tap } from '../support/thrift';

const OFFICER = 'demo-10183-officer';
const ADMIN = 'demo-10183-admin';
const STUDENT = 'demo-10183-student-1';
const DEPARTMENT = 'demo-10183-department';
const page = (name: string, query = '') => `/packages/appointment/pages/${name}/index${query && `?${query}`}`;
const UNWRITTEN = 'demo-promises-unwritten';

const { open, cloud } = phones({ settleMs: 30_000 });

beforeAll(async () => {
  const { seedBrought, seedPromises } = await import('../../tools/seed/demo/promises');
  const { demoCases } = await import('../../tools/seed/demo/cases');
  const { person } = await import('../support/schools');
  const { cases } = await import('../../cloudfunctions/_kit/case/store');
  const students = [1, 2, 3].map((nth) => person<'student'>(`demo-10183-student-${nth}`));
  const [officer, admin] = [person<'officer'>(OFFICER), person<'union-admin'>(ADMIN)];
  const matters = demoCases(students, { officer, admin, department: undefined }, new Date());
  await cases.addAll(matters);
  await seedPromises({ students, officer, admin }, matters, new Date());
  const [, about] = matters.filter(({ authorId }) => authorId === matters[0]?.authorId);
  if (!about) throw new Error('a student with one case');
  await cases.updateWhere({ _id: about._id }, { aboutUnion: true });
  await seedBrought(students, [{ ...about, aboutUnion: true }], new Date());
});

/** What the scheduler does a minute later. */
async function aMinuteLater(): Promise<void> {
  const { carryOutMinutes } = await import('../../cloudfunctions/scheduler/jobs/carry-out-minutes');
  const { runJob } = await import('../support/jobs');
  await runJob(carryOutMinutes);
}

/** The session to come is the next of a series: somebody else was met the last time. */
async function asNextOfSeries(): Promise<void> {
  const { sessions } = await import('../../cloudfunctions/_kit/appointment/sessions');
  const { commitments } = await import('../../cloudfunctions/_kit/appointment/commitments');
  const { _ } = await import('../../cloudfunctions/_kit/database');
  const series = { id: 'every-second-week', nth: 1 };
  await sessions.updateWhere({ _id: 'demo-promises-coming' }, { series: _.set(series) });
  const promised = { seriesId: series.id, channel: 'department-forum' as const };
  await commitments.updateAll({ sessionId: 'demo-promises-followed' }, promised);
}

test('the next session of a series shows what became of the last one’s promises, to who comes and to who is met', async () => {
  await asNextOfSeries();
  for (const phone of [
    await open(STUDENT, page('session', 'id=demo-promises-coming')),
    await open(DEPARTMENT, page('topics', 'id=demo-promises-coming')),
  ]) {
    expect(phone.page.text()).toContain('上次说好的 5 件');
    expect(phone.page.get('#last-promises').text()).toMatch(/^3 件做到\s“北区浴室夜间开放”\s.*前做到$/);
    await tap(phone, '#last-promises');
    expect([phone.page.route, phone.page.query]).toEqual([
      'packages/appointment/pages/minutes/index',
      { id: 'demo-promises-followed' },
    ]);
    expect(phone.page.text()).toContain('图书馆周末开到十点');
    expect(phone.missing).toEqual([]);
  }
});

test('the desk copies all that whoever is met reads, with what was promised, to hand to a host who is not here', async () => {
  await asNextOfSeries();
  const topics = (openid: string) => open(openid, page('topics', 'id=demo-promises-coming'));
  const [host, desk] = [await topics(DEPARTMENT), await topics(OFFICER)];
  expect(host.page.$$('#copy-topics')).toHaveLength(0);
  expect(desk.page.text()).toContain('提过：');
  await tap(desk, '#copy-topics');
  const letter = String(desk.ui.clipboard);
  expect(letter).toMatch(/^想谈什么\n职能部门交流会\u00a0· 后勤保障处 赵国强/);
  expect(letter).toContain('1. 2 人报名，代表 6 人\n报修以后能不能看到排到第几个');
  expect(letter).toContain('2. 1 人报名\n周末报修有没有人来？');
  expect(letter).toMatch(
    /选了不给学生会看的，不在这里。\n\n上次说好的 5 件\n1\. .*\n.*\n2\. [\s\S]*北区浴室夜间开放\n.*前做到/,
  );
  expect(letter).not.toContain('提过');
  expect([...desk.missing, ...desk.errors]).toEqual([]);
});

test('an officer writes what was said and promised, one card each; another one makes it public; every student reads it', async () => {
  const officer = await open(OFFICER, '/packages/identity/pages/manage/index');
  await tap(officer, '#go-minutes');
  expect(officer.page.text()).toContain('还没写');
  await tap(officer, '#due-2');
  await tap(officer, '#minutes-next');
  expect(officer.page.text()).toContain('写十个字以上');
  await officer.page.input('#minutes-text', '谈了宿舍暖气和浴室的开放时间，学校逐条答复。');
  await tap(officer, '#minutes-next');
  await tap(officer, '#promise-add');
  await tap(officer, '#promise-done');
  expect(officer.page.text()).toContain('写四个字以上');
  await officer.page.input('#promise-text', '北区浴室夜里也开');
  await tap(officer, '#day-14');
  await tap(officer, '#promise-done');
  expect(officer.page.text()).toContain('北区浴室夜里也开');

  // The phone was put away in the midst of it: what was written is there.
  const again = await open(OFFICER, page('write-minutes', `id=${UNWRITTEN}`), {
    storage: Object.fromEntries(officer.storage),
  });
  expect(again.page.get('#minutes-text').value).toContain('谈了宿舍暖气');
  await tap(again, '#minutes-next');
  await tap(again, '#minutes-next');
  // Each case that was brought wants a word: what came of it, or that it was not spoken of.
  await tap(again, '#minutes-next');
  expect(again.page.text()).toContain('带来的事还有 1 件没写');
  await tap(again, '#outcomes-each');
  await again.page.input('#outcome-0', '后勤周五前来修暖气。');
  await tap(again, '#outcomes-done');
  // All that was written is read once more, on a page of its own.
  await tap(again, '#minutes-next');
  expect(again.page.text()).toContain('另一位干部或校团委看过，才会公开');
  await again.page.tap('#minutes-next');

  const admin = await open(ADMIN, page('write-minutes', `id=${UNWRITTEN}`));
  expect(admin.page.text()).toContain('后勤周五前来修暖气。');
  await admin.page.tap('#minutes-publish');
  await aMinuteLater();

  const student = await open(STUDENT, page('minutes', `id=${UNWRITTEN}`));
  const due = plusDays(dayOf(new Date()), 14);
  expect(student.page.text()).toContain('谈了宿舍暖气和浴室的开放时间');
  expect(student.page.text()).toContain(`${Number(due.slice(5, 7))}月${Number(due.slice(8))}日前做到`);
  await tap(student, '#talk-4');
  expect(student.page.text()).toContain('不满 5 人评就不公开');
  expect(student.missing).toEqual([]);
});

test('a department says that a day moves and why; whoever was there says that something is not kept; anybody sees the figures', async () => {
  const department = await open(DEPARTMENT, page('host'));
  await tap(department, '#promise-0');
  await tap(department, '#report');
  await department.page.input('#report-text', '四楼东边也要换，等设备。');
  await tap(department, '#report-what-move');
  await tap(department, '#report-send');
  expect(department.page.text()).toContain('写一个比现在更晚的日期');
  await department.page.input('#report-day', plusDays(dayOf(new Date()), 40));
  await department.page.tap('#report-send');
  expect(department.page.text()).toContain('四楼东边也要换');

  const student = await open(STUDENT, page('commitment', `id=${encodeURIComponent('demo-promises-followed:0')}`));
  await tap(student, '#you-not-so');
  await student.page.input('#you-word', '东边没有换');
  await student.page.tap('#you-send');
  expect(student.page.text()).toContain('你说过：没做到');
  expect(student.page.text()).not.toContain('东边没有换');

  const anybody = await open('demo-10184-student-1', page('commitments', 'school=4122010183'));
  expect(anybody.page.text()).toMatch(/\d 件里做到 3 件/);
  expect(cloud().calls().length).toBeGreaterThan(0);
});

test('the promises of a school begin with those that are overdue, and go on when their reader asks', async () => {
  const { commitments } = await import('../../cloudfunctions/_kit/appointment/commitments');
  const [one] = (await commitments.find({ schoolId: '4122010183' }).limit(1).get()).data;
  if (!one) throw new Error('nothing was promised');
  const day = plusDays(dayOf(new Date()), -5);
  const many = Array.from({ length: 310 }, (_none, nth) => ({
    ...{ ...one, _id: `of-a-long-list:${nth}`, nth, schoolId: '4122010184', text: `第 ${nth} 件`, disputed: false },
    ...{ contested: false, heldAt: new Date(Date.now() - nth * 60_000) },
    ...(nth === 309 ? { state: 'open' as const, day } : { state: 'kept' as const }),
  }));
  await commitments.addAll(many);
  const student = await open('demo-10184-student-1', page('commitments', 'school=4122010184'));
  expect(student.page.get('#promise-0').text()).toContain('第 309 件');
  for (let at = 0; at < 25; at += 1) await student.page.reachBottom();
  expect(student.page.$$('#promise-300')).toHaveLength(0);
  await tap(student, '#more', FIRST_SCREEN);
  await student.page.reachBottom();
  expect(student.page.get('#promise-309').text()).toContain('第 308 件');
  expect(student.page.$$('#more')).toHaveLength(0);
  expect(student.missing).toEqual([]);
});

test('who may say how each of them goes reads on as anybody does, thriftily', async () => {
  const { commitments } = await import('../../cloudfunctions/_kit/appointment/commitments');
  const { _ } = await import('../../cloudfunctions/_kit/database');
  const schoolId = '4122010184';
  const day = plusDays(dayOf(new Date()), 5);
  // More than a page is open, and what is behind them has ended.
  await commitments.updateAll({ schoolId, nth: _.lt(305) }, { state: 'open', day });
  const officer = await open('demo-10184-officer', page('commitments', `school=${schoolId}`));
  for (let at = 0; at < 25; at += 1) await officer.page.reachBottom();
  expect(officer.page.$$('#mine-0')).toHaveLength(0);
  await tap(officer, '#more', FIRST_SCREEN);
  await officer.page.reachBottom();
  expect(officer.page.$$('#promise-309')).toHaveLength(1);
  expect(officer.page.$$('#mine-0')).toHaveLength(0);
  // Where the first page has others as well, theirs come first, and no more rows at once than elsewhere.
  await commitments.updateAll({ schoolId, nth: _.gte(20) }, { state: 'kept' });
  const mixed = await open('demo-10184-officer', page('commitments', `school=${schoolId}`));
  const rows = () => mixed.page.$$('.row').length;
  expect([rows(), mixed.page.$$('#mine-11').length]).toEqual([12, 1]);
  for (let at = 0; at < 2; at += 1) await mixed.page.reachBottom();
  expect([rows(), mixed.page.$$('#mine-19').length]).toEqual([36, 1]);
  expect(mixed.page.get('#mine-0').text()).toContain(mixed.page.get('#promise-0').text());
  for (const { bytes } of mixed.setDataLog) expect(bytes).toBeLessThanOrEqual(FIRST_SCREEN);
});

test('what cannot be said of a promise any more is not offered, and why is said', async () => {
  const { commitments } = await import('../../cloudfunctions/_kit/appointment/commitments');
  const { _ } = await import('../../cloudfunctions/_kit/database');
  const { MINUTES_LIMITS } = await import('@types_/appointment/minutes');
  const { data } = await commitments.find({ schoolId: '4122010183', state: 'open' }).limit(10).get();
  const one = data.find(({ owner }) => owner === DEMO_DEPARTMENT);
  if (!one) throw new Error('nothing that the department owes');
  const id = encodeURIComponent(one._id);
  const said = {
    what: 'progress' as const,
    at: new Date(),
    office: DEMO_DEPARTMENT,
    text: '还在做。',
    from: null,
    to: null,
  };
  const own = Array.from({ length: MINUTES_LIMITS.words }, () => said);
  const instead = Array.from({ length: MINUTES_LIMITS.wordsInstead }, () => ({ ...said, instead: true }));
  await commitments.updateWhere({ _id: one._id }, { words: _.set([...own, ...instead]) });
  const department = await open(DEPARTMENT, page('report', `id=${id}`));
  expect(department.page.get('#used-up').text()).toContain('能说的只有做到了或者做不到');
  expect(department.page.$$('#report-what-progress')).toHaveLength(0);
  expect(department.page.$$('#report-what-kept')).toHaveLength(1);
  // The desk has nothing left to say where the office has somebody here.
  const officer = await open(OFFICER, page('commitment', `id=${id}`));
  expect(officer.page.get('#used-up').text()).toContain(`往后由${DEMO_DEPARTMENT}自己说`);
  expect(officer.page.$$('#report')).toHaveLength(0);
  const late = await open(OFFICER, page('report', `id=${id}`));
  expect(late.page.$$('#report-send')).toHaveLength(0);
});

test('a department that is met reads a day before what it will be asked, without a name', async () => {
  const department = await open(DEPARTMENT, page('topics', 'id=demo-promises-coming'));
  expect(department.page.text()).toContain('2 人报名，代表 6 人');
  expect(department.page.text()).toContain('开始以前不写名字');
});

test('the youth league writes that a case about the union was not spoken of; the desk sees nothing of it', async () => {
  const league = await open('demo-10183-league', page('minutes-due'));
  expect(league.page.text()).toContain('归校团委写的，谈的结果');
  await tap(league, '#outcome-due-0');
  await tap(league, '#outcome-send');
  expect(league.page.text()).toContain('写四个字以上，或者点');
  await tap(league, '#outcome-unspoken');
  await league.page.tap('#outcome-send');
  expect(league.page.text()).not.toContain('归校团委写的，谈的结果');
  const officer = await open(OFFICER, page('minutes-due'));
  expect(officer.page.text()).not.toContain('说学生会的事');
});
