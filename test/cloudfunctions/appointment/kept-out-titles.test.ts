import { addApplication, addAttendance, addSession, appointment } from '../../support/appointment';
import { boundStudents, heldSession, leftDesk } from '../../support/minutes';
import { draft } from '../../support/minutes-calls';
import { LEAGUE } from '../../support/roles';
import { colleague, get, OFFICE } from '../../support/routing';
import { CLASSMATE, caseIn, file, STUDENT, step } from '../../support/scene';
import { seedStrangers } from '../../support/strangers';
import { appoint, idOf } from '../../support/time-of-cases';

jest.setTimeout(60_000);

const HOUR = 3_600_000;
const KEPT_OUT = 'another-of-the-league';
const soon = {
  ...{ state: 'frozen' as const, closesAt: new Date(Date.now() - HOUR), startsAt: new Date(Date.now() + HOUR) },
};

beforeAll(async () => {
  await seedStrangers();
  await appoint(KEPT_OUT, 'youth-league', '校团委');
});

const mayGet = async (openid: string, id: string): Promise<boolean> => (await get(openid, id)).ok;
const titles = async (openid: string, id: string): Promise<string[]> =>
  (await appointment(openid, 'topics', { id })).data.groups.flatMap((one: { cases: string[] }) => one.cases);

async function keepOut(id: string): Promise<void> {
  const who = await colleague(LEAGUE, id, '校团委', 'recusable');
  expect((await step(LEAGUE, id, 'recuse', { who, reason: '说的是他' })).ok).toBe(true);
}

test('of the youth league whoever was kept out of a case reads no title among topics, and whoever said so does', async () => {
  const id = await file(STUDENT, { aboutUnion: true });
  await keepOut(id);
  const session = await addSession({ ...soon, host: { office: '没有人', name: '赵' } });
  const apart = { caseIds: [id], withoutUnion: true, topic: '权益部的人收了我的材料。' };
  await addApplication(session, idOf(STUDENT), apart);
  expect([await mayGet(KEPT_OUT, id), await mayGet(LEAGUE, id)]).toEqual([false, true]);
  expect([await titles(KEPT_OUT, session._id), (await titles(LEAGUE, session._id)).length]).toEqual([[], 1]);
});

test('nor does the editor of minutes show it to them', async () => {
  const held = await heldSession();
  const id = await caseIn('escalated', CLASSMATE);
  await keepOut(id);
  await addApplication(held, idOf(CLASSMATE), { caseIds: [id] });
  await addAttendance(held, idOf(CLASSMATE));
  const shown = async (openid: string) => (await draft(openid, held)).data.cases.map((one: { id: string }) => one.id);
  expect([await mayGet(KEPT_OUT, id), await mayGet(LEAGUE, id)]).toEqual([false, true]);
  expect([await shown(KEPT_OUT), await shown(LEAGUE)]).toEqual([[], [id]]);
});

test('whoever left the desk for a department reads no title of what is about that desk', async () => {
  const FORMER = 'left-for-the-department';
  await leftDesk(FORMER, 'department', OFFICE);
  const id = await file(STUDENT, { aboutUnion: true });
  for (const [name, more] of [
    ['acknowledge', {}],
    ['assign', { department: OFFICE }],
  ] as const)
    expect((await step(LEAGUE, id, name, more)).ok).toBe(true);
  const session = await addSession({ ...soon, channel: 'department-forum', host: { office: OFFICE, name: '赵' } });
  await addApplication(session, idOf(STUDENT), { caseIds: [id], topic: '宿舍网' });
  // Where few come a department is shown no titles at all.
  for (const [nth, { id: author }] of (await boundStudents(5)).entries())
    await addApplication(session, author, { topic: `食堂 ${nth}` });
  expect([await mayGet(FORMER, id), await titles(FORMER, session._id)]).toEqual([false, []]);
});
