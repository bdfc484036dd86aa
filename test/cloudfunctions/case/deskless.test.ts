import type { Membership } from '@domain/identity/membership';
import { cases } from '../../../cloudfunctions/_kit/case/store';
import { _ } from '../../../cloudfunctions/_kit/database';
import { places } from '../../../cloudfunctions/_kit/identity/places';
import { people } from '../../../cloudfunctions/_kit/people';
import { main as caseFunction } from '../../../cloudfunctions/case/index';
import { tellOfCases } from '../../../cloudfunctions/scheduler/jobs/tell-of-cases';
import { wakeCases } from '../../../cloudfunctions/scheduler/jobs/wake-cases';
import { watchDesks } from '../../../cloudfunctions/scheduler/jobs/watch-desks';
import { as } from '../../support/as';
import { allOf } from '../../support/everything';
import { runJob } from '../../support/jobs';
import { CITY_ADMIN, LEAGUE } from '../../support/roles';
import { assigned, DEPARTMENT, get, hands, OFFICE, queueOf } from '../../support/routing';
import { ADMIN, CLASSMATE, file, OFFICER, STUDENT, step } from '../../support/scene';
import { JILIN, seedTwoSchools } from '../../support/schools';
import { appoint, idOf } from '../../support/time-of-cases';
import { doorOfTests } from '../../support/wire-door';

beforeAll(seedTwoSchools);
const door = doorOfTests();

const keepsOut = (openid: string, id: string) => step(openid, id, 'recuse', { who: '', reason: '说的是我' });
const task = async (id: string) => (await cases.get(id))?.leagueTask;
const told = async (id: string, kind: string) =>
  (await allOf('notices')).filter((one) => one.caseId === id && one.kind === kind).map(({ to }) => to);
const listed = async () =>
  (await as(LEAGUE, caseFunction, 'escalated')).data.cases.map(({ id, task: why }: { id: string; task: string }) => [
    id,
    why,
  ]);
async function aMinute(): Promise<void> {
  await runJob(wakeCases);
  await runJob(tellOfCases);
}
/** A case that all of the desk keep out of, found out. */
async function lost(): Promise<string> {
  const id = await file();
  await keepsOut(OFFICER, id);
  await keepsOut(ADMIN, id);
  await aMinute();
  return id;
}
/** The terms of some people are over while something is done. */
async function without<T>(openids: readonly string[], run: () => Promise<T>): Promise<T> {
  const kept = new Map<string, readonly Membership[]>();
  for (const openid of openids) {
    const found = await people.get(idOf(openid));
    if (!found) throw new Error(`${openid} is nobody`);
    kept.set(found._id, found.memberships);
    const over = found.memberships.map((one) => ({ ...one, to: new Date(0) }));
    await people.updateWhere({ _id: found._id }, { memberships: _.set(over) });
  }
  try {
    return await run();
  } finally {
    for (const [_id, memberships] of kept) await people.updateWhere({ _id }, { memberships: _.set(memberships) });
  }
}

describe('the last of the desk keeps out', () => {
  test('within the minute the youth league has it, knows it, and the student too; the days stay', async () => {
    const id = await file();
    const before = await cases.get(id);
    expect((await keepsOut(OFFICER, id)).wire).toHaveLength(4);
    await aMinute();
    expect([await task(id), (await get(LEAGUE, id)).error.code]).toEqual([null, 'CASE_NOT_FOUND']);
    await keepsOut(ADMIN, id);
    await aMinute();
    await aMinute();
    expect(await listed()).toContainEqual([id, 'deskless']);
    expect(await told(id, 'case-deskless')).toEqual([idOf(LEAGUE)]);
    expect(await told(id, 'case-handed-up')).toEqual([idOf(STUDENT)]);
    expect(await told(id, 'case-escalated')).toEqual([]);
    const after = await cases.get(id);
    expect([after?.deadlines, after?.dueDay]).toEqual([before?.deadlines, before?.dueDay]);
    const { data } = await get(LEAGUE, id);
    expect(data).toMatchObject({ league: 'deskless', as: 'youth-league' });
    expect(data.timeline[0]).toMatchObject({ type: 'escalate', because: 'no-desk', role: 'system' });
    // Why they keep out is not the student's to read.
    expect(JSON.stringify((await get(STUDENT, id)).data)).not.toContain('说的是我');
  });

  test('the youth league gives it to a department, which is told; nobody else of the school’s staff may', async () => {
    const id = await lost();
    for (const openid of [OFFICER, ADMIN, STUDENT, DEPARTMENT])
      expect((await step(openid, id, 'assign', { department: OFFICE })).ok).toBe(false);
    const { ok, wire } = await assigned(id, LEAGUE);
    expect([ok, wire.length]).toEqual([true, 3]);
    await aMinute();
    expect(await told(id, 'case-assigned')).toEqual([idOf(DEPARTMENT)]);
    expect([await task(id), await listed()]).toEqual([null, expect.not.arrayContaining([[id, 'deskless']])]);
    expect(await queueOf(DEPARTMENT)).toContain(id);
    // Sent back there is nobody at the desk again.
    await step(DEPARTMENT, id, 'send-back', { reason: '不归我们' });
    await aMinute();
    expect(await task(id)).toBe('deskless');
  });

  test('while a department has it, nothing changes hands', async () => {
    const id = await file();
    await assigned(id);
    await keepsOut(OFFICER, id);
    await keepsOut(ADMIN, id);
    await aMinute();
    await runJob(watchDesks);
    expect(await task(id)).toBeNull();
  });
});

describe('a department in which nobody is', () => {
  const EMPTY = '图书馆';
  const given = async (openid: string, id: string): Promise<Record<string, boolean>> =>
    Object.fromEntries(
      (await hands(openid, id)).data.departments.map((one: { name: string; staffed: boolean }) => [
        one.name,
        one.staffed,
      ]),
    );

  test('says so before it is given a case, and where the desk is empty too the youth league finds another', async () => {
    const id = await file(CLASSMATE);
    expect(await given(OFFICER, id)).toMatchObject({ [OFFICE]: true, [EMPTY]: false });
    await assigned(id, OFFICER, EMPTY);
    await aMinute();
    await runJob(watchDesks);
    // Who gave it has it in hand still (首问负责).
    expect(await task(id)).toBeNull();
    await without([OFFICER, ADMIN], async () => {
      await runJob(watchDesks);
      expect(await task(id)).toBe('deskless');
      await runJob(watchDesks);
      expect(await told(id, 'case-deskless')).toEqual([idOf(LEAGUE)]);
      expect(await given(LEAGUE, id)).toMatchObject({ [OFFICE]: true, [EMPTY]: false });
      expect((await assigned(id, LEAGUE)).ok).toBe(true);
      await aMinute();
      await runJob(watchDesks);
      expect([await task(id), await told(id, 'case-assigned')]).toEqual([null, [idOf(DEPARTMENT)]]);
    });
  });

  test('whoever comes to it is told, and takes it off the list by taking it up', async () => {
    const id = await file(CLASSMATE);
    await assigned(id, OFFICER, EMPTY);
    await without([OFFICER, ADMIN], async () => {
      await runJob(watchDesks);
      const librarian = await appoint('new-librarian', 'department', EMPTY);
      await runJob(watchDesks);
      expect([await told(id, 'case-passed'), await task(id)]).toEqual([[librarian], 'deskless']);
      expect((await step('new-librarian', id, 'reply', { text: '在核实。' })).ok).toBe(true);
      await runJob(watchDesks);
      expect(await task(id)).toBeNull();
      await people.removeAll({ _id: librarian });
    });
  });
});

describe('roles change', () => {
  test('somebody new at the desk is told, has it in their queue, and by taking it up takes it off the list', async () => {
    const id = await lost();
    await runJob(watchDesks);
    expect(await told(id, 'case-passed')).toEqual([]);
    const newcomer = await appoint('new-at-the-desk', 'officer', '权益部');
    await runJob(watchDesks);
    await runJob(watchDesks);
    expect(await told(id, 'case-passed')).toEqual([newcomer]);
    expect(await queueOf('new-at-the-desk')).toContain(id);
    expect(await task(id)).toBe('deskless');
    expect((await step('new-at-the-desk', id, 'acknowledge')).ok).toBe(true);
    expect([await task(id), (await cases.get(id))?.handlerId]).toEqual([null, newcomer]);
    await runJob(watchDesks);
    expect(await task(id)).toBeNull();
    await people.removeAll({ _id: newcomer });
    // They are gone again, and nobody has to wait for the thirtieth day.
    await runJob(watchDesks);
    expect(await task(id)).toBe('deskless');
  });

  test('a desk that nobody is left at loses all that it had to move, and what waits for a student stays', async () => {
    const [open, asked] = [await file(CLASSMATE), await file(CLASSMATE)];
    await step(OFFICER, asked, 'ask', { text: '是哪几间？' });
    await without([OFFICER, ADMIN], () => runJob(watchDesks));
    expect([await task(open), await task(asked)]).toEqual(['deskless', null]);
    await runJob(watchDesks);
    expect((await told(open, 'case-passed')).sort()).toEqual([idOf(OFFICER), idOf(ADMIN)].sort());
    expect((await step(OFFICER, open, 'reply', { text: '在核实。' })).ok).toBe(true);
    expect(await task(open)).toBeNull();
  });

  test('a desk whose only member it is about, as its student, is none', async () => {
    const id = await file(OFFICER);
    await without([ADMIN], () => runJob(watchDesks));
    expect(await task(id)).toBe('deskless');
    expect((await get(OFFICER, id)).data.as).toBe('author');
  });

  test('while roles are being handed over nothing is: the old terms are over a moment before the new ones are there', async () => {
    const id = await file(CLASSMATE);
    expect(await places.updateWhere({ _id: JILIN.id }, { waiting: true })).toBe(true);
    await without([OFFICER, ADMIN], () => runJob(watchDesks));
    expect(await task(id)).toBeNull();
    await places.updateWhere({ _id: JILIN.id }, { waiting: false });
  });
});

test('while no admin may decide about what a department sent back, officers go on working and nobody is told again', async () => {
  const id = await file();
  await assigned(id);
  await without([ADMIN], async () => {
    expect((await step(DEPARTMENT, id, 'send-back', { reason: '不归我们' })).ok).toBe(true);
    await aMinute();
    expect(await task(id)).toBe('deskless');
    for (const text of ['在问是谁的。', '还在问。']) {
      expect((await step(OFFICER, id, 'reply', { text })).ok).toBe(true);
      await aMinute();
      await runJob(watchDesks);
      expect(await task(id)).toBe('deskless');
    }
  });
  expect(await told(id, 'case-deskless')).toEqual([idOf(LEAGUE)]);
  expect(await told(id, 'case-handed-up')).toEqual([idOf(STUDENT)]);
  // An admin who is there again, and decides, takes it off the list.
  await runJob(watchDesks);
  expect(await told(id, 'case-passed')).toEqual([idOf(ADMIN)]);
  expect((await step(ADMIN, id, 'keep')).ok).toBe(true);
  expect(await task(id)).toBeNull();
});

test('a school without a youth league: who appoints it hears that nobody is there, once, and of no case', async () => {
  const id = await without([LEAGUE], async () => {
    const one = await lost();
    await runJob(watchDesks);
    await runJob(watchDesks);
    return one;
  });
  const notices = (await allOf('notices')).filter(({ kind }) => kind === 'school-unattended');
  expect(notices).toMatchObject([{ to: idOf(CITY_ADMIN), caseId: null, params: { scope: JILIN.name } }]);
  expect(await told(id, 'case-deskless')).toEqual([]);
  // Whoever is appointed then has it, and is told.
  await runJob(watchDesks);
  expect(await told(id, 'case-deskless')).toEqual([idOf(LEAGUE)]);
  expect(await listed()).toContainEqual([id, 'deskless']);
});

test('danger at a school where nobody is: who appoints hears of each case that there is one, once, and not which', async () => {
  const unattended = async () => (await allOf('notices')).filter(({ kind }) => kind === 'school-unattended');
  const before = (await unattended()).length;
  await without([LEAGUE], async () => {
    for (let filed = 1; filed <= 2; filed += 1) {
      const id = await file(STUDENT, { danger: true, aboutUnion: true });
      await runJob(watchDesks);
      await runJob(watchDesks);
      const told = (await unattended()).slice(before);
      expect(told.map(({ to }) => to)).toEqual(Array(filed).fill(idOf(CITY_ADMIN)));
      expect(JSON.stringify(told)).not.toContain(id);
    }
  });
});

test('killed at each request, carried out or not: it is handed up once, and everybody told once', async () => {
  jest.spyOn(console, 'error').mockImplementation(() => {});
  const both = async () => {
    await aMinute();
    await runJob(watchDesks);
  };
  for (let count = 0; ; count += 1) {
    const id = await file();
    await keepsOut(OFFICER, id);
    await keepsOut(ADMIN, id);
    door.dieAfter(count, count % 2 === 0);
    await both().catch(() => undefined);
    const died = door.revive();
    await both();
    await both();
    const events = (await cases.get(id))?.events.filter(({ what }) => what.name === 'escalate');
    expect([count, events?.length]).toEqual([count, 1]);
    expect(await told(id, 'case-deskless')).toEqual([idOf(LEAGUE)]);
    expect(await told(id, 'case-handed-up')).toEqual([idOf(STUDENT)]);
    await step(STUDENT, id, 'withdraw');
    if (!died) break;
  }
  jest.restoreAllMocks();
});

test('two who keep out in the same moment: both stand, and the case is handed up', async () => {
  const id = await file();
  await Promise.all([keepsOut(OFFICER, id), keepsOut(ADMIN, id)]);
  await aMinute();
  expect([(await cases.get(id))?.recused.length, await task(id)]).toEqual([2, 'deskless']);
});
