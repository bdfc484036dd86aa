import { passOf, ticketOf } from '../../../cloudfunctions/_kit/appointment/applications';
import { attendances } from '../../../cloudfunctions/_kit/appointment/attendances';
import { sessions } from '../../../cloudfunctions/_kit/appointment/sessions';
import { _ } from '../../../cloudfunctions/_kit/database';
import { notify } from '../../../cloudfunctions/_kit/notice/notices';
import { people } from '../../../cloudfunctions/_kit/people';
import { main as noticeFunction } from '../../../cloudfunctions/notice/index';
import { countAbsences } from '../../../cloudfunctions/scheduler/jobs/count-absences';
import { freezeTickets } from '../../../cloudfunctions/scheduler/jobs/freeze-tickets';
import { studentIdAt } from '../../../tools/seed/documents';
import type { RosterLine } from '../../../tools/seed/synthetic-roster';
import { about, addAttendance, addDrawn, addSession, apply, appointment } from '../../support/appointment';
import { as } from '../../support/as';
import { aLine, bind, wishFor } from '../../support/binding';
import { listTextOf } from '../../support/draws';
import { runJob } from '../../support/jobs';
import { OFFICER } from '../../support/scene';
import { JILIN, seedTwoSchools } from '../../support/schools';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const from = (hours: number) => new Date(Date.now() + hours * HOUR);
let made = 0;

/** A student whose number the school changes: what they do under the first, then `change`. */
async function student() {
  made += 1;
  const openid = `whose-number-changes-${made}`;
  const [before, after] = [await aLine('冯晓彤'), await aLine('冯晓彤')];
  const idOf = (line: RosterLine) => studentIdAt(JILIN, line);
  await bind(openid, wishFor(before));
  return {
    openid,
    number: after.number,
    first: idOf(before),
    second: idOf(after),
    async change() {
      const old = await people.get(idOf(before));
      await people.updateWhere({ _id: idOf(before) }, { student: _.set({ ...old?.student, state: 'closed' }) });
      const bound = await bind(openid, wishFor(after));
      if (!bound.ok) throw new Error(bound.error.code);
    },
  };
}

beforeAll(seedTwoSchools);

describe('a student whose number changed', () => {
  test('has the application they had, with its ticket, and no second one', async () => {
    const who = await student();
    const session = await addSession({ closesAt: from(1) });
    const first = await apply(session, who.openid);
    await who.change();
    expect((await about(session, who.openid, 'my-application')).data.applied.is).toBe('in');
    const again = await apply(session, who.openid, { topic: '换了学号再说一遍。' });
    expect([again.data.application.ticket, again.wire.length]).toEqual([first.data.application.ticket, 3]);
    const list = await appointment(who.openid, 'my-applications', {});
    expect([list.data.applications.length, list.wire.length]).toEqual([1, 2]);
    const sessionsShown = await appointment(who.openid, 'sessions', { schoolId: JILIN.id });
    expect(sessionsShown.data.next.find(({ id }: { id: string }) => id === session._id).applied).toBe(true);
    await sessions.updateWhere({ _id: session._id }, { closesAt: from(-0.1) });
    await runJob(freezeTickets);
    expect(await listTextOf(session)).toBe(`${first.data.application.ticket} 0\n`);
    expect((await appointment(who.openid, 'draw', { id: session._id, page: 0 })).data.mine).toMatchObject({
      ticket: first.data.application.ticket,
    });
  });

  test('who took it back applies again as the same', async () => {
    const who = await student();
    const session = await addSession();
    const { data } = await apply(session, who.openid);
    await about(session, who.openid, 'withdraw-application');
    await who.change();
    expect((await apply(session, who.openid)).data.application.ticket).toBe(data.application.ticket);
  });

  test('has the seat they had: ticket, door, giving it back', async () => {
    const who = await student();
    const soon = await addDrawn([who.first], { seats: 2, inMinutes: 60 });
    const later = await addDrawn([who.first], { seats: 1, inMinutes: 72 * 60 });
    await who.change();
    const mine = await about(soon, who.openid, 'my-application');
    expect([mine.data.applied.is, mine.wire.length]).toEqual(['seated', 2]);
    expect((await appointment(who.openid, 'session', { id: soon._id })).data.own.standing).toBe('seated');
    const ticket = await appointment(who.openid, 'my-ticket', { id: soon._id });
    expect(ticket.data.pass).toBe(passOf(ticketOf(soon._id, who.first)));
    expect(ticket.wire).toHaveLength(2);
    const atDoor = await appointment(OFFICER, 'check-in-walk-in', { id: soon._id, number: who.number });
    expect(atDoor.data.row).toMatchObject({ isSeated: true, how: 'name', pass: ticket.data.pass });
    const twice = await appointment(OFFICER, 'check-in-by-name', { id: soon._id, pass: ticket.data.pass });
    expect(twice.data).toMatchObject({ again: true, here: 1 });
    expect((await appointment(who.openid, 'my-ticket', { id: soon._id })).data.cameAt).not.toBeNull();
    expect((await about(later, who.openid, 'leave-seat')).data.applied).toMatchObject({ is: 'left', had: 'seat' });
  });

  test('may take what was offered to them', async () => {
    const who = await student();
    const session = await addDrawn(['somebody-who-leaves', who.first], {
      ...{ seats: 1, inMinutes: 72 * 60, moves: [{ at: new Date(Date.now() - MINUTE), what: 'leave', place: 0 }] },
    });
    await who.change();
    expect((await about(session, who.openid, 'answer-offer', { accept: true })).data.applied.is).toBe('seated');
  });

  test('has met a leader if they had, and is paused as long as they were', async () => {
    const who = await student();
    const ended = { at: from(-47), by: null, settled: true };
    const met = await addSession({ state: 'held', startsAt: from(-48), endsAt: from(-47), ended });
    await addAttendance(met, who.first);
    const until = from(600);
    await people.updateWhere({ _id: who.first }, { pause: _.set({ until }) });
    await who.change();
    const session = await addSession({ closesAt: from(1) });
    expect((await apply(session, who.openid)).error).toMatchObject({ code: 'PAUSED' });
    await people.updateWhere({ _id: who.second }, { pause: _.remove() });
    const { ticket } = (await apply(session, who.openid)).data.application;
    await sessions.updateWhere({ _id: session._id }, { closesAt: from(-0.1) });
    await runJob(freezeTickets);
    expect(await listTextOf(session)).toBe(`${ticket} 1\n`);
  });

  test('sees their absences and may appeal; what is counted is all of them', async () => {
    const who = await student();
    const missed = await Promise.all(
      [30, 40, 50].map((hours) => addSession({ state: 'held', startsAt: from(-hours), endsAt: from(1 - hours) })),
    );
    await who.change();
    for (const [nth, one] of missed.entries())
      await addAttendance(one, nth < 2 ? who.first : who.second, { what: 'absent', how: 'not-there', due: true });
    await runJob(countAbsences);
    expect((await people.get(who.second))?.pause).toBeDefined();
    const shown = await appointment(who.openid, 'my-absences', {});
    expect([shown.data.rows.length, shown.data.counted, shown.wire.length]).toEqual([3, 3, 2]);
    expect(shown.data.pausedUntil).not.toBeNull();
    const appeal = await appointment(who.openid, 'appeal-absence', {
      ...{ id: missed[0]?._id, says: 'not-counted', text: '我生病了，有假条。' },
    });
    expect([appeal.ok, appeal.wire.length]).toEqual([true, 4]);
    expect(await attendances.count({ personId: who.first, 'appeal.text': '我生病了，有假条。' })).toBe(1);
  });

  test('reads what they were told under the old one', async () => {
    const who = await student();
    await notify([{ to: who.first, kind: 'seat-taken', params: { session: 'a-session' }, about: 'x' }], new Date());
    await who.change();
    const { data } = await as(who.openid, noticeFunction, 'inbox', {});
    expect(data.notices.map(({ kind }: { kind: string }) => kind)).toContain('seat-taken');
  });
});

test('who was at a session with a leader is no first-timer though nobody has ended it, once it is over', async () => {
  const who = await student();
  const times = { state: 'confirmed' as const, startsAt: from(-20), endsAt: from(-18) };
  await addAttendance(await addSession(times), who.first);
  const other = await student();
  await addAttendance(await addSession({ ...times, endsAt: from(1) }), other.first);
  const session = await addSession({ closesAt: from(-0.1) });
  const tickets = [ticketOf(session._id, who.first), ticketOf(session._id, other.first)];
  await sessions.updateWhere({ _id: session._id }, { closesAt: from(1) });
  for (const one of [who, other]) await apply(session, one.openid);
  await sessions.updateWhere({ _id: session._id }, { closesAt: from(-0.2) });
  await runJob(freezeTickets);
  expect(await listTextOf(session)).toContain(`${tickets[0]} 1\n`);
  expect(await listTextOf(session)).toContain(`${tickets[1]} 0\n`);
});
