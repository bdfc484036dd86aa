import type { AppealSays } from '@types_/appointment/attendance';
import { passOf, ticketOf } from '../../../cloudfunctions/_kit/appointment/applications';
import {
  type AttendanceDocument,
  attendanceIdOf,
  attendances,
} from '../../../cloudfunctions/_kit/appointment/attendances';
import { metLeaders } from '../../../cloudfunctions/_kit/appointment/met-leaders';
import { sessions } from '../../../cloudfunctions/_kit/appointment/sessions';
import { notices } from '../../../cloudfunctions/_kit/notice/notices';
import { people } from '../../../cloudfunctions/_kit/people';
import { countAbsences } from '../../../cloudfunctions/scheduler/jobs/count-absences';
import { remindOfAppeals } from '../../../cloudfunctions/scheduler/jobs/remind-of-appeals';
import { addSession, appointment, studentOf } from '../../support/appointment';
import { freshKey } from '../../support/as';
import { setClock } from '../../support/clock';
import { runJob } from '../../support/jobs';
import { LEAGUE } from '../../support/roles';
import { ADMIN, CLASSMATE, OFFICER, STUDENT } from '../../support/scene';
import { JILIN, seedTwoSchools } from '../../support/schools';
import { openWireDoor, type WireDoor } from '../../support/wire-door';

declare const localCloud: { admin: string };

let wire: WireDoor;
beforeAll(async () => {
  await seedTwoSchools();
  setClock('2026-11-20 12:00');
  wire = await openWireDoor(localCloud.admin);
});
afterAll(async () => {
  jest.useRealTimers();
  await wire.close();
});
beforeEach(async () => {
  await attendances.removeAll({});
  await notices.removeAll({});
  for (const openid of [STUDENT, CLASSMATE]) await people.updateWhere({ _id: studentOf(openid) }, { pause: null });
});

const DAY = 86_400_000;
/** Somebody was absent from a session some hours ago, as the scheduler writes it down. */
async function absent(
  openid = STUDENT,
  hours = 2,
  more: Partial<AttendanceDocument> = {},
): Promise<AttendanceDocument> {
  const startsAt = new Date(Date.now() - hours * 3_600_000);
  const session = await addSession({ state: 'held', startsAt, endsAt: new Date(startsAt.getTime() + 3_600_000) });
  const personId = studentOf(openid);
  const _id = attendanceIdOf(session._id, personId);
  const absence: AttendanceDocument = {
    ...{ _id, version: 1, sessionId: session._id, personId, schoolId: JILIN.id, channel: session.channel },
    ...{
      at: startsAt,
      what: 'absent',
      how: 'not-there',
      ticket: ticketOf(session._id, personId),
      pass: passOf(ticketOf(session._id, personId)),
      seat: _id,
    },
    ...{ by: studentOf(OFFICER), notedAt: new Date(), rating: null, appeal: null, due: true, recent: [], ...more },
  };
  await attendances.add(absence);
  return absence;
}
const mine = (openid = STUDENT) => appointment(openid, 'my-absences', {});
const appeal = (
  { sessionId: id }: AttendanceDocument,
  openid = STUDENT,
  text = '那天补考，没能来。',
  key = freshKey(),
  says: AppealSays = 'not-counted',
) => appointment(openid, 'appeal-absence', { id, says, text }, key);
const wasThere = (one: AttendanceDocument, openid = STUDENT) =>
  appeal(one, openid, '我坐在第二排，没有人签到。', freshKey(), 'there');
const decide = ({ sessionId: id, pass }: AttendanceDocument, granted: boolean, by = ADMIN, key = freshKey()) =>
  appointment(by, 'decide-appeal', { id, pass, granted, text: '教务处证实了那天有补考。' }, key);
const toldTo = async (openid: string) =>
  (
    await notices
      .find({ to: studentOf(openid) })
      .limit(100)
      .get()
  ).data
    .map(({ kind }) => kind)
    .sort();
const pauseOf = async (openid: string) => (await people.get(studentOf(openid)))?.pause?.until ?? null;

test('two absences are shown and told, the third pauses applications for thirty days', async () => {
  await absent(STUDENT, 30);
  await absent(STUDENT, 20);
  await runJob(countAbsences);
  expect((await mine()).data).toMatchObject({ counted: 2, pausedUntil: null });
  expect(await toldTo(STUDENT)).toEqual(['absence-noted', 'absence-noted']);
  const third = await absent(STUDENT, 2);
  expect(await runJob(countAbsences)).toEqual({ counted: 1 });
  expect(await pauseOf(STUDENT)).toEqual(new Date(third.at.getTime() + 30 * DAY));
  const { data, wire: requests } = await mine();
  expect(requests).toHaveLength(2);
  expect(data).toMatchObject({ counted: 3, pausedUntil: (await pauseOf(STUDENT))?.toISOString() });
  expect(data.rows).toHaveLength(3);
  expect(data.rows[0]).toMatchObject({
    session: { id: third.sessionId },
    how: 'not-there',
    counts: true,
    appeal: null,
  });
  expect(await toldTo(STUDENT)).toEqual(['absence-noted', 'absence-noted', 'absence-noted', 'applications-paused']);
  expect((await mine(CLASSMATE)).data).toEqual({ counted: 0, pausedUntil: null, rows: [], more: false });
});

test('an appeal is answered by an officer who did not write the absence down; granted, it does not count and the pause ends', async () => {
  for (const hours of [40, 30]) await absent(STUDENT, hours);
  const third = await absent(STUDENT, 2);
  await runJob(countAbsences);
  const key = freshKey();
  const said = await appeal(third, STUDENT, undefined, key);
  expect(said.wire).toHaveLength(4);
  expect((await appeal(third, STUDENT, undefined, key)).data).toEqual(said.data);
  expect((await appeal(third, STUDENT, '再说一次')).error.code).toBe('APPEAL_STANDS');
  await runJob(countAbsences);
  expect(await toldTo(ADMIN)).toEqual(['absence-appealed']);
  expect(await toldTo(OFFICER)).toEqual([]); // who wrote it down does not decide
  for (const [by, may] of [
    [OFFICER, false],
    [ADMIN, true],
    [LEAGUE, true],
  ] as const) {
    const { data, wire: requests } = await appointment(by, 'appeals', {});
    expect(requests).toHaveLength(2);
    expect(data.rows).toMatchObject([{ text: '那天补考，没能来。', mayDecide: may, pass: third.pass }]);
    expect(data.rows[0].name).toMatch(/＊$/);
  }
  expect((await decide(third, true, OFFICER)).error.code).toBe('APPEAL_NOT_YOURS');
  expect((await decide(third, true, 'demo-10184-admin')).error.code).toBe('ABSENCE_NOT_FOUND');
  const again = freshKey();
  const decided = await decide(third, true, ADMIN, again);
  expect([decided.data, decided.wire.length]).toEqual([{ granted: true }, 3]);
  expect((await decide(third, true, ADMIN, again)).data).toEqual({ granted: true });
  expect((await decide(third, false, LEAGUE)).error.code).toBe('APPEAL_NOT_WAITING');
  await runJob(countAbsences);
  expect(await pauseOf(STUDENT)).toBeNull();
  const { data } = await mine();
  expect(data).toMatchObject({ counted: 2, pausedUntil: null });
  expect(data.rows[0]).toMatchObject({
    counts: false,
    appeal: { answer: { granted: true, text: '教务处证实了那天有补考。' } },
  });
  expect(await toldTo(STUDENT)).toContain('absence-lifted');
  expect((await appointment(ADMIN, 'appeals', {})).data.rows).toEqual([]);
});

test('an appeal that nobody answers is told again each week, and after two weeks the absence does not count', async () => {
  const first = await absent();
  for (const hours of [40, 30]) await absent(STUDENT, hours);
  const there = await absent(CLASSMATE, 3, { what: 'met', how: 'name' });
  await appeal(first);
  await appeal(there, CLASSMATE);
  await runJob(countAbsences);
  const asked = async () => (await toldTo(ADMIN)).filter((kind) => kind.endsWith('-appealed')).length;
  const at = (days: number) => new Date(Date.now() + days * DAY);
  expect([await asked(), await pauseOf(STUDENT)]).toEqual([2, expect.any(Date)]);
  for (const [days, told] of [
    [6, 2],
    [8, 4],
    [9, 4],
    [15, 5],
  ] as const) {
    await runJob(remindOfAppeals, at(days));
    await runJob(remindOfAppeals, at(days));
    expect([days, await asked()]).toEqual([days, told]);
  }
  await runJob(countAbsences, at(15));
  expect(await toldTo(STUDENT)).toContain('absence-lifted');
  expect(await pauseOf(STUDENT)).toBeNull();
  const [row] = (await mine()).data.rows;
  expect(row).toMatchObject({ counts: false, appeal: { answer: { granted: true, text: '' } } });
  expect((await decide(first, false)).error.code).toBe('APPEAL_NOT_WAITING');
  expect((await mine(CLASSMATE)).data.rows).toMatchObject([{ counts: true, appeal: { answer: null } }]);
});

test('an appeal that is not granted leaves everything as it is, with the reason', async () => {
  const one = await absent();
  await appeal(one);
  await decide(one, false);
  await runJob(countAbsences);
  expect((await mine()).data).toMatchObject({
    counted: 1,
    rows: [{ counts: true, appeal: { answer: { granted: false } } }],
  });
  expect(await toldTo(STUDENT)).toEqual(['absence-kept', 'absence-noted']);
});

test('nobody appeals for somebody else, or against a check-in that was taken back while the session goes on', async () => {
  const one = await absent();
  expect((await appeal(one, CLASSMATE)).error.code).toBe('ABSENCE_NOT_FOUND');
  const met = await absent(CLASSMATE, 2, { what: 'undone', how: 'scan' });
  expect((await appeal(met, CLASSMATE)).error.code).toBe('ABSENCE_NOT_FOUND');
  expect((await decide(one, true)).error.code).toBe('APPEAL_NOT_WAITING');
  expect((await appeal(one, OFFICER)).error.code).toBe('ABSENCE_NOT_FOUND');
});

test('whoever was let in by name or number is told, and may say that they were not there; granted, they have met nobody', async () => {
  const ended = { at: new Date(), by: studentOf(OFFICER), settled: true };
  for (const how of ['name', 'walk-in'] as const) {
    await notices.removeAll({});
    const met = await absent(STUDENT, 2, { what: 'met', how });
    await sessions.updateWhere({ _id: met.sessionId }, { ended });
    expect(await metLeaders(JILIN.id, new Date())).toContain(studentOf(STUDENT));
    await runJob(countAbsences);
    expect(await toldTo(STUDENT)).toEqual(['noted-present']);
    expect((await mine()).data).toMatchObject({ counted: 0, rows: [{ what: 'met', how, counts: true }] });
    expect((await appeal(met)).ok).toBe(true);
    await runJob(countAbsences);
    expect(await toldTo(ADMIN)).toEqual(['presence-appealed']);
    expect((await decide(met, true, OFFICER)).error.code).toBe('APPEAL_NOT_YOURS');
    expect((await decide(met, true)).ok).toBe(true);
    await runJob(countAbsences);
    expect(await toldTo(STUDENT)).toEqual(['noted-present', 'presence-answered']);
    expect((await mine()).data).toMatchObject({ counted: 0, rows: [{ what: 'undone', counts: false, open: [] }] });
    expect(await metLeaders(JILIN.id, new Date())).not.toContain(studentOf(STUDENT));
    expect(await pauseOf(STUDENT)).toBeNull();
    await attendances.removeAll({});
  }
});

describe('who says that they were there', () => {
  const ended = { at: new Date(), by: studentOf(OFFICER), settled: true };
  const answered = async (one: AttendanceDocument) => {
    const { what, how } = (await attendances.get(one._id)) ?? {};
    return `${what} ${how}`;
  };
  const rate = ({ sessionId: id }: AttendanceDocument, openid = STUDENT) =>
    appointment(openid, 'rate-session', { id, rating: 4 });

  test('was there where another officer agrees: no absence, a say, and a leader met; else it stays as it was', async () => {
    for (const hours of [40, 30]) await absent(STUDENT, hours);
    const [mine1, other] = [await absent(STUDENT, 2), await absent(CLASSMATE, 2)];
    await runJob(countAbsences);
    expect(await pauseOf(STUDENT)).not.toBeNull();
    expect((await mine()).data.rows[0]).toMatchObject({ open: ['there', 'not-counted'] });
    for (const [one, openid] of [
      [mine1, STUDENT],
      [other, CLASSMATE],
    ] as const)
      expect((await wasThere(one, openid)).wire).toHaveLength(4);
    expect((await rate(mine1)).error.code).toBe('NOT_THERE');
    const { rows } = (await appointment(ADMIN, 'appeals', {})).data;
    expect(rows).toMatchObject([
      { says: 'there', what: 'absent' },
      { says: 'there', what: 'absent' },
    ]);
    await decide(mine1, true);
    await decide(other, false);
    await runJob(countAbsences);
    expect([await answered(mine1), await answered(other)]).toEqual(['met appeal', 'absent not-there']);
    expect((await mine()).data).toMatchObject({
      counted: 2,
      pausedUntil: null,
      rows: [{ what: 'met', open: [] }, {}, {}],
    });
    expect(await toldTo(STUDENT)).toEqual(expect.arrayContaining(['there-granted', 'applications-paused']));
    expect(await toldTo(CLASSMATE)).toEqual(['absence-kept', 'absence-noted']);
    expect([(await rate(mine1)).ok, (await rate(other, CLASSMATE)).ok]).toEqual([true, false]);
    // Granted is that they were there: they have met a leader, and come after those who have not.
    expect(await metLeaders(JILIN.id, new Date())).toEqual(new Set([studentOf(STUDENT)]));
  });

  test('has a say where nobody answers in a week, while there is time to rate; is absent no more, and has met nobody', async () => {
    const one = await absent();
    await wasThere(one);
    await runJob(remindOfAppeals, new Date(Date.now() + 6.9 * DAY));
    expect(await answered(one)).toBe('absent not-there');
    await runJob(remindOfAppeals, new Date(Date.now() + 7.1 * DAY));
    await runJob(countAbsences);
    expect(await answered(one)).toBe('presumed unanswered');
    expect((await mine()).data).toMatchObject({ counted: 0, rows: [{ what: 'presumed', open: [] }] });
    expect(await toldTo(STUDENT)).toEqual(['there-granted']);
    // It leads to the session, where one rates.
    const [told] = (await notices.find({ kind: 'there-granted' }).limit(1).get()).data;
    expect(told?.params).toMatchObject({ session: one.sessionId });
    expect((await rate(one)).ok).toBe(true);
    expect(await metLeaders(JILIN.id, new Date())).toEqual(new Set());
  });

  test('says so of a check-in that was taken back, too: who took it back does not decide', async () => {
    const undone = { at: new Date(), by: studentOf(ADMIN) };
    for (const [granted, now, hours] of [
      [false, 'undone scan', 3],
      [true, 'met appeal', 2],
    ] as const) {
      const one = await absent(STUDENT, hours, { what: 'undone', how: 'scan', undone, due: false });
      await sessions.updateWhere({ _id: one.sessionId }, { ended });
      expect((await mine()).data.rows[0]).toMatchObject({ what: 'undone', open: ['there'] });
      expect((await appeal(one)).error.code).toBe('APPEAL_MOVED_ON');
      expect((await wasThere(one)).ok).toBe(true);
      await runJob(countAbsences);
      expect([await toldTo(ADMIN), (await toldTo(OFFICER)).at(-1)]).toEqual([[], 'presence-appealed']);
      expect((await decide(one, granted, ADMIN)).error.code).toBe('APPEAL_NOT_YOURS');
      expect((await decide(one, granted, OFFICER)).ok).toBe(true);
      expect(await answered(one)).toBe(now);
      await runJob(countAbsences);
      expect(await toldTo(STUDENT)).toContain(granted ? 'there-granted' : 'presence-answered');
    }
  });

  test('waits for nobody once the session did not take place', async () => {
    const one = await absent(STUDENT, 200, { what: 'undone', how: 'turned-away' });
    await sessions.updateWhere({ _id: one.sessionId }, { ended });
    await wasThere(one);
    await sessions.updateWhere({ _id: one.sessionId }, { state: 'cancelled' });
    expect((await appointment(ADMIN, 'appeals', {})).data.rows).toEqual([]);
    expect((await decide(one, true)).error.code).toBe('APPEAL_NOT_WAITING');
    await runJob(remindOfAppeals, new Date(Date.now() + 15 * DAY));
    expect(await answered(one)).toBe('undone turned-away');
    // And fills nobody's list: a hundred of such would hide all others.
    expect((await attendances.get(one._id))?.appeal).toMatchObject({ answer: null, moot: true });
    const others = Array.from({ length: 101 }, (_none, nth) => ({
      ...one,
      ...{ _id: `moot-${nth}`, personId: `moot-${nth}`, seat: `moot-${nth}`, ticket: `moot-${nth}`, due: false },
      appeal: { says: 'there' as const, text: '我到了。', at: new Date(Date.now() - 20 * DAY), answer: null },
    }));
    await attendances.addAll(others);
    await runJob(remindOfAppeals);
    const waiting = await absent(CLASSMATE);
    await appeal(waiting, CLASSMATE);
    const { rows, more } = (await appointment(ADMIN, 'appeals', {})).data;
    expect([rows.length, more, rows[0]?.session.id]).toEqual([1, false, waiting.sessionId]);
  });
});

test('two officers who answer at one moment are one answer', async () => {
  const one = await absent();
  await appeal(one);
  const answers = await Promise.all([decide(one, true, ADMIN), decide(one, false, LEAGUE)]);
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  const granted = answers.find(({ ok }) => ok)?.data.granted;
  expect((await attendances.get(one._id))?.appeal?.answer).toMatchObject({ granted });
});

test('counting that dies at any request is done by the next run, and tells nobody twice', async () => {
  for (const isServed of [true, false])
    for (let request = 0; ; request += 1) {
      await attendances.removeAll({});
      await notices.removeAll({});
      for (const hours of [40, 30]) await absent(STUDENT, hours, { due: false });
      const third = await absent(STUDENT, 2);
      wire.dieAfter(request, isServed);
      await runJob(countAbsences).catch(() => null);
      const hasDied = wire.revive();
      await runJob(countAbsences);
      expect(await runJob(countAbsences)).toEqual({ counted: 0 });
      expect(await pauseOf(STUDENT)).toEqual(new Date(third.at.getTime() + 30 * DAY));
      expect(await toldTo(STUDENT)).toEqual(['absence-noted', 'applications-paused']);
      await people.updateWhere({ _id: studentOf(STUDENT) }, { pause: null });
      if (!hasDied) break;
    }
});

test('deciding that dies at any request is done by asking again, once', async () => {
  for (const isServed of [true, false])
    for (let request = 0; ; request += 1) {
      const one = await absent();
      await appeal(one);
      const key = freshKey();
      wire.dieAfter(request, isServed);
      await decide(one, true, ADMIN, key);
      const hasDied = wire.revive();
      expect((await decide(one, true, ADMIN, key)).data).toEqual({ granted: true });
      expect((await attendances.get(one._id))?.recent).toHaveLength(2);
      if (!hasDied) break;
    }
});
