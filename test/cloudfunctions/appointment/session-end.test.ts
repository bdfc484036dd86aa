import type { Move } from '@domain/appointment/seats';
import { applicationIdOf, applications } from '../../../cloudfunctions/_kit/appointment/applications';
import { attendances } from '../../../cloudfunctions/_kit/appointment/attendances';
import { lines as linesOfSessions } from '../../../cloudfunctions/_kit/appointment/lines';
import { metLeaders } from '../../../cloudfunctions/_kit/appointment/met-leaders';
import { type SessionDocument, sessions } from '../../../cloudfunctions/_kit/appointment/sessions';
import { _ } from '../../../cloudfunctions/_kit/database';
import { notices } from '../../../cloudfunctions/_kit/notice/notices';
import { carryOutMinutes } from '../../../cloudfunctions/scheduler/jobs/carry-out-minutes';
import { countAbsences } from '../../../cloudfunctions/scheduler/jobs/count-absences';
import { remindOfCommitments } from '../../../cloudfunctions/scheduler/jobs/remind-of-commitments';
import { settleSessions } from '../../../cloudfunctions/scheduler/jobs/settle-sessions';
import { addApplication, addAttendance, addDrawn, appointment, studentOf } from '../../support/appointment';
import { freshKey } from '../../support/as';
import { ago, came, end, MINUTE, nth, scan, undo, walkIn } from '../../support/at-door';
import { runJob } from '../../support/jobs';
import { minuted, submit } from '../../support/minutes';
import { LEAGUE } from '../../support/roles';
import { DEPARTMENT } from '../../support/routing';
import { ADMIN, CLASSMATE, file, OFFICER, STUDENT } from '../../support/scene';
import { JILIN, seedTwoSchools } from '../../support/schools';
import { openWireDoor, type WireDoor } from '../../support/wire-door';

declare const localCloud: { admin: string };
let wire: WireDoor;
beforeAll(async () => {
  await seedTwoSchools();
  wire = await openWireDoor(localCloud.admin);
});
afterAll(() => wire.close());
/** What is noted of everybody at a session. */
const notedIn = async (session: SessionDocument) =>
  Object.fromEntries((await came(session)).map(({ personId, what, how }) => [personId, `${what} ${how}`]));
// The job looks at all that ended: only the one of the test did.
beforeEach(async () => {
  await sessions.updateAll({}, { state: 'closed', ended: { at: new Date(), by: null, settled: true } });
  await attendances.removeAll({});
});

describe('the end', () => {
  test('is one write; who had a seat and was not there, and who left too late, is absent, once', async () => {
    const moves: Move[] = [{ at: ago(25), what: 'leave', place: 2 }];
    const session = await addDrawn([nth(10), nth(11), nth(12)], { seats: 3, inMinutes: -20, moves });
    await scan(session, nth(10));
    const ended = await end(session);
    expect([ended.data, ended.wire.length]).toEqual([{ here: 1, absent: 2 }, 2]);
    expect((await end(session, ADMIN)).data).toEqual({ here: 1, absent: 2 });
    expect((await scan(session, nth(11))).error.code).toBe('SESSION_NOT_NOW');
    expect(await runJob(settleSessions)).toEqual({ ended: 0, absent: 0 }); // a check-in may still be under way
    const later = new Date(Date.now() + 3 * MINUTE);
    expect(await runJob(settleSessions, later)).toEqual({ ended: 0, absent: 2 });
    expect(await runJob(settleSessions, later)).toEqual({ ended: 0, absent: 0 });
    const found = new Map((await came(session)).map((one) => [one.personId, one]));
    expect(found.get(nth(10))).toMatchObject({ what: 'met' });
    expect(found.get(nth(11))).toMatchObject({ what: 'absent', how: 'not-there', by: studentOf(OFFICER), due: true });
    expect(found.get(nth(12))).toMatchObject({ what: 'absent', how: 'late-leave' });
    expect(await sessions.get(session._id)).toMatchObject({ state: 'held', ended: { settled: true } });
  });

  test('waits until everybody had their time', async () => {
    expect((await end(await addDrawn([nth(10)], { inMinutes: -14 }))).error.code).toBe('END_TOO_EARLY');
    expect((await end(await addDrawn([nth(10)], { inMinutes: -16 }), STUDENT)).error.code).toBe('NOT_ALLOWED');
    expect((await end(await addDrawn([nth(10)], { inMinutes: -16 }), 'demo-10184-admin')).error.code).toBe(
      'SESSION_NOT_FOUND',
    );
  });

  test('comes by itself a day after, and then nobody is absent; nor where nobody was let in: they count as there; nor where it was called off', async () => {
    const left = await addDrawn([nth(10), nth(11)], { inMinutes: -25.6 * 60, state: 'confirmed' });
    await addAttendance(left, nth(11));
    const empty = await addDrawn([nth(10)], { inMinutes: -20 });
    expect((await end(empty)).data).toEqual({ here: 0, absent: 0 });
    const off = await addDrawn([nth(10)], { inMinutes: -25.6 * 60, state: 'cancelled' });
    expect(await runJob(settleSessions)).toMatchObject({ ended: 1 });
    await runJob(settleSessions, new Date(Date.now() + 3 * MINUTE));
    expect(await notedIn(left)).toEqual({ [nth(10)]: 'presumed unnoted', [nth(11)]: 'met scan' });
    expect(await notedIn(empty)).toEqual({ [nth(10)]: 'presumed unnoted' });
    const over = await Promise.all([left, empty].map(({ _id }) => sessions.get(_id)));
    expect(over.map((one) => one?.ended)).toMatchObject([
      { settled: true, here: 1 },
      { settled: true, here: 0 },
    ]);
    expect(await came(off)).toEqual([]);
  });

  test('that dies at any request, by hand and in the scheduler, is done by the next one, once', async () => {
    for (const isServed of [true, false])
      for (let request = 0; ; request += 1) {
        const session = await addDrawn([nth(10), nth(11), nth(12)], { seats: 3, inMinutes: -20 });
        await scan(session, nth(10));
        const key = freshKey();
        wire.dieAfter(request, isServed);
        await end(session, OFFICER, key);
        let hasDied = wire.revive();
        expect((await end(session, OFFICER, key)).data).toEqual({ here: 1, absent: 2 });
        const later = new Date(Date.now() + 3 * MINUTE);
        wire.dieAfter(request, isServed);
        await runJob(settleSessions, later).catch(() => null);
        hasDied = wire.revive() || hasDied;
        await runJob(settleSessions, later);
        expect((await came(session)).map(({ what }) => what).sort()).toEqual(['absent', 'absent', 'met']);
        expect(await sessions.get(session._id)).toMatchObject({ state: 'held', ended: { settled: true } });
        if (!hasDied) break;
      }
  });

  test('does not make an absence of somebody who was let in at its very moment', async () => {
    const session = await addDrawn([nth(10)], { seats: 1, inMinutes: -20 });
    const held = wire.hold('database.insertDocument', 'attendances');
    const coming = scan(session, nth(10));
    await held.arrived;
    await end(session);
    held.release();
    expect((await coming).ok).toBe(true);
    await runJob(settleSessions, new Date(Date.now() + 3 * MINUTE));
    expect(await came(session)).toMatchObject([{ what: 'met' }]);
  });
});

describe('where nobody stands as let in', () => {
  const [ME, OTHER] = [studentOf(STUDENT), studentOf(CLASSMATE)];
  const settled = () => runJob(settleSessions, new Date(Date.now() + 3 * MINUTE));
  const told = async (kind: string) => (await notices.find({ kind }).limit(50).get()).data.map(({ to }) => to).sort();
  const ask = async (openid: string, action: string, input: object) =>
    (await appointment(openid, action, input)).data ?? {};

  test('everybody with a seat has a say, reads of it and is told what comes; nobody has met anybody', async () => {
    const brought = await file(STUDENT);
    const session = await addDrawn([ME, OTHER, nth(12)], { seats: 2, inMinutes: -100 });
    const { _id: id } = session;
    await applications.updateWhere({ _id: applicationIdOf(id, ME) }, { caseIds: _.set([brought]) });
    expect((await end(session)).data).toEqual({ here: 0, absent: 0 });
    expect((await ask(STUDENT, 'my-application', { id })).applied).toMatchObject({ is: 'over', noted: null });
    // Until it is noted who counts as there nobody writes minutes.
    expect((await submit(session)).error.code).toBe('MINUTES_TOO_SOON');
    await settled();
    await minuted(session, { outcomes: [{ caseId: brought, text: null }] });
    expect(await notedIn(session)).toEqual({ [ME]: 'presumed unnoted', [OTHER]: 'presumed unnoted' });
    await runJob(countAbsences);
    await runJob(carryOutMinutes);
    for (const kind of ['seat-presumed', 'minutes-published']) expect(await told(kind)).toEqual([ME, OTHER].sort());
    expect((await ask(STUDENT, 'my-application', { id })).applied).toMatchObject({
      is: 'over',
      noted: 'presumed',
      mayAppeal: false,
    });
    expect((await ask(STUDENT, 'my-absences', {})).rows).toMatchObject([
      { what: 'presumed', open: [], asked: true, appeal: null },
    ]);
    expect((await ask(OFFICER, 'minutes-draft', { id })).cases).toMatchObject([{ id: brought }]);
    for (const openid of [STUDENT, CLASSMATE]) await ask(openid, 'say-there', { id, there: true });
    expect((await appointment(STUDENT, 'rate-session', { id, rating: 2 })).ok).toBe(true);
    await ask(DEPARTMENT, 'report-commitment', { id: `${id}:0`, version: 1, say: { what: 'kept', text: '都换了。' } });
    await runJob(remindOfCommitments);
    expect(await told('commitment-kept')).toEqual([ME, OTHER].sort());
    expect((await appointment(CLASSMATE, 'say-of-commitment', { id: `${id}:0`, so: false, word: '' })).ok).toBe(true);
    await runJob(remindOfCommitments);
    expect((await ask(STUDENT, 'commitment', { id: `${id}:0` })).commitment).toMatchObject({ disputed: true });
    expect(await metLeaders(JILIN.id, new Date())).toEqual(new Set());
  });

  test('that holds where everybody who had come in was taken out again; and says so of the session', async () => {
    const session = await addDrawn([ME, nth(12)], { seats: 2, inMinutes: -100 });
    await scan(session, ME);
    await undo(session, ME);
    await walkIn(session, 40);
    await undo(session, nth(40));
    await end(session, ADMIN);
    await settled();
    const others = { [nth(12)]: 'presumed unnoted', [nth(40)]: 'undone walk-in' };
    expect(await notedIn(session)).toEqual({ [ME]: 'presumed unnoted', ...others });
    expect((await ask(STUDENT, 'session', { id: session._id })).unnoted).toBe(true);
    const { past } = await ask(STUDENT, 'sessions', { schoolId: JILIN.id });
    const row = past.find(({ id }: { id: string }) => id === session._id);
    expect(row).toMatchObject({ state: 'held', unnoted: true });
  });

  const heldUnnoted = async (who: string[] = [ME, OTHER]) => {
    const session = await addDrawn(who, { seats: who.length, inMinutes: -100 });
    await end(session);
    await settled();
    await minuted(session, { outcomes: [] });
    const [id, promise] = [session._id, `${session._id}:0`];
    await ask(DEPARTMENT, 'report-commitment', { id: promise, version: 1, say: { what: 'kept', text: '都换了。' } });
    const rate = (openid: string) => appointment(openid, 'rate-session', { id, rating: 2 });
    const speak = (openid: string) => appointment(openid, 'say-of-commitment', { id: promise, so: false, word: '' });
    const say = (openid: string, there: boolean, key = freshKey()) =>
      appointment(openid, 'say-there', { id, there }, key);
    const seen = async (openid: string) => [
      (await ask(openid, 'minutes', { id })).you,
      (await ask(openid, 'commitment', { id: promise })).you,
    ];
    return { session, id, rate, speak, say, seen };
  };

  test('either answer can be put right until they have spoken, and stands in their list with what they said', async () => {
    const { id, rate, say } = await heldUnnoted();
    const mine = async () => {
      const { rows } = await ask(STUDENT, 'my-absences', {});
      const { asked, said } = rows.find(({ session }: { session: { id: string } }) => session.id === id);
      return { asked, said };
    };
    expect(await mine()).toEqual({ asked: true, said: null });
    for (const there of [true, false, true]) {
      expect((await say(STUDENT, there)).ok).toBe(true);
      expect(await mine()).toEqual({ asked: true, said: there });
    }
    expect((await rate(STUDENT)).ok).toBe(true);
    expect(await mine()).toEqual({ asked: false, said: true });
  });

  test('they are asked whether they were there before they rate or speak of a promise; who was not has no say', async () => {
    const { session, rate, speak, say, seen } = await heldUnnoted();
    for (const no of [await rate(STUDENT), await speak(STUDENT)]) expect(no.error.code).toBe('SAY_WHETHER_THERE');
    expect(await seen(STUDENT)).toMatchObject([
      { mayRate: false, asked: true },
      { maySay: false, asked: true },
    ]);
    const key = freshKey();
    const said = await say(STUDENT, true, key);
    expect([said.data, said.wire.length]).toEqual([{ there: true }, 3]);
    expect((await say(STUDENT, true, key)).data).toEqual({ there: true });
    expect(await seen(STUDENT)).toMatchObject([
      { mayRate: true, asked: false },
      { maySay: true, asked: false },
    ]);
    expect((await say(CLASSMATE, false)).data).toEqual({ there: false });
    expect(await notedIn(session)).toEqual({ [ME]: 'presumed unnoted', [OTHER]: 'undone stayed-away' });
    expect(await seen(CLASSMATE)).toEqual([null, null]);
    for (const no of [await rate(CLASSMATE), await speak(CLASSMATE)]) expect(no.error.code).toBe('NOT_THERE');
    expect((await ask(CLASSMATE, 'my-absences', {})).rows).toMatchObject([
      { what: 'undone', how: 'stayed-away', counts: false, asked: true, open: [] },
    ]);
    await runJob(countAbsences);
    // A slip of the thumb is put right until they have spoken.
    expect((await say(CLASSMATE, true)).ok).toBe(true);
    for (const yes of [await rate(STUDENT), await speak(STUDENT), await speak(CLASSMATE)]) expect(yes.ok).toBe(true);
    for (const openid of [STUDENT, CLASSMATE]) expect((await say(openid, false)).error.code).toBe('SAID_BEFORE');
  });

  test('who says that they were there came to it: that it did not take place the youth league says', async () => {
    const { id, say } = await (async () => {
      const session = await addDrawn([ME], { seats: 1, inMinutes: -100 });
      await end(session);
      await settled();
      return { id: session._id, say: (there: boolean) => ask(STUDENT, 'say-there', { id: session._id, there }) };
    })();
    const reason = '校长没有来，没有开成';
    await say(true);
    expect((await appointment(OFFICER, 'cancel-session', { id, reason })).error.code).toBe('SESSION_TOOK_PLACE');
    await say(false);
    expect((await appointment(OFFICER, 'cancel-session', { id, reason })).ok).toBe(true);
    expect((await appointment(STUDENT, 'say-there', { id, there: true })).error.code).toBe('NOT_THERE');
  });

  test('nobody else is asked, and nobody says it in the moment in which they speak', async () => {
    const { session, say, speak } = await heldUnnoted([ME, nth(12)]);
    for (const openid of [CLASSMATE, OFFICER]) expect((await say(openid, true)).ok).toBe(false);
    await say(STUDENT, true);
    const held = wire.hold('database.modifyDocument', 'attendances');
    const taking = say(STUDENT, false);
    await held.arrived;
    await speak(STUDENT);
    held.release();
    expect((await taking).error.code).toBe('BUSY');
    expect((await notedIn(session))[ME]).toBe('presumed unnoted');
  });

  test('it is taken back where it did not take place', async () => {
    const session = await addDrawn([ME], { seats: 1, inMinutes: -100 });
    await end(session);
    await settled();
    await ask(LEAGUE, 'cancel-session', { id: session._id, reason: '校长没有来' });
    await settled();
    expect(await notedIn(session)).toEqual({ [ME]: 'undone unnoted' });
    expect((await appointment(STUDENT, 'rate-session', { id: session._id, rating: 2 })).error.code).toBe('NOT_THERE');
    expect((await ask(STUDENT, 'my-absences', {})).rows).toEqual([]);
  });
});

test('one session that cannot be settled stops no other', async () => {
  const logged = jest.spyOn(console, 'error').mockReturnValue();
  const broken = await addDrawn([nth(10), nth(11)], { seats: 2, inMinutes: -20 });
  const good = await addDrawn([nth(10), nth(11)], { seats: 2, inMinutes: -20 });
  for (const one of [broken, good]) {
    await scan(one, nth(10));
    await end(one);
  }
  await linesOfSessions.updateWhere({ _id: broken._id }, { moves: 'not a list' });
  const later = new Date(Date.now() + 3 * MINUTE);
  expect(await runJob(settleSessions, later)).toEqual({ ended: 0, absent: 1 });
  expect(logged).toHaveBeenCalledTimes(1);
  logged.mockRestore();
  expect((await came(good)).map(({ what }) => what).sort()).toEqual(['absent', 'met']);
});

test('an application that went with its account is no absence', async () => {
  const session = await addDrawn([], { seats: 1, inMinutes: -20 });
  await addApplication(session, nth(10));
  await end(session);
  expect(await runJob(settleSessions, new Date(Date.now() + 3 * MINUTE))).toEqual({ ended: 0, absent: 0 });
});
