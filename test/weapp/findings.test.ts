import { dayOf, plusDays } from '@domain/core/school-clock';
import { phones } from '../support/phones';
import { JILIN } from '../support/schools';
import { CANTEEN } from '../support/survey';
import { FIRST_SCREEN, tap } from '../support/thrift';

const OFFICER = 'demo-10183-officer';
const STUDENT = 'demo-10183-student-1';
const DEPARTMENT = 'demo-10183-department';
const ROUND = 'round-of-spring';
const PART = `${ROUND}:${JILIN.id}`;
const LIST = `/packages/survey/pages/findings/index?school=${JILIN.id}`;

const { open } = phones({ settleMs: 30_000 });
beforeAll(async () => {
  const { addFindings } = await import('../../cloudfunctions/_kit/survey/findings');
  const round = { _id: ROUND, place: JILIN.id, questionnaire: CANTEEN, closesAt: new Date() };
  await addFindings(round, { _id: PART, schoolId: JILIN.id }, [
    { item: 'warm', row: null, positive: 172, n: 390 },
    { item: 'staff', row: 'quick', positive: 150, n: 390 },
  ]);
});

test('an officer says who does what by when, a department what it did, and every student reads both', async () => {
  const officer = await open(OFFICER, LIST);
  expect(officer.page.text()).toContain('还有 2 项没定人和日期');
  await tap(officer, '#finding-1');
  await tap(officer, '#plan-save');
  expect(officer.page.text()).toContain('写一个日期');
  await officer.page.input('#plan-action', '加两个打菜口');
  await tap(officer, '#owner-0');
  await tap(officer, '#due-14');
  await officer.page.tap('#plan-save');
  expect(officer.page.text()).toContain('还有 1 项没定人和日期');
  const due = plusDays(dayOf(new Date()), 14);
  expect(officer.page.text()).toContain(`后勤保障处 ${Number(due.slice(5, 7))}月${Number(due.slice(8))}日前做到`);

  const department = await open(DEPARTMENT, LIST);
  await tap(department, '#finding-1');
  await tap(department, '#report-send');
  expect(department.page.text()).toContain('写做了什么');
  await department.page.input('#report-text', '两个口都开了，抽查四次，三次开着。');
  await tap(department, '#report-done');
  await department.page.tap('#report-send');

  const student = await open(STUDENT, '/pages/home/index?tab=figures');
  await tap(student, '#go-findings');
  expect(student.page.text()).toContain('44.1% 满意（390 人里 172 人）');
  expect(student.page.text()).toContain('两个口都开了');
  const planned = student.page.text();
  expect(planned).toContain('加两个打菜口');
  expect(student.missing).toEqual([]);
});

test('findings go on where a hundred are not all, and all of them are counted', async () => {
  const { addFindings } = await import('../../cloudfunctions/_kit/survey/findings');
  const round = { _id: 'round-of-many', place: JILIN.id, questionnaire: CANTEEN, closesAt: new Date() };
  const many = Array.from({ length: 105 }, (_none, at) => ({
    ...{ item: 'staff', row: `row-${at + 100}`, positive: 1, n: 20 },
  }));
  await addFindings(round, { _id: `${round._id}:${JILIN.id}`, schoolId: JILIN.id }, many);
  const app = await open(STUDENT, `${LIST}&round=${round._id}`);
  expect(app.page.text()).toContain('比例太低的 105 项，还有 105 项没定人和日期');
  for (let at = 0; at < 10; at += 1) await app.page.reachBottom();
  expect(app.page.$('#finding-104')).toBeNull();
  await tap(app, '#more', FIRST_SCREEN);
  await app.page.reachBottom();
  expect(app.page.$('#finding-104')).not.toBeNull();
  // Who comes back from one far down stands where they were.
  const head = await open(OFFICER, `${LIST}&round=${round._id}`);
  for (let at = 0; at < 10; at += 1) await head.page.reachBottom();
  await tap(head, '#more', FIRST_SCREEN);
  await head.page.reachBottom();
  await head.page.tap('#finding-104');
  expect(head.page.$('#plan-save')).not.toBeNull();
  await head.page.back();
  expect(head.page.$('#finding-104')).not.toBeNull();
});
