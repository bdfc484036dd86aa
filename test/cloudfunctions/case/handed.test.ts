import { cases } from '../../../cloudfunctions/_kit/case/store';
import { _ } from '../../../cloudfunctions/_kit/database';
import type { NoticeDocument } from '../../../cloudfunctions/_kit/notice/notices';
import { people } from '../../../cloudfunctions/_kit/people';
import { tellOfCases } from '../../../cloudfunctions/scheduler/jobs/tell-of-cases';
import { wakeCases } from '../../../cloudfunctions/scheduler/jobs/wake-cases';
import type { DemoStudent } from '../../../tools/seed/demo/people';
import { allOf } from '../../support/everything';
import { runJob } from '../../support/jobs';
import { assigned, colleague, DEPARTMENT, OFFICE } from '../../support/routing';
import { ADMIN, FILING, file, OFFICER, STUDENT, step } from '../../support/scene';
import { person, seedTwoSchools } from '../../support/schools';
import { appoint, idOf } from '../../support/time-of-cases';
import { doorOfTests } from '../../support/wire-door';

beforeAll(seedTwoSchools);
const door = doorOfTests();

const KINDS = ['case-assigned', 'case-passed', 'case-sent-back'];
const noticesOf = async (id: string): Promise<NoticeDocument[]> =>
  ((await allOf('notices')) as unknown as NoticeDocument[]).filter(
    ({ caseId, kind }) => caseId === id && KINDS.includes(kind),
  );
const told = async (id: string) => (await noticesOf(id)).map(({ kind, to }) => [kind, to]).sort();
/** What the timer does a minute later. */
async function aMinute(): Promise<void> {
  await runJob(wakeCases);
  await runJob(tellOfCases);
}

test('a department is told of a case that is given to it: which kind, who acts and by when, and nothing of the student', async () => {
  const id = await file();
  const { view } = (await assigned(id)).data;
  await aMinute();
  const [notice, ...others] = await noticesOf(id);
  expect(others).toEqual([]);
  expect(notice).toMatchObject({ to: idOf(DEPARTMENT), kind: 'case-assigned', caseId: id, outbox: 'due' });
  expect(notice?.params).toEqual({ number: view.number, topic: FILING.topic, office: OFFICE, day: view.deadline.day });
  const { name, number } = (person(STUDENT) as DemoStudent).roster;
  const all = JSON.stringify(notice);
  for (const secret of [name, number, idOf(STUDENT), FILING.place, FILING.text.slice(0, 4)])
    expect(all).not.toContain(secret);
});

test('once for each time it is given, however often the timer looks', async () => {
  const id = await file();
  await assigned(id);
  for (let looks = 0; looks < 3; looks += 1) await aMinute();
  expect(await told(id)).toHaveLength(1);
  await step(DEPARTMENT, id, 'ask', { text: '是哪几间？' });
  await step(STUDENT, id, 'supplement', { text: '4012。' });
  await aMinute();
  expect(await told(id)).toHaveLength(1);
  // Sent back and decided: the same department a second time.
  await step(DEPARTMENT, id, 'send-back', { reason: '不归我们管' });
  await aMinute();
  await assigned(id, ADMIN);
  await aMinute();
  expect(await told(id)).toEqual([
    ['case-assigned', idOf(DEPARTMENT)],
    ['case-assigned', idOf(DEPARTMENT)],
    ['case-sent-back', idOf(ADMIN)],
  ]);
});

test('everybody of that department, nobody of another, not who was recused, not who gave it', async () => {
  const library = await appoint('works-at-the-library-too', 'department', '图书馆');
  const second = await appoint('second-at-logistics', 'department', OFFICE);
  const recused = await appoint('recused-at-logistics', 'department', OFFICE);
  const id = await file();
  const { memberships = [] } = (await people.get(idOf(OFFICER))) ?? {};
  const [term] = memberships;
  await people.updateWhere(
    { _id: idOf(OFFICER) },
    { memberships: [...memberships, { ...term, id: 'also-there', role: 'department', office: OFFICE }] },
  );
  await cases.updateWhere({ _id: id }, { recused: _.set([recused]) });
  await assigned(id);
  await aMinute();
  const readers = (await told(id)).map(([, to]) => to);
  expect(readers).toEqual([idOf(DEPARTMENT), second].sort());
  expect(readers).not.toContain(library);
  await people.updateWhere({ _id: idOf(OFFICER) }, { memberships });
  await people.removeAll({ _id: _.in([library, second, recused]) });
});

test('a colleague is told of what is passed into their hands', async () => {
  const id = await file();
  await step(OFFICER, id, 'acknowledge');
  const to = await colleague(OFFICER, id, '主席团');
  expect((await step(OFFICER, id, 'pass', { to, reason: '我这周不在' })).ok).toBe(true);
  await aMinute();
  await aMinute();
  expect(await told(id)).toEqual([['case-passed', idOf(ADMIN)]]);
  expect(JSON.stringify(await noticesOf(id))).not.toContain('这周');
});

test('what went on within the minute is told to whom it is with now', async () => {
  const id = await file();
  await assigned(id, OFFICER, '教务处');
  await assigned(id);
  await aMinute();
  expect(await told(id)).toEqual([['case-assigned', idOf(DEPARTMENT)]]);
  const over = await file();
  await assigned(over);
  await step(STUDENT, over, 'withdraw');
  await aMinute();
  expect(await told(over)).toEqual([]);
});

test('a week late it is no news: the reminders have said more', async () => {
  const id = await file();
  await assigned(id);
  await runJob(wakeCases, new Date(Date.now() + 9 * 86_400_000));
  expect(await told(id)).toEqual([]);
});

test('a timer that dies at any request tells once all the same', async () => {
  jest.spyOn(console, 'error').mockImplementation(() => {});
  for (let count = 0; ; count += 1) {
    const id = await file();
    await assigned(id);
    door.dieAfter(count, count % 3 === 0);
    await aMinute().catch(() => undefined);
    const died = door.revive();
    await aMinute();
    await aMinute();
    expect([count, await told(id)]).toEqual([count, [['case-assigned', idOf(DEPARTMENT)]]]);
    if (!died) break;
  }
  jest.restoreAllMocks();
});
