import { seatCode } from '@domain/appointment/seat-code';
import type { Move } from '@domain/appointment/seats';
import { passOf, ticketOf } from '../../../cloudfunctions/_kit/appointment/applications';
import { attendanceIdOf, attendances } from '../../../cloudfunctions/_kit/appointment/attendances';
import { sessions } from '../../../cloudfunctions/_kit/appointment/sessions';
import { _ } from '../../../cloudfunctions/_kit/database';
import { people } from '../../../cloudfunctions/_kit/people';
import { settleSessions } from '../../../cloudfunctions/scheduler/jobs/settle-sessions';
import { addAttendance, addDrawn, appointment, studentOf } from '../../support/appointment';
import type { Answer } from '../../support/as';
import { freshKey } from '../../support/as';
import {
  ago,
  came,
  codeOf,
  end,
  list,
  MINUTE,
  nth,
  numberOf,
  scan,
  tick,
  tried,
  twelve,
  undo,
  walkIn,
} from '../../support/at-door';
import { runJob } from '../../support/jobs';
import { LEAGUE } from '../../support/roles';
import { ADMIN, CLASSMATE, OFFICER, STUDENT } from '../../support/scene';
import { seedTwoSchools } from '../../support/schools';
import { openWireDoor, type WireDoor } from '../../support/wire-door';

declare const localCloud: { admin: string };
let wire: WireDoor;
beforeAll(async () => {
  await seedTwoSchools();
  wire = await openWireDoor(localCloud.admin);
});
afterAll(() => wire.close());
// The job looks at all that ended: only the one of the test did.
beforeEach(() => sessions.updateAll({}, { state: 'closed', ended: { at: new Date(), by: null, settled: true } }));

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

  test('takes the code alone, as it is typed from a phone that cannot be scanned, in three requests', async () => {
    const session = await addDrawn(twelve(), { seats: 12 });
    const typed = await scan(session, nth(15), OFFICER, { typed: true });
    expect(typed.wire).toHaveLength(3);
    expect(typed.data.row.pass).toBe(passOf(ticketOf(session._id, nth(15))));
    expect((await scan(session, nth(23), OFFICER, { typed: true })).error.code).toBe('TICKET_EXPIRED'); // waits
  });

  test('takes the name of the list, in three requests: of a holder, and of who walked in and was taken out again', async () => {
    const session = await addDrawn(twelve(), { seats: 12, inMinutes: -16 });
    const holder = await tick(session, nth(15));
    expect([holder.wire.length, holder.data]).toMatchObject([3, { again: false, here: 1, row: { how: 'name' } }]);
    const { pass } = (await walkIn(session, 40)).data.row;
    const taken = await appointment(OFFICER, 'undo-check-in', { id: session._id, pass });
    expect([taken.wire.length, taken.data]).toEqual([2, { here: 1 }]);
    const back = await appointment(OFFICER, 'check-in-by-name', { id: session._id, pass });
    expect([back.wire.length, back.data]).toMatchObject([3, { again: false, here: 2, row: { how: 'walk-in' } }]);
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
    const appeal = { says: 'not-counted' as const, text: '那天补考。', at: new Date(), answer: null };
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
