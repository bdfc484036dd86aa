import { seatCode, seatText } from '@domain/appointment/seat-code';
import type { Move } from '@domain/appointment/seats';
import { passOf, ticketOf } from '../../cloudfunctions/_kit/appointment/applications';
import {
  type AttendanceDocument,
  attendanceIdOf,
  attendances,
  seatSecretOf,
} from '../../cloudfunctions/_kit/appointment/attendances';
import { lines as linesOfSessions } from '../../cloudfunctions/_kit/appointment/lines';
import { type SessionDocument, sessions } from '../../cloudfunctions/_kit/appointment/sessions';
import { _ } from '../../cloudfunctions/_kit/database';
import { people } from '../../cloudfunctions/_kit/people';
import { settleSessions } from '../../cloudfunctions/scheduler/jobs/settle-sessions';
import { studentIdAt } from '../../tools/seed/documents';
import { rosterOf } from '../../tools/seed/synthetic-roster';
import { addApplication, addAttendance, addDrawn, appointment, studentOf } from '../support/appointment';
import type { Answer } from '../support/as';
import { freshKey } from '../support/as';
import { runJob } from '../support/jobs';
import { LEAGUE } from '../support/roles';
import { ADMIN, CLASSMATE, OFFICER, STUDENT } from '../support/scene';
import { JILIN, seedTwoSchools } from '../support/schools';
import { openWireDoor, type WireDoor } from '../support/wire-door';

declare const localCloud: { admin: string };

jest.setTimeout(120_000);
let wire: WireDoor;
beforeAll(async () => {
  await seedTwoSchools();
  wire = await openWireDoor(localCloud.admin);
});
afterAll(() => wire.close());
// The job looks at all that ended: only the one of the test did.
beforeEach(() => sessions.updateAll({}, { state: 'closed', ended: { at: new Date(), by: null, settled: true } }));

const lines = rosterOf(JILIN, 60);
const nth = (index: number): string => studentIdAt(JILIN, lines[index] as (typeof lines)[number]);
const numberOf = (index: number): string => lines[index]?.number ?? '';
const MINUTE = 60_000;
const ago = (minutes: number): Date => new Date(Date.now() - minutes * MINUTE);

const codeOf = (session: SessionDocument, person: string, at = new Date()) =>
  seatCode(seatSecretOf(ticketOf(session._id, person)), at);
/** What a person's ticket says, or another code beside it; `typed`: without the ticket. */
interface Shown {
  code?: string;
  pass?: string;
  typed?: true;
}
const scan = (session: SessionDocument, person: string, by = OFFICER, shown: Shown = {}, key = freshKey()) => {
  const { code = codeOf(session, person), pass = passOf(ticketOf(session._id, person)), typed } = shown;
  return appointment(by, 'check-in', { id: session._id, text: typed ? code : seatText(pass, code) }, key);
};
const tick = (session: SessionDocument, person: string, by = OFFICER) =>
  appointment(by, 'check-in-by-name', { id: session._id, pass: passOf(ticketOf(session._id, person)) });
const walkIn = (session: SessionDocument, index: number, by = OFFICER, key = freshKey()) =>
  appointment(by, 'check-in-walk-in', { id: session._id, number: numberOf(index) }, key);
const undo = (session: SessionDocument, person: string, by = OFFICER) =>
  appointment(by, 'undo-check-in', { id: session._id, pass: passOf(ticketOf(session._id, person)) });
const end = (session: SessionDocument, by = OFFICER, key = freshKey()) =>
  appointment(by, 'end-session', { id: session._id }, key);
const list = (session: SessionDocument, by = OFFICER) => appointment(by, 'door-list', { id: session._id });
const came = async ({ _id }: SessionDocument): Promise<AttendanceDocument[]> =>
  (await attendances.find({ sessionId: _id }).limit(1000).get()).data;
/** As a phone asks: who lost a race tries again with the same key. */
async function tried(ask: (key: string) => Promise<Answer>): Promise<Answer> {
  const key = freshKey();
  let answer = await ask(key);
  for (let n = 0; n < 8 && !answer.ok && ['BUSY', 'INTERNAL'].includes(answer.error.code); n += 1)
    answer = await ask(key);
  return answer;
}
const twelve = (count = 14) => Array.from({ length: count }, (_none, index) => nth(index + 10));

describe('a ticket', () => {
  test('is shown to whoever has a seat, with what its codes are made from, in two requests', async () => {
    const session = await addDrawn([nth(10), studentOf(STUDENT)], { seats: 2 });
    const { data, wire: requests } = await appointment(STUDENT, 'my-ticket', { id: session._id });
    expect(requests).toHaveLength(2);
    expect(data).toMatchObject({
      place: 2,
      seats: 2,
      cameAt: null,
      pass: passOf(ticketOf(session._id, studentOf(STUDENT))),
    });
    expect(data.session).toMatchObject({ place: '鼎新楼 B208', title: '后勤和校园网' });
    const made = seatCode(data.secret, new Date(data.now));
    expect((await scan(session, studentOf(STUDENT), OFFICER, { code: made })).data.again).toBe(false);
    expect((await appointment(STUDENT, 'my-ticket', { id: session._id })).data.cameAt).not.toBeNull();
  });

  test('is nobody’s who waits, was asked, left, or never applied; nor of another school, nor of a session that is off', async () => {
    const session = await addDrawn([nth(10), studentOf(STUDENT)], { seats: 1 });
    const code = async (openid: string, id = session._id) => (await appointment(openid, 'my-ticket', { id })).error;
    expect(await code(STUDENT)).toMatchObject({ code: 'NOT_SEATED', params: { standing: 'waiting' } });
    expect(await code(CLASSMATE)).toMatchObject({ code: 'NOT_SEATED', params: { standing: 'none' } });
    expect((await code('demo-10184-student-1')).code).toBe('SESSION_NOT_FOUND');
    expect((await code(OFFICER)).code).toBe('NOT_SEATED');
    const left = await addDrawn([studentOf(STUDENT)], { moves: [{ at: ago(600), what: 'leave', place: 0 }] });
    expect(await code(STUDENT, left._id)).toMatchObject({ code: 'NOT_SEATED', params: { standing: 'left' } });
    for (const state of ['cancelled', 'held'] as const)
      expect((await code(STUDENT, (await addDrawn([studentOf(STUDENT)], { state }))._id)).code).toBe('SESSION_NOT_NOW');
  });
});

describe('a check-in', () => {
  test('lets a holder in by the code, once however often, in three requests; the answer names the surname and the place', async () => {
    const session = await addDrawn([nth(10), nth(11)], { seats: 2 });
    const first = await scan(session, nth(11));
    expect(first.wire).toHaveLength(3);
    expect(first.data).toMatchObject({ again: false, here: 1, seats: 2, row: { isSeated: true, how: 'scan' } });
    expect(first.data.row.name).toMatch(/＊$/);
    for (const by of [OFFICER, ADMIN, LEAGUE])
      expect((await scan(session, nth(11), by)).data).toMatchObject({ again: true, here: 1 });
    expect((await tick(session, nth(11))).data).toMatchObject({ again: true, row: { how: 'scan' } });
    expect(await came(session)).toMatchObject([{ what: 'met', personId: nth(11), at: session.startsAt, due: false }]);
  });

  test('takes the code alone, as it is typed from a phone that cannot be scanned', async () => {
    const session = await addDrawn(twelve(), { seats: 12 });
    const typed = await scan(session, nth(15), OFFICER, { typed: true });
    expect(typed.data.row.pass).toBe(passOf(ticketOf(session._id, nth(15))));
    expect((await scan(session, nth(23), OFFICER, { typed: true })).error.code).toBe('TICKET_EXPIRED'); // waits
  });

  test('refuses a picture of a minute and a half ago, a code of somebody else or of another session, and one made up', async () => {
    const session = await addDrawn([nth(10), nth(11)], { seats: 2 });
    const other = await addDrawn([nth(10)], { seats: 2 });
    const refused = async (answer: Promise<Answer>) => (await answer).error.code;
    expect(await refused(scan(session, nth(10), OFFICER, { code: codeOf(session, nth(10), ago(1.5)) }))).toBe(
      'TICKET_EXPIRED',
    );
    expect(await refused(scan(session, nth(10), OFFICER, { code: codeOf(session, nth(11)) }))).toBe('TICKET_EXPIRED');
    expect(await refused(scan(session, nth(10), OFFICER, { code: codeOf(other, nth(10)) }))).toBe('TICKET_EXPIRED');
    expect(await refused(scan(session, nth(10), OFFICER, { code: 'ABCDEFGH' }))).toBe('TICKET_EXPIRED');
    const elsewhere = { pass: passOf(ticketOf(other._id, nth(10))), code: codeOf(other, nth(10)) };
    expect(await refused(scan(session, nth(10), OFFICER, elsewhere))).toBe('TICKET_ELSEWHERE');
    const noTicket = { id: session._id, text: 'https://example.cn/x' };
    expect(await refused(appointment(OFFICER, 'check-in', noTicket))).toBe('NOT_A_TICKET');
    expect(await came(session)).toEqual([]);
  });

  test('refuses who waits or gave the seat back, and says how they stand', async () => {
    const moves: Move[] = [{ at: ago(15), what: 'leave', place: 0 }];
    const session = await addDrawn([nth(10), nth(11)], { seats: 1, moves, inMinutes: 10 });
    expect((await scan(session, nth(10))).error).toMatchObject({ code: 'NOT_SEATED', params: { standing: 'left' } });
    expect((await scan(session, nth(11))).error).toMatchObject({ code: 'NOT_SEATED', params: { standing: 'waiting' } });
    expect((await tick(session, nth(11))).error.code).toBe('NOT_SEATED');
  });

  test('is for the session’s own school and its desk, in its hours, and nobody lets themselves in', async () => {
    const session = await addDrawn([nth(10), studentOf(STUDENT)], { seats: 2 });
    for (const by of ['demo-10184-officer', 'demo-10184-admin'])
      expect((await scan(session, nth(10), by)).error.code).toBe('SESSION_NOT_FOUND');
    expect((await scan(session, nth(10), STUDENT)).error.code).toBe('NOT_ALLOWED');
    const early = await addDrawn([nth(10)], { inMinutes: 121 });
    expect((await scan(early, nth(10))).error.code).toBe('DOOR_NOT_OPEN');
    expect((await list(early)).ok).toBe(true);
    expect((await list(await addDrawn([nth(10)], { inMinutes: 1441 }))).error.code).toBe('DOOR_NOT_OPEN');
    const own = studentOf(OFFICER);
    const mine = await addDrawn([own], {});
    expect((await scan(mine, own)).error.code).toBe('OWN_TICKET');
    expect((await scan(mine, own, ADMIN)).ok).toBe(true);
    expect((await undo(mine, own)).error.code).toBe('OWN_TICKET');
  });

  test('by two officers at one moment is one', async () => {
    for (let round = 0; round < 5; round += 1) {
      const session = await addDrawn([nth(10)], { seats: 1 });
      const answers = await Promise.all(
        [OFFICER, ADMIN, LEAGUE].map((by) => tried((key) => scan(session, nth(10), by, {}, key))),
      );
      expect(answers.map(({ ok }) => ok)).toEqual([true, true, true]);
      expect(answers.filter(({ data }) => !data.again)).toHaveLength(1);
      expect(await came(session)).toHaveLength(1);
    }
  });

  test('that dies at any request is done by asking again, once', async () => {
    for (const isServed of [true, false])
      for (let request = 0; ; request += 1) {
        const session = await addDrawn([nth(10)], { seats: 1 });
        const key = freshKey();
        wire.dieAfter(request, isServed);
        await scan(session, nth(10), OFFICER, {}, key);
        const hasDied = wire.revive();
        expect((await scan(session, nth(10), OFFICER, {}, key)).data).toMatchObject({ here: 1, row: { how: 'scan' } });
        expect(await came(session)).toHaveLength(1);
        if (!hasDied) break;
      }
  });

  test('that was taken back leaves who did so, is no absence, and coming in again works', async () => {
    const session = await addDrawn([nth(10), nth(11), nth(12)], { seats: 3, inMinutes: -20 });
    for (const index of [10, 11, 12]) await scan(session, nth(index));
    expect((await undo(session, nth(10))).wire).toHaveLength(2);
    await undo(session, nth(11));
    expect((await scan(session, nth(11))).data).toMatchObject({ again: false, here: 2 });
    await end(session);
    expect(await runJob(settleSessions, new Date(Date.now() + 3 * MINUTE))).toMatchObject({ absent: 0 });
    const found = new Map((await came(session)).map((one) => [one.personId, one]));
    expect(found.get(nth(10))).toMatchObject({ what: 'undone', undone: { by: studentOf(OFFICER) } });
    expect(found.get(nth(11))).toMatchObject({ what: 'met', undone: { by: studentOf(OFFICER) } });
  });

  test('before the session was moved is none on the new day: one comes in again, or is absent', async () => {
    const session = await addDrawn([nth(10), nth(11), nth(12)], { seats: 3, inMinutes: -20 });
    for (const index of [10, 11]) await scan(session, nth(index));
    await sessions.updateWhere({ _id: session._id }, { startsAt: ago(19) });
    expect((await list(session)).data).toMatchObject({ here: 0 });
    expect((await scan(session, nth(12))).data).toMatchObject({ again: false, here: 1 });
    expect((await scan(session, nth(11))).data).toMatchObject({ again: false, here: 2 });
    expect((await end(session)).data).toEqual({ here: 2, absent: 1 });
    expect(await runJob(settleSessions, new Date(Date.now() + 3 * MINUTE))).toMatchObject({ absent: 1 });
    const found = new Map((await came(session)).map((one) => [one.personId, one]));
    expect(found.get(nth(10))).toMatchObject({ what: 'absent', how: 'not-there' });
    expect(found.get(nth(11))).toMatchObject({ what: 'met' });
  });

  test('is nothing that staff write about who they were as a student, nor decide about', async () => {
    const own = studentOf(OFFICER);
    const session = await addDrawn([nth(10), nth(11)], { seats: 2 });
    await people.updateWhere({ _id: own }, { former: [nth(10)] });
    expect((await scan(session, nth(10))).error.code).toBe('OWN_TICKET');
    await scan(session, nth(10), ADMIN);
    expect((await undo(session, nth(10))).error.code).toBe('OWN_TICKET');
    const appeal = { text: '那天补考。', at: new Date(), answer: null };
    await addAttendance(session, nth(11), { what: 'absent', how: 'not-there', by: nth(10), appeal });
    const input = { id: session._id, pass: passOf(ticketOf(session._id, nth(11))), granted: false, text: '算缺席。' };
    expect((await appointment(OFFICER, 'decide-appeal', input)).error.code).toBe('APPEAL_NOT_YOURS');
    await people.updateWhere({ _id: own }, { former: _.remove() });
  });

  test('is undone for a quarter of an hour', async () => {
    const session = await addDrawn([nth(10), nth(11)], { seats: 2 });
    await scan(session, nth(10));
    expect((await undo(session, nth(10))).data).toEqual({ here: 0 });
    expect((await undo(session, nth(10))).data).toEqual({ here: 0 });
    await scan(session, nth(10));
    const _id = attendanceIdOf(session._id, nth(10));
    await attendances.updateWhere({ _id }, { notedAt: ago(16) });
    expect((await undo(session, nth(10))).error.code).toBe('UNDO_TOO_LATE');
  });
});

describe('a list at the door', () => {
  test('shows who is expected by the surname, in an order that says nothing, and who is in, in two requests', async () => {
    const session = await addDrawn(twelve(), { seats: 12, inMinutes: -16 });
    await scan(session, nth(12));
    await walkIn(session, 40);
    const { data, wire: requests } = await list(session);
    expect(requests).toHaveLength(2);
    expect(data).toMatchObject({ seats: 12, here: 2, free: 10 });
    const seated = data.rows.filter(({ isSeated }: { isSeated: boolean }) => isSeated);
    expect(data.rows).toHaveLength(13);
    expect(seated).toHaveLength(12);
    // In the order of what says nothing: the line is public, and whoever sees names must not find them there.
    const passes = seated.map(({ pass }: { pass: string }) => pass);
    expect(passes).toEqual([...passes].sort());
    for (const person of twelve()) expect(JSON.stringify(data)).not.toContain(ticketOf(session._id, person));
    expect(data.rows.flatMap(({ how }: { how: string | null }) => how ?? [])).toEqual(['scan', 'walk-in']);
    for (const { name } of data.rows) expect(name).toMatch(/^.{1,2}＊{1,3}$/);
    expect(JSON.stringify(data)).not.toContain(numberOf(40));
  });
});

describe('walk-ins', () => {
  test('have seats that nobody holds or is asked about; thirty for two are exactly two', async () => {
    // Of four seats two are held.
    const session = await addDrawn([nth(10), nth(11)], { seats: 4, inMinutes: 20 });
    const crowd = Array.from({ length: 30 }, (_none, index) => index + 20);
    const answers = await Promise.all(
      crowd.map((index) => tried((key) => walkIn(session, index, [OFFICER, ADMIN, LEAGUE][index % 3], key))),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(2);
    for (const { ok, error } of answers) if (!ok) expect(error.code).toBe('SEATS_TAKEN');
    expect(await came(session)).toHaveLength(2);
    for (const holder of [nth(10), nth(11)]) expect((await scan(session, holder)).data.again).toBe(false);
    expect(await came(session)).toHaveLength(4);
  });

  test('have nothing until half an hour before, and the seats of the absent a quarter of an hour after the beginning', async () => {
    const early = await addDrawn([nth(10)], { seats: 2, inMinutes: 40 });
    expect((await walkIn(early, 40)).error.code).toBe('WALK_IN_TOO_EARLY');
    const full = await addDrawn([nth(10), nth(11)], { seats: 2, inMinutes: -14 });
    expect((await walkIn(full, 40)).error.code).toBe('SEATS_TAKEN');
    const late = await addDrawn([nth(10), nth(11)], { seats: 2, inMinutes: -16 });
    await scan(late, nth(10));
    const answer = await walkIn(late, 40);
    expect(answer.wire).toHaveLength(3);
    expect(answer.data).toMatchObject({ here: 2, row: { how: 'walk-in', isSeated: false } });
    expect((await walkIn(late, 41)).error.code).toBe('SEATS_TAKEN');
    expect((await scan(late, nth(11))).error.code).toBe('SEAT_GIVEN_AWAY'); // given to somebody who was there
  });

  test('who have a seat of their own sit on it, whoever comes twice is in once, and a number of nobody is nobody’s', async () => {
    const session = await addDrawn([nth(10)], { seats: 2, inMinutes: 20 });
    expect((await walkIn(session, 10)).data.row).toMatchObject({ how: 'name', isSeated: true });
    expect((await walkIn(session, 40)).data.again).toBe(false);
    expect((await walkIn(session, 40)).data).toMatchObject({ again: true, here: 2 });
    const nobody = { id: session._id, number: '99999999' };
    expect((await appointment(OFFICER, 'check-in-walk-in', nobody)).error.code).toBe('MEMBER_NOT_FOUND');
  });

  test('and holders who come at one moment are never more than there are seats', async () => {
    for (let round = 0; round < 4; round += 1) {
      const holders = [10, 11, 12, 13, 14, 15].map(nth);
      const session = await addDrawn(holders, { seats: 6, inMinutes: -16 });
      const answers = await Promise.all([
        ...holders.map((one) => tried((key) => scan(session, one, ADMIN, {}, key))),
        ...[40, 41, 42, 43, 44, 45].map((index) => tried((key) => walkIn(session, index, OFFICER, key))),
      ]);
      expect(answers.filter(({ ok }) => ok)).toHaveLength(6);
      expect(new Set((await came(session)).map(({ seat }) => seat)).size).toBe(6);
    }
  });
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

  test('comes by itself a day after, and then nobody is absent; nor where nobody was let in, nor where it was called off', async () => {
    const left = await addDrawn([nth(10), nth(11)], { inMinutes: -25.6 * 60, state: 'confirmed' });
    await addAttendance(left, nth(11));
    const empty = await addDrawn([nth(10)], { inMinutes: -20 });
    expect((await end(empty)).data).toEqual({ here: 0, absent: 0 });
    const off = await addDrawn([nth(10)], { inMinutes: -25.6 * 60, state: 'cancelled' });
    expect(await runJob(settleSessions)).toMatchObject({ ended: 1 });
    await runJob(settleSessions, new Date(Date.now() + 3 * MINUTE));
    expect(await came(left)).toMatchObject([{ what: 'met' }]);
    expect(await came(empty)).toEqual([]);
    expect(await sessions.get(empty._id)).toMatchObject({ ended: { settled: true } });
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
