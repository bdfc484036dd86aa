import { OPEN } from '@domain/case/figures/tally';
import { dayOf, plusDays } from '@domain/core/school-clock';
import { caseRollups, rollupId } from '../../../cloudfunctions/_kit/case/rollups';
import { cases } from '../../../cloudfunctions/_kit/case/store';
import { _ } from '../../../cloudfunctions/_kit/database';
import { people } from '../../../cloudfunctions/_kit/people';
import { main as caseFunction } from '../../../cloudfunctions/case/index';
import { countBucket, countCases } from '../../../cloudfunctions/scheduler/jobs/count-cases';
import { tellOfCases } from '../../../cloudfunctions/scheduler/jobs/tell-of-cases';
import { wakeCases } from '../../../cloudfunctions/scheduler/jobs/wake-cases';
import { as } from '../../support/as';
import { allOf, everything } from '../../support/everything';
import { runJob } from '../../support/jobs';
import { LEAGUE } from '../../support/roles';
import { ADMIN, CLASSMATE, caseIn, file, OFFICER, STEPS, STUDENT, step } from '../../support/scene';
import { JILIN, seedTwoSchools, YANBIAN } from '../../support/schools';
import { appoint, idOf, stepAs } from '../../support/time-of-cases';
import { openWireDoor } from '../../support/wire-door';

declare const localCloud: { admin: string };

const pass = (to: string) => ({ name: 'pass', to: idOf(to), reason: '请接手' }) as const;
const list = (openid = LEAGUE) => as(openid, caseFunction, 'escalated');
const shown = async (openid: string, id: string) => (await as(openid, caseFunction, 'get', { id })).data;
const toldOf = async (id: string, kind: string) =>
  (await allOf('notices')).filter((one) => one.caseId === id && one.kind === kind).map(({ to }) => to);

beforeAll(seedTwoSchools);

describe('the youth league’s list', () => {
  const ids: Record<string, string> = {};
  beforeAll(async () => {
    ids.fresh = await file();
    ids.late = await caseIn('escalated');
    ids.call = await caseIn('to-be-called', CLASSMATE);
  });

  test('has the calls first, then what is thirty days late, and says why', async () => {
    const { data, wire } = await list();
    expect(data).toMatchObject({ school: JILIN.name, office: '团委', more: false });
    expect(data.cases.map(({ id, task }: { id: string; task: string }) => [id, task])).toEqual([
      [ids.call, 'callback'],
      [ids.late, 'overdue'],
    ]);
    expect(wire).toHaveLength(2);
  });

  test('goes on behind what is known already', async () => {
    const all = (await list()).data.cases;
    const { data, wire } = await as(LEAGUE, caseFunction, 'escalated', { from: 1 });
    expect(data.cases).toEqual(all.slice(1));
    expect(wire).toHaveLength(2);
    expect((await as(LEAGUE, caseFunction, 'escalated', { from: -1 })).ok).toBe(false);
  });

  test('is for the youth league of that school', async () => {
    for (const openid of [STUDENT, OFFICER, 'demo-province-1', `demo-city-${JILIN.prefecture}`])
      expect([openid, (await list(openid)).error.code]).toEqual([openid, 'NOT_ALLOWED']);
    expect((await list('demo-10184-league')).data).toMatchObject({ school: YANBIAN.name, cases: [] });
  });

  test('shows the union’s admins which calls are outstanding, and nothing else', async () => {
    const { data, wire } = await list(ADMIN);
    expect(data).toMatchObject({ as: 'union-admin', school: JILIN.name });
    expect(data.cases.map(({ id, task }: { id: string; task: string }) => [id, task])).toEqual([
      [ids.call, 'callback'],
    ]);
    expect(data.cases[0].callSince).toBe((await list()).data.cases[0].callSince);
    expect(wire).toHaveLength(2);
    expect((await shown(ADMIN, ids.call ?? '')).allowed).not.toContain('callback');
    expect((await list('demo-10184-admin')).data.cases).toEqual([]);
    await cases.updateWhere({ _id: ids.call ?? '' }, { recused: _.set([idOf(ADMIN)]) });
    expect((await list(ADMIN)).data.cases).toEqual([]);
    await cases.updateWhere({ _id: ids.call ?? '' }, { recused: _.set([]) });
  });

  test('costs the same with many more cases in the school', async () => {
    const [one] = await allOf('cases');
    const copies = Array.from({ length: 300 }, (_nothing, n) => ({
      ...(one as never as object),
      ...{ _id: `copy-of-a-case-${n}`, number: `copy-${n}`, leagueTask: null, wakeAt: null, unnoticed: false },
    }));
    for (let start = 0; start < 300; start += 100) await cases.addAll(copies.slice(start, start + 100) as never);
    const { wire, data } = await list();
    expect([wire.length, data.cases.length]).toEqual([2, 2]);
    await cases.removeAll({ number: _.in(copies.map(({ number }) => number)) });
  });

  test('lets a case go once the desk has answered, and once the call is made', async () => {
    await step(OFFICER, ids.late ?? '', 'answer', STEPS.answer.say);
    await step(LEAGUE, ids.call ?? '', 'callback', STEPS.callback.say);
    for (const openid of [LEAGUE, ADMIN]) expect((await list(openid)).data.cases).toEqual([]);
    // What was theirs once they may still look at.
    expect((await shown(LEAGUE, ids.late ?? '')).as).toBe('youth-league');
  });
});

describe('its word to the desk', () => {
  test('is read by the student, told to whoever has to move, and moves no deadline', async () => {
    const id = await caseIn('escalated');
    const before = await shown(STUDENT, id);
    expect(before).toMatchObject({ league: 'overdue', timeline: [{ type: 'escalate', role: 'system' }, {}, {}] });
    const { data, wire } = await step(LEAGUE, id, 'urge', { text: '请本周五前答复。' });
    expect(wire).toHaveLength(4);
    expect(data).toMatchObject({ dates: before.dates, status: before.status, deadline: before.deadline });
    expect((await shown(STUDENT, id)).timeline[0]).toMatchObject({
      type: 'urge',
      office: '团委',
      text: '请本周五前答复。',
    });
    await runJob(wakeCases);
    await runJob(tellOfCases);
    expect(await toldOf(id, 'case-hurry')).toEqual([idOf(OFFICER)]);
    expect(await toldOf(id, 'case-urged')).toEqual([idOf(STUDENT)]);
    expect((await list()).data.cases.find((row: { id: string }) => row.id === id).urgedAt).not.toBeNull();
  });

  test('is closed to everybody else, and to a case that is not late', async () => {
    const [late, fresh] = [await caseIn('escalated'), await caseIn('acknowledged')];
    for (const openid of [STUDENT, OFFICER, ADMIN])
      expect((await step(openid, late, 'urge', STEPS.urge.say)).ok).toBe(false);
    expect((await step(LEAGUE, fresh, 'urge', STEPS.urge.say)).error.code).toBe('CASE_NOT_FOUND');
  });
});

/** Does something while the officer who handles the cases sits in the youth league, and at the desk no more. */
async function inTheLeague(then: () => Promise<void>): Promise<void> {
  const memberships = (await people.get(idOf(OFFICER)))?.memberships ?? [];
  const league = memberships.map((one) => ({ ...one, role: 'youth-league', office: '团委' }));
  await people.updateWhere({ _id: idOf(OFFICER) }, { memberships: league });
  await then();
  await people.updateWhere({ _id: idOf(OFFICER) }, { memberships });
}

describe('who has handled a case and sits in the youth league now', () => {
  test('has no part in it there, also while it is open: sees, lists and asks nothing, and nobody is promised that they do', async () => {
    const [handled, others] = [await caseIn('escalated'), await caseIn('escalated', CLASSMATE, ADMIN)];
    const league = (await people.get(idOf(LEAGUE)))?.memberships ?? [];
    await inTheLeague(async () => {
      expect(await shown(OFFICER, handled)).toBeUndefined();
      expect((await step(OFFICER, handled, 'urge', STEPS.urge.say)).error.code).toBe('CASE_NOT_FOUND');
      const listed = (await list(OFFICER)).data.cases.map(({ id }: { id: string }) => id);
      expect([listed.includes(handled), listed.includes(others)]).toEqual([false, true]);
      expect((await shown(STUDENT, handled)).leagueActs).toBe(true);
      await people.updateWhere({ _id: idOf(LEAGUE) }, { memberships: _.set([]) });
      expect((await shown(STUDENT, handled)).leagueActs).toBe(false);
      expect((await shown(CLASSMATE, others)).leagueActs).toBe(true);
      await people.updateWhere({ _id: idOf(LEAGUE) }, { memberships: _.set(league) });
    });
    expect((await shown(OFFICER, handled)).as).toBe('officer');
  });

  test('nor has in whose hands it once lay, whether or not they did anything', async () => {
    const id = await caseIn('escalated', CLASSMATE, ADMIN);
    for (const [to, days] of [
      [OFFICER, 15],
      [ADMIN, 0],
    ] as const) {
      const at = new Date(Date.now() - days * 86_400_000);
      await stepAs(id, { id: idOf(ADMIN), role: 'union-admin', office: '主席团' }, pass(to), at);
    }
    await inTheLeague(async () => expect(await shown(OFFICER, id)).toBeUndefined());
  });
});

describe('its call', () => {
  test('stands beside the officer’s answer and the student’s verdict, and changes neither', async () => {
    const id = await caseIn('to-be-called');
    const before = await shown(STUDENT, id);
    expect(before).toMatchObject({ league: 'callback', calledBack: null, verdict: 'unsolved' });
    const { data, wire } = await step(LEAGUE, id, 'callback', { solved: true, text: '说修好了。' });
    expect(wire).toHaveLength(4);
    expect(data.allowed).toEqual(['note']);
    const after = await shown(STUDENT, id);
    expect(after).toMatchObject({ league: null, calledBack: { solved: true }, verdict: 'unsolved', rating: null });
    expect(after.timeline[0]).toMatchObject({ type: 'callback', solved: true, text: '说修好了。' });
    expect(after.timeline.filter(({ type }: { type: string }) => type === 'answer')).toEqual(
      before.timeline.filter(({ type }: { type: string }) => type === 'answer'),
    );
    await runJob(tellOfCases);
    expect(await toldOf(id, 'case-called-back')).toEqual([idOf(STUDENT)]);
    expect((await step(LEAGUE, id, 'callback', { solved: true, text: '打通了。' })).error.code).toBe(
      'CASE_STEP_NOT_NOW',
    );
    // It was not so: the student says that, and everybody who reads the case reads it.
    expect(after.allowed).toContain('vouch');
    expect((await step(STUDENT, id, 'vouch', { agrees: false })).wire).toHaveLength(3);
    for (const openid of [STUDENT, LEAGUE, ADMIN]) {
      const seen = await shown(openid, id);
      expect([seen.verdict, seen.timeline[0]]).toMatchObject(['unsolved', { type: 'vouch', agrees: false }]);
      expect(seen.allowed).not.toContain('vouch');
    }
  });

  test('that nobody answered leaves it on the list, once a day; the student hears that there will be another', async () => {
    const id = await caseIn('to-be-called');
    const missed = { solved: null, text: '打了三次，没打通。' };
    expect((await step(LEAGUE, id, 'callback', missed)).ok).toBe(true);
    expect((await step(LEAGUE, id, 'callback', missed)).error.code).toBe('CASE_CALLED_TODAY');
    expect(await shown(STUDENT, id)).toMatchObject({ league: 'callback', calledBack: null });
    expect((await cases.get(id))?.leagueTask).toBe('callback');
    await runJob(tellOfCases);
    expect(await toldOf(id, 'case-call-missed')).toEqual([idOf(STUDENT)]);
    expect((await step(LEAGUE, id, 'callback', STEPS.callback.say)).ok).toBe(true);
  });

  test('is for nobody who ever handled the case, however they came to the youth league; asking the desk is no handling', async () => {
    const id = await caseIn('to-be-called');
    await inTheLeague(async () => {
      const before = await everything();
      const refused = await step(OFFICER, id, 'callback', STEPS.callback.say);
      expect([refused.error.code, refused.wire.length]).toEqual(['CASE_NOT_FOUND', 2]);
      expect(await everything()).toEqual(before);
      await runJob(wakeCases);
      expect(await toldOf(id, 'case-callback-due')).toEqual([idOf(LEAGUE)]);
    });
    expect((await step(LEAGUE, id, 'note', STEPS.note.say)).ok).toBe(true);
    expect((await step(LEAGUE, id, 'callback', STEPS.callback.say)).ok).toBe(true);
  });

  test('two of the youth league at the same moment: one call is written down', async () => {
    const id = await caseIn('to-be-called');
    await appoint('another-league', 'youth-league', '团委');
    const answers = await Promise.all([
      step(LEAGUE, id, 'callback', { solved: true, text: '说解决了。' }),
      step('another-league', id, 'callback', { solved: false, text: '说没解决。' }),
    ]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    const called = (await cases.get(id))?.events.filter(({ what }) => what.name === 'callback');
    expect(called).toHaveLength(1);
  });
});

describe('four weeks later', () => {
  test('“still fine” is said once', async () => {
    const id = await caseIn('long-closed');
    expect((await shown(STUDENT, id)).allowed).toContain('confirm');
    expect((await step(STUDENT, id, 'confirm', { holds: true })).data).toMatchObject({ verdict: 'solved' });
    expect((await step(STUDENT, id, 'confirm', { holds: false })).error.code).toBe('CASE_STEP_NOT_NOW');
    expect((await step(STUDENT, id, 'reopen', STEPS.reopen.say)).error.code).toBe('CASE_REOPEN_TOO_LATE');
  });

  test('“broken again” makes it unsolved, and it may be sent back for fourteen days more', async () => {
    const id = await caseIn('long-closed');
    expect((await step(STUDENT, id, 'confirm', { holds: false })).data).toMatchObject({
      verdict: 'unsolved',
      allowed: expect.arrayContaining(['reopen']),
    });
    expect((await step(STUDENT, id, 'reopen', STEPS.reopen.say)).data.status).toBe('reopened');
  });

  test('before, it is too early', async () => {
    const id = await caseIn('closed');
    expect((await step(STUDENT, id, 'confirm', { holds: true })).error.code).toBe('CASE_TOO_EARLY');
  });
});

test('more time is told with its new day, and the reason stands in the letter', async () => {
  const id = await caseIn('acknowledged');
  const { data } = await step(OFFICER, id, 'extend', { days: 5, reason: '等配件' });
  await runJob(tellOfCases);
  const told = (await allOf('notices')).find((one) => one.caseId === id && one.kind === 'case-extended');
  expect(told).toMatchObject({ to: idOf(STUDENT), params: { day: data.dates.result, office: '权益部' } });
  expect(JSON.stringify(told)).not.toContain('配件');
  expect((await shown(STUDENT, id)).timeline[0]).toMatchObject({
    type: 'extend',
    text: '等配件',
    day: data.dates.result,
  });
});

describe('sixty days late', () => {
  const CITY = `demo-city-${JILIN.prefecture}`;
  const counts = async (openid: string) => (await as(openid, caseFunction, 'long-overdue')).data;
  /** As time alone would leave it: due so many days ago, and rung until yesterday. */
  async function dueBefore(id: string, days: number): Promise<void> {
    const day = plusDays(dayOf(new Date()), -days);
    const deadlines = { acknowledge: day, reply: day, result: day, resultDays: 13, moments: null };
    await cases.updateWhere({ _id: id }, { deadlines: _.set(deadlines), dueDay: day, wakeAt: _.set(new Date(0)) });
  }
  const aMinute = async () => {
    await runJob(wakeCases);
    await runJob(countCases);
  };

  test('counts at the city: two numbers for each of its schools, and nothing of any case', async () => {
    const open = (await allOf('cases')).filter((one) => one.open && one.schoolId === JILIN.id).length;
    const [late, almost, asked] = [await file(), await file(), await caseIn('waiting-for-student')];
    await runJob(countCases);
    expect((await counts(CITY)).schools).toEqual([{ id: JILIN.id, name: JILIN.name, overdue: 0, open: open + 3 }]);
    await dueBefore(late, 60);
    await dueBefore(almost, 59);
    await dueBefore(asked, 90); // the student's turn
    await aMinute();
    const { wire, data } = await as(CITY, caseFunction, 'long-overdue');
    expect(wire).toHaveLength(2);
    expect(data.since).toBe(plusDays(dayOf(new Date()), -60));
    expect(data.schools).toEqual([{ id: JILIN.id, name: JILIN.name, overdue: 1, open: open + 3 }]);
    expect((await counts('demo-province-1')).schools.map(({ name }: { name: string }) => name).sort()).toEqual(
      [JILIN.name, YANBIAN.name].sort(),
    );
    expect((await counts(`demo-city-${YANBIAN.prefecture}`)).schools).toEqual([
      { id: YANBIAN.id, name: YANBIAN.name, overdue: 0, open: 0 },
    ]);
    await step(OFFICER, late, 'answer', STEPS.answer.say);
    await runJob(countCases);
    expect((await counts(CITY)).schools).toMatchObject([{ overdue: 0, open: open + 3 }]);
    await step(STUDENT, almost, 'withdraw');
    await runJob(countCases);
    expect((await counts(CITY)).schools).toMatchObject([{ overdue: 0, open: open + 2 }]);
  });

  test('by its day, at midnight, without anybody doing anything; taken up late it still is by its next day', async () => {
    const id = await file();
    const { overdue } = (await counts(CITY)).schools[0];
    await dueBefore(id, 59);
    await aMinute();
    const { wakeAt } = (await cases.get(id)) ?? {};
    expect(wakeAt).toEqual(new Date(`${plusDays(dayOf(new Date()), 1)}T00:00:00+08:00`));
    await runJob(wakeCases, new Date((wakeAt?.getTime() ?? 0) - 1));
    await runJob(countCases);
    expect((await counts(CITY)).schools[0].overdue).toBe(overdue);
    await runJob(wakeCases, wakeAt ?? new Date(0));
    await runJob(countCases);
    expect((await counts(CITY)).schools[0].overdue).toBe(overdue + 1);
    await dueBefore(id, 61);
    await step(OFFICER, id, 'acknowledge');
    await aMinute();
    expect((await counts(CITY)).schools[0].overdue).toBe(overdue + 1);
    await step(STUDENT, id, 'withdraw');
    await runJob(countCases);
    expect((await counts(CITY)).schools[0].overdue).toBe(overdue);
  });

  test('is counted from nothing as it was bit by bit, and a mark that time sets while others count is not lost', async () => {
    const ids = [await file(), await file(CLASSMATE), await file()];
    for (const id of ids) await dueBefore(id, 70);
    const door = await openWireDoor(localCloud.admin);
    try {
      // The filings are being counted, and the mark not cleared yet, when the sixty days are over.
      const clearing = door.hold('database.modifyDocument', 'cases');
      const slow = runJob(countCases);
      await clearing.arrived;
      await runJob(wakeCases);
      clearing.release();
      await slow;
      await runJob(countCases);
    } finally {
      await door.close();
    }
    const before = await counts(CITY);
    const all = (await allOf('cases')).filter((one) => (one.tally as { longOverdue: boolean }).longOverdue);
    expect(before.schools[0].overdue).toBe(all.length);
    expect(all.length).toBeGreaterThanOrEqual(3);
    const lines = async () => JSON.stringify((await caseRollups.get(rollupId(JILIN.id, OPEN)))?.lines);
    const bytes = await lines();
    await countBucket(JILIN.id, OPEN, new Date());
    expect(await lines()).toBe(bytes);
    await caseRollups.removeAll({ _id: rollupId(JILIN.id, OPEN) });
    await countBucket(JILIN.id, OPEN, new Date());
    expect(await lines()).toBe(bytes);
    expect(await counts(CITY)).toEqual(before);
  });

  test('is for the federation, and for nobody of a school', async () => {
    for (const openid of [STUDENT, OFFICER, ADMIN, LEAGUE])
      expect((await as(openid, caseFunction, 'long-overdue')).error.code).toBe('NOT_ALLOWED');
  });
});

describe('an attempt to reach a student who is silent in danger', () => {
  test('is read by the student and the youth league, told to the student, and neither closes the case nor keeps it from the youth league', async () => {
    const id = await caseIn('asked-in-danger');
    const say = { how: 'room', ago: 30, reached: false, text: '室友说昨晚没回来。' };
    const { data, wire } = await step(OFFICER, id, 'attempt', say);
    expect([wire.length, data.status, data.timeline[0]]).toEqual([
      4,
      'waiting-for-student',
      expect.objectContaining({ type: 'attempt', ...say, mine: true }),
    ]);
    expect((await step(OFFICER, id, 'attempt', { ...say, text: '' })).wire).toHaveLength(3);
    expect((await shown(STUDENT, id)).timeline[1]).toMatchObject({ type: 'attempt', ...say, office: '权益部' });
    await runJob(tellOfCases);
    expect(await toldOf(id, 'case-tried')).toEqual([idOf(STUDENT), idOf(STUDENT)]);
    expect(data.allowed).not.toContain('close-unreachable');
    await runJob(wakeCases, new Date(Date.now() + 49 * 3_600_000));
    expect((await list()).data.cases).toContainEqual(expect.objectContaining({ id, task: 'danger' }));
    expect((await shown(LEAGUE, id)).timeline.map(({ type }: { type: string }) => type)).toEqual([
      ...['escalate', 'attempt', 'attempt', 'ask', 'file'],
    ]);
    // Who handles it writes an attempt down, and the youth league while danger is its task; nobody else.
    expect((await step(STUDENT, id, 'attempt', say)).ok).toBe(false);
    const found = { ...say, reached: true };
    expect((await step(LEAGUE, id, 'attempt', found)).data.timeline[0]).toMatchObject({ ...found, office: '团委' });
    expect((await cases.get(id))?.leagueTask).toBe('danger');
    const safe = await caseIn('waiting-for-student');
    expect((await step(OFFICER, safe, 'attempt', say)).error.code).toBe('CASE_STEP_NOT_NOW');
    expect((await step(OFFICER, id, 'attempt', { ...say, ago: 1441 })).error.code).toBe('INPUT_INVALID');
  });
});
