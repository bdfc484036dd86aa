import { dayOf, plusDays } from '@domain/core/school-clock';
import { applications } from '../../../cloudfunctions/_kit/appointment/applications';
import { drawLists, draws, entererOf } from '../../../cloudfunctions/_kit/appointment/draws';
import { lines } from '../../../cloudfunctions/_kit/appointment/lines';
import { type SessionDocument, sessions } from '../../../cloudfunctions/_kit/appointment/sessions';
import { _ } from '../../../cloudfunctions/_kit/database';
import { notices } from '../../../cloudfunctions/_kit/notice/notices';
import { people } from '../../../cloudfunctions/_kit/people';
import { drawSessions } from '../../../cloudfunctions/scheduler/jobs/draw-sessions';
import { tellOfSessions } from '../../../cloudfunctions/scheduler/jobs/tell-of-sessions';
import { appointment } from '../../support/appointment';
import { freshKey } from '../../support/as';
import { addMany, drawOf, enter, overSession, sealed, seeDraw, stateOf, studentId, VALUE } from '../../support/draws';
import { runJob } from '../../support/jobs';
import { LEAGUE } from '../../support/roles';
import { ADMIN, OFFICER, STUDENT } from '../../support/scene';
import { JILIN, seedTwoSchools } from '../../support/schools';

beforeAll(seedTwoSchools);
// Jobs look at all sessions that are there: only those of the test.
beforeEach(async () => {
  for (const one of [sessions, draws, drawLists, lines, applications, notices]) await one.removeAll({ _id: _.gt('') });
});

describe('the value', () => {
  const waiting = async (more: Partial<SessionDocument> = {}) => {
    const session = await overSession(more);
    await addMany(session, 5);
    await sealed(session);
    return session;
  };

  test('counts when two different people have entered the same, however they wrote it', async () => {
    const session = await waiting();
    const one = await enter(OFFICER, session, '31,28,22,15,7,3-12');
    expect(one.data).toEqual({ state: 'waiting', value: VALUE });
    expect(one.wire).toHaveLength(2);
    expect((await drawOf(session)).value).toBeNull();
    const two = await enter(LEAGUE, session);
    expect(two.data).toEqual({ state: 'agreed', value: VALUE });
    const draw = await drawOf(session);
    expect(draw).toMatchObject({ value: { text: VALUE }, entries: [] });
    const { data } = await seeDraw(STUDENT, session);
    expect(data.value.by).toHaveLength(2);
    expect((await enter(ADMIN, session, '01 02 03 04 05 06 + 07')).error.code).toBe('SESSION_NOT_NOW');
  });

  test('that differs is told to both without the other one, and either may mend it', async () => {
    const session = await waiting();
    const wrong = '01 02 03 04 05 06 + 07';
    await enter(OFFICER, session, wrong);
    const second = await enter(ADMIN, session);
    expect(second.data).toEqual({ state: 'differs', value: VALUE });
    for (const [openid, mine, other] of [
      [OFFICER, wrong, VALUE],
      [ADMIN, VALUE, wrong],
    ] as const) {
      const seen = await seeDraw(openid, session);
      expect(seen.data.entry).toEqual({ mine, others: 1, differs: true });
      expect(JSON.stringify(seen.data)).not.toContain(other);
    }
    expect((await seeDraw(LEAGUE, session)).data.entry).toEqual({ mine: null, others: 2, differs: false });
    expect((await enter(OFFICER, session)).data.state).toBe('agreed');
  });

  test('of one person with two roles is one person’s', async () => {
    const session = await waiting();
    const id = studentId(OFFICER);
    const league = { id: 'a-second-role', role: 'youth-league', office: '校团委', scopeName: '', schoolId: JILIN.id };
    const term = { prefecture: null, from: new Date(0), to: null, grantedBy: 'nobody' };
    await people.updateWhere({ _id: id }, { memberships: _.push([{ ...league, ...term }] as never) });
    await enter(OFFICER, session);
    expect((await enter(OFFICER, session)).data.state).toBe('waiting');
    await people.updateWhere({ _id: id }, { memberships: _.pull({ id: 'a-second-role' } as never) });
    expect((await drawOf(session)).value).toBeNull();
  });

  test('of somebody who bound a student number between is one person’s: it takes the place of the first', async () => {
    const session = await waiting();
    const id = studentId(OFFICER);
    const { former = [] } = (await people.get(id)) ?? {};
    const before = { who: entererOf(session._id, 'their-id-before'), office: '校学生会', value: VALUE, at: new Date() };
    await draws.updateWhere({ _id: session._id }, { entries: _.set([before]) });
    await people.updateWhere({ _id: id }, { former: _.set([...former, 'their-id-before']) });
    expect((await seeDraw(OFFICER, session)).data.entry).toEqual({ mine: VALUE, others: 0, differs: false });
    expect((await enter(OFFICER, session)).data).toEqual({ state: 'waiting', value: VALUE });
    await people.updateWhere({ _id: id }, { former: _.set(former) });
    expect(await drawOf(session)).toMatchObject({ value: null, entries: [{ who: entererOf(session._id, id) }] });
  });

  test('that is not there when the session begins cancels it, and everybody who applied is told', async () => {
    const session = await waiting();
    await enter(OFFICER, session);
    const [before, begins] = [new Date(session.startsAt.getTime() - 1), session.startsAt];
    await runJob(drawSessions, before);
    expect(await stateOf(session)).toBe('frozen');
    await runJob(drawSessions, begins);
    await runJob(drawSessions, begins);
    const cancelled = { by: null, reason: null, from: 'frozen', told: false };
    expect(await sessions.get(session._id)).toMatchObject({ state: 'cancelled', cancelled });
    expect((await drawOf(session)).state).toBe('void');
    await runJob(tellOfSessions, begins);
    // They, and who was to be met.
    expect(await notices.count({ kind: 'session-cancelled', 'params.session': session._id })).toBe(5 + 1);
    expect((await sessions.get(session._id))?.cancelled?.told).toBe(true);
    const { data } = await appointment(STUDENT, 'session', { id: session._id });
    expect(data.cancelled).toEqual({ at: begins.toISOString(), reason: null, undrawn: true });
  });

  test('is taken, and drawn from, only until the session begins', async () => {
    const session = await waiting();
    await enter(OFFICER, session);
    await sessions.updateWhere({ _id: session._id }, { startsAt: new Date() });
    expect((await enter(ADMIN, session)).error.code).toBe('SESSION_NOT_NOW');
    const agreed = await waiting();
    for (const openid of [OFFICER, ADMIN]) await enter(openid, agreed);
    await runJob(drawSessions, agreed.startsAt);
    expect([await stateOf(agreed), await lines.get(agreed._id)]).toEqual(['cancelled', null]);
  });

  test('is entered by nobody before its time, by no student, by no other school, and only as it can be', async () => {
    const session = await waiting();
    expect((await enter(STUDENT, session)).error.code).toBe('NOT_ALLOWED');
    expect((await enter('demo-10184-officer', session)).error.code).toBe('SESSION_NOT_FOUND');
    for (const wrong of ['3962.18', '03 07 15 22 28 34 + 12', '没看到'])
      expect((await enter(OFFICER, session, wrong)).error.code).toBe('DRAW_VALUE_WRONG');
    await draws.updateWhere({ _id: session._id }, { valueAt: new Date(Date.now() + 60_000) });
    expect((await enter(OFFICER, session)).error.code).toBe('DRAW_VALUE_EARLY');
    expect((await seeDraw(OFFICER, session)).data.entry).toBeNull();
    const open = await overSession();
    expect((await enter(OFFICER, open)).error.code).toBe('SESSION_NOT_NOW');
  });

  test('is heard once however often a call comes, and a late retry takes nothing back', async () => {
    const session = await waiting();
    const key = freshKey();
    await enter(OFFICER, session, '01 02 03 04 05 06 + 07', key);
    await enter(OFFICER, session, VALUE);
    const again = await enter(OFFICER, session, '01 02 03 04 05 06 + 07', key);
    expect(again.data).toEqual({ state: 'waiting', value: VALUE });
    expect((await enter(OFFICER, session, VALUE, key)).error.code).toBe('KEY_REUSED');
    const last = freshKey();
    const agreed = await enter(ADMIN, session, VALUE, last);
    expect((await enter(ADMIN, session, VALUE, last)).data).toEqual(agreed.data);
  });

  test('entered by two at the same moment is agreed', async () => {
    for (let round = 0; round < 5; round += 1) {
      const session = await waiting();
      const both = await Promise.all([OFFICER, ADMIN].map((openid) => enter(openid, session)));
      expect(both.every(({ ok }) => ok)).toBe(true);
      expect((await drawOf(session)).value?.text).toBe(VALUE);
      // Two for whoever was first, four for the other; whose each was cannot be told apart.
      expect(both.reduce((sum, { wire }) => sum + wire.length, 0)).toBeLessThanOrEqual(6);
    }
  });

  test('is asked for from its time on: the desk once a day, and those whose values differ', async () => {
    const session = await waiting();
    const told = async (kind: string) => {
      const { data } = await notices.find({ kind, 'params.session': session._id }).limit(100).get();
      return data.map(({ to }) => to).sort();
    };
    const { valueAt } = await drawOf(session);
    await runJob(drawSessions, new Date(valueAt.getTime() - 1));
    expect(await told('draw-value-due')).toEqual([]);
    await runJob(drawSessions, valueAt);
    await runJob(drawSessions, valueAt);
    const due = await told('draw-value-due');
    expect(due).toEqual(expect.arrayContaining([studentId(OFFICER), studentId(ADMIN)]));
    expect(new Set(due).size).toBe(due.length);
    const nextMorning = new Date(`${plusDays(dayOf(valueAt), 1)}T08:00:00+08:00`);
    await runJob(drawSessions, new Date(nextMorning.getTime() - 1));
    expect(await told('draw-value-due')).toHaveLength(due.length);
    await runJob(drawSessions, nextMorning);
    expect(await told('draw-value-due')).toHaveLength(2 * due.length);
    await enter(OFFICER, session, '01 02 03 04 05 06 + 07');
    await enter(ADMIN, session);
    await runJob(drawSessions);
    await runJob(drawSessions);
    expect(await told('draw-value-differs')).toEqual([studentId(OFFICER), studentId(ADMIN)].sort());
  });
});
