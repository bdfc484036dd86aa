import { seatCode, seatText } from '@domain/appointment/seat-code';
import { passOf, ticketOf } from '../../../cloudfunctions/_kit/appointment/applications';
import { attendances, seatSecretOf } from '../../../cloudfunctions/_kit/appointment/attendances';
import { lines } from '../../../cloudfunctions/_kit/appointment/lines';
import { minutes } from '../../../cloudfunctions/_kit/appointment/minutes';
import { type SessionDocument, sessions } from '../../../cloudfunctions/_kit/appointment/sessions';
import { _ } from '../../../cloudfunctions/_kit/database';
import { notices } from '../../../cloudfunctions/_kit/notice/notices';
import { people } from '../../../cloudfunctions/_kit/people';
import { countAbsences } from '../../../cloudfunctions/scheduler/jobs/count-absences';
import { freezeTickets } from '../../../cloudfunctions/scheduler/jobs/freeze-tickets';
import { settleSessions } from '../../../cloudfunctions/scheduler/jobs/settle-sessions';
import { tellOfSessions } from '../../../cloudfunctions/scheduler/jobs/tell-of-sessions';
import { studentIdAt } from '../../../tools/seed/documents';
import { rosterOf } from '../../../tools/seed/synthetic-roster';
import { about, addApplication, addDrawn, addSession, appointment, studentOf } from '../../support/appointment';
import { setClock } from '../../support/clock';
import { listTextOf } from '../../support/draws';
import { runJob } from '../../support/jobs';
import { LEAGUE } from '../../support/roles';
import { ADMIN, CLASSMATE, OFFICER, STUDENT } from '../../support/scene';
import { JILIN, seedTwoSchools } from '../../support/schools';
import { unchanged } from '../../support/sessions';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const roster = rosterOf(JILIN, 60);
const nth = (index: number): string => studentIdAt(JILIN, roster[index] as (typeof roster)[number]);
const ME = studentOf(STUDENT);
const OTHER = studentOf(CLASSMATE);

beforeAll(seedTwoSchools);
afterEach(() => jest.useRealTimers());
// The jobs look at all that ended, and at all absences: only those of the test are there.
beforeEach(async () => {
  await sessions.updateAll({}, { state: 'closed', ended: { at: new Date(), by: null, settled: true } });
  await attendances.removeAll({ _id: _.exists(true) });
});

const passIn = ({ _id }: SessionDocument, person: string) => passOf(ticketOf(_id, person));
const scan = (session: SessionDocument, person: string) => {
  const code = seatCode(seatSecretOf(ticketOf(session._id, person)), new Date());
  return appointment(OFFICER, 'check-in', { id: session._id, text: seatText(passIn(session, person), code) });
};
const tick = (session: SessionDocument, person: string) =>
  appointment(OFFICER, 'check-in-by-name', { id: session._id, pass: passIn(session, person) });
const undo = (session: SessionDocument, person: string) =>
  appointment(OFFICER, 'undo-check-in', { id: session._id, pass: passIn(session, person) });
const walkIn = (session: SessionDocument, index: number) =>
  appointment(OFFICER, 'check-in-walk-in', { id: session._id, number: roster[index]?.number ?? '' });
const OFF = '校长临时有会，没有来';
// Somebody had come: the youth league says it.
const off = (session: SessionDocument, reason = OFF, by = LEAGUE) =>
  appointment(by, 'cancel-session', { id: session._id, reason });
const change = async ({ _id }: SessionDocument, more: object) =>
  appointment(OFFICER, 'change-session', { ...(await unchanged(_id)), reason: '校长出差', ...more });
/** It begins at that moment: the clock is set so that it began some minutes ago, and the desk ends it. */
async function end(session: SessionDocument, startsAt = session.startsAt, by = ADMIN) {
  setClock(new Date(startsAt.getTime() + 20 * MINUTE));
  const { data } = await appointment(by, 'end-session', { id: session._id });
  await runJob(settleSessions, new Date(startsAt.getTime() + 30 * MINUTE));
  return data;
}
const noted = async ({ _id }: SessionDocument) =>
  Object.fromEntries(
    (await attendances.find({ sessionId: _id }).limit(20).get()).data.map((one) => [
      one.personId === ME ? 'me' : one.personId === OTHER ? 'other' : roster.length,
      `${one.what} ${one.how}`,
    ]),
  );

describe('nobody is absent by the organiser’s doing', () => {
  test('whose seat came by a draw of less than a day before; who took an offer in that time is', async () => {
    const session = await addDrawn([ME, nth(10), OTHER], { seats: 2, inMinutes: 5 * 60 });
    await lines.updateWhere({ _id: session._id }, { allottedAt: new Date(Date.now() - HOUR) });
    await lines.updateWhere(
      { _id: session._id },
      {
        moves: [
          { at: new Date(Date.now() - 30 * MINUTE), what: 'leave', place: 1 },
          { at: new Date(Date.now() - 20 * MINUTE), what: 'accept', place: 2 },
        ],
      },
    );
    setClock(new Date(session.startsAt.getTime() + MINUTE));
    expect((await walkIn(session, 41)).error.code).toBe('SEATS_TAKEN');
    setClock(new Date(session.startsAt.getTime() + 16 * MINUTE));
    await sessions.updateWhere({ _id: session._id }, { seats: 2 });
    expect((await walkIn(session, 41)).ok).toBe(true);
    expect(await end(session)).toEqual({ here: 1, absent: 1 });
    // That they were not let in is noted, and is no absence.
    expect(await noted(session)).toMatchObject({ other: 'absent not-there', me: 'undone excused' });
  });

  test('where hour, place or who is met were changed less than a day before: who stays away, and who gives the seat back then', async () => {
    for (const more of [
      { place: '另一个校区' },
      { host: { office: '后勤保障处', name: '赵国强' } },
      {
        startsAt: new Date(Date.now() + 10 * HOUR).toISOString(),
        endsAt: new Date(Date.now() + 11 * HOUR).toISOString(),
      },
    ]) {
      const session = await addDrawn([ME, OTHER, nth(12)], { seats: 3, inMinutes: 8 * 60 });
      expect((await about(session, STUDENT, 'my-application')).data.applied.freeUntil < new Date().toISOString()).toBe(
        true,
      );
      expect((await change(session, more)).ok).toBe(true);
      const startsAt = new Date((more as { startsAt?: string }).startsAt ?? session.startsAt);
      const mine = (await about(session, STUDENT, 'my-application')).data;
      expect(mine.applied.freeUntil).toBe(startsAt.toISOString());
      expect((await about(session, CLASSMATE, 'leave-seat')).data.applied).toMatchObject({ is: 'left', late: false });
      setClock(startsAt);
      expect((await scan(session, nth(12))).ok).toBe(true);
      expect(await end(session, startsAt)).toEqual({ here: 1, absent: 0 });
      expect(Object.values(await noted(session)).sort()).toEqual(['met scan', 'undone excused']);
      jest.useRealTimers();
    }
  });

  test('a late leave is late by the hour at which the session took place', async () => {
    const session = await addDrawn([ME, OTHER], { seats: 1, inMinutes: 10 * 60 });
    expect((await about(session, STUDENT, 'leave-seat')).data.applied).toMatchObject({ late: true });
    const startsAt = new Date(session.startsAt.getTime() + 7 * 24 * HOUR);
    const endsAt = new Date(startsAt.getTime() + HOUR).toISOString();
    await change(session, { startsAt: startsAt.toISOString(), endsAt });
    await about(session, CLASSMATE, 'answer-offer', { accept: true });
    setClock(startsAt);
    await tick(session, OTHER);
    expect(await end(session, startsAt)).toEqual({ here: 1, absent: 0 });
    expect(await noted(session)).toEqual({ other: 'met name' });
  });
});

describe('a seat that somebody sits on', () => {
  test('is not given back, and says why', async () => {
    const session = await addDrawn([ME, OTHER], { seats: 1, inMinutes: 110 });
    await scan(session, ME);
    const mine = await about(session, STUDENT, 'my-application');
    expect([mine.data.may, mine.wire.length]).toEqual([[], 2]);
    const refused = await about(session, STUDENT, 'leave-seat');
    expect([refused.error.code, refused.wire.length]).toEqual(['CHECKED_IN', 2]);
    expect((await about(session, CLASSMATE, 'my-application')).data.applied.is).toBe('waiting');
    await undo(session, ME);
    const left = await about(session, STUDENT, 'leave-seat');
    expect([left.data.applied.is, left.wire.length]).toEqual(['left', 3]);
  });

  test('by somebody else, when its holder comes too late: that they came is written down, and is no absence', async () => {
    const session = await addDrawn([nth(10), ME], { seats: 2, inMinutes: -16 });
    await scan(session, nth(10));
    await walkIn(session, 40);
    for (const late of [await scan(session, ME), await tick(session, ME)])
      expect(late.error.code).toBe('SEAT_GIVEN_AWAY');
    const { rows, here } = (await appointment(OFFICER, 'door-list', { id: session._id })).data;
    expect(here).toBe(2);
    expect(rows.find(({ pass }: { pass: string }) => pass === passIn(session, ME)).how).toBe('turned-away');
    expect((await appointment(ADMIN, 'end-session', { id: session._id })).data).toEqual({ here: 2, absent: 0 });
    expect(await runJob(settleSessions, new Date(Date.now() + 3 * MINUTE))).toMatchObject({ absent: 0 });
    expect(await noted(session)).toMatchObject({ me: 'undone turned-away' });
    const { data } = await appointment(STUDENT, 'my-absences', {});
    expect(data).toMatchObject({
      counted: 0,
      rows: [{ what: 'undone', how: 'turned-away', counts: false, open: ['there'] }],
    });
    await runJob(countAbsences);
    expect(await notices.count({ kind: 'not-noted', to: ME })).toBe(1);
  });

  test('and whose check-in was taken back, reads of that once the session is over, and is told', async () => {
    const session = await addDrawn([nth(10), ME], { seats: 2, inMinutes: -16 });
    for (const one of [nth(10), ME]) await scan(session, one);
    await undo(session, ME);
    const rows = async () => (await appointment(STUDENT, 'my-absences', {})).data.rows;
    expect(await rows()).toEqual([]);
    await appointment(ADMIN, 'end-session', { id: session._id });
    expect(await rows()).toMatchObject([{ session: { id: session._id }, what: 'undone', how: 'scan', counts: false }]);
    await notices.removeAll({ kind: 'not-noted' });
    await runJob(settleSessions, new Date(Date.now() + 3 * MINUTE));
    await runJob(countAbsences);
    expect(await notices.count({ kind: 'not-noted', to: ME })).toBe(1);
    await off(session);
    expect(await rows()).toMatchObject([{ what: 'undone', off: OFF }]);
  });

  test('becomes theirs after all when it is free again', async () => {
    const session = await addDrawn([nth(10), ME], { seats: 2, inMinutes: -16 });
    await scan(session, nth(10));
    await walkIn(session, 40);
    await scan(session, ME);
    await undo(session, nth(40));
    expect((await scan(session, ME)).data).toMatchObject({ again: false, here: 2 });
    expect(await noted(session)).toMatchObject({ me: 'met scan' });
  });
});

describe('a door', () => {
  test('says how many seats are free before they are given', async () => {
    const session = await addDrawn([nth(10)], { seats: 3, inMinutes: 40 });
    const { free, walkInsFrom } = (await appointment(OFFICER, 'door-list', { id: session._id })).data;
    expect([free, walkInsFrom]).toEqual([2, new Date(session.startsAt.getTime() - 30 * MINUTE).toISOString()]);
    expect((await walkIn(session, 40)).error.code).toBe('WALK_IN_TOO_EARLY');
  });

  test('knows a walk-in who had not applied: tapped again they are in, undone they are not, and may come in again', async () => {
    const session = await addDrawn([nth(10)], { seats: 3, inMinutes: 20 });
    await walkIn(session, 40);
    const again = await tick(session, nth(40));
    expect([again.data.again, again.wire.length]).toEqual([true, 2]);
    expect((await undo(session, nth(40))).data).toEqual({ here: 0 });
    expect((await tick(session, nth(40))).data).toMatchObject({
      again: false,
      row: { how: 'walk-in', isSeated: false },
    });
  });
});

describe('a session that did not take place', () => {
  test('is said so after its beginning, with a reason: everybody hears it, nobody has met anybody, nobody is absent', async () => {
    const session = await addDrawn([ME, OTHER], { seats: 3, inMinutes: 10 });
    await scan(session, ME);
    setClock(new Date(session.startsAt.getTime() + 16 * MINUTE));
    await walkIn(session, 41);
    expect((await off(session, '')).error.code).toBe('SESSION_REASON_MISSING');
    expect((await appointment(LEAGUE, 'session', { id: session._id })).data.steps).toEqual(['cancel']);
    const said = await off(session);
    expect([said.ok, said.wire.length]).toEqual([true, 3]);
    await runJob(tellOfSessions);
    const told = await notices.find({ kind: 'session-cancelled', 'params.session': session._id }).limit(20).get();
    const host = expect.stringMatching(/^staff:/);
    expect(told.data.map(({ to }) => to).sort()).toEqual([...[ME, OTHER, nth(41)].sort(), host]);
    setClock(new Date(session.endsAt.getTime() + 25 * HOUR));
    await runJob(settleSessions);
    expect((await sessions.get(session._id))?.state).toBe('cancelled');
    expect(await noted(session)).not.toHaveProperty('other');
    const next = await addSession({
      closesAt: new Date(Date.now() - 3 * MINUTE),
      opensAt: new Date(Date.now() - 90 * HOUR),
    });
    await addApplication(next, ME);
    await runJob(freezeTickets);
    expect(await listTextOf(next)).toBe(`${ticketOf(next._id, ME)} 0\n`);
    expect((await appointment(STUDENT, 'rate-session', { id: session._id, rating: 5 })).error.code).toBe('NOT_THERE');
    const { rows } = (await appointment(STUDENT, 'my-absences', {})).data;
    expect(rows).toMatchObject([{ what: 'met', counts: false, off: OFF }]);
  });

  test('also after it was ended, before its minutes: absences are taken back, and the pause with them', async () => {
    const session = await addDrawn([ME, OTHER], { seats: 2, inMinutes: -20 });
    for (const state of ['held', 'closed'] as const) {
      const missed = await addSession({ state, startsAt: new Date(Date.now() - HOUR) });
      await attendances.add({
        ...{ _id: `missed-${state}`, version: 1, sessionId: missed._id, personId: OTHER, schoolId: JILIN.id },
        ...{ channel: missed.channel, at: new Date(), what: 'absent', how: 'not-there', ticket: `t-${state}` },
        ...{ pass: `p-${state}`, seat: `missed-${state}`, by: null, notedAt: new Date(), rating: null, appeal: null },
        ...{ due: false, recent: [] },
      });
    }
    await scan(session, ME);
    await appointment(ADMIN, 'end-session', { id: session._id });
    await runJob(settleSessions, new Date(Date.now() + 3 * MINUTE));
    await runJob(countAbsences);
    expect((await people.get(OTHER))?.pause).toBeDefined();
    expect((await off(session)).ok).toBe(true);
    await runJob(settleSessions, new Date(Date.now() + 4 * MINUTE));
    await runJob(countAbsences);
    expect((await people.get(OTHER))?.pause).toBeUndefined();
    expect((await noted(session)).other).toBe('undone not-there');
  });

  test('is not said once minutes are written', async () => {
    const session = await addDrawn([ME], { seats: 2, inMinutes: -20 });
    await scan(session, ME);
    await appointment(ADMIN, 'end-session', { id: session._id });
    await runJob(settleSessions, new Date(Date.now() + 3 * MINUTE));
    const promises: object[] = [];
    const written = {
      version: 0,
      text: '谈了宿舍网和食堂的价格，学校说了怎么改。',
      promises,
      outcomes: [],
      reason: '',
    };
    expect((await appointment(OFFICER, 'submit-minutes', { id: session._id, ...written })).ok).toBe(true);
    expect((await off(session)).error.code).toBe('SESSION_NOT_NOW');
    // They came back, since nobody had come to meet anybody.
    const back = { id: session._id, version: 1, reason: '校长没有来，这场没有开。' };
    expect((await appointment(ADMIN, 'return-minutes', back)).ok).toBe(true);
    expect((await appointment(LEAGUE, 'session', { id: session._id })).data.steps).toEqual(['cancel']);
    const said = await off(session);
    expect([said.ok, said.wire.length]).toEqual([true, 3]);
    await runJob(settleSessions, new Date(Date.now() + 3 * MINUTE));
    const { due } = (await appointment(OFFICER, 'minutes-due', {})).data;
    expect(due.filter((one: { session: { id: string } }) => one.session.id === session._id)).toEqual([]);
    expect(await minutes.get(session._id)).toBeNull();
  });

  test('may be said by whoever was scanned, too: another officer answers, and granted they have met nobody', async () => {
    const session = await addDrawn([ME], { seats: 1, inMinutes: -20 });
    await scan(session, ME);
    await appointment(ADMIN, 'end-session', { id: session._id });
    expect((await appointment(STUDENT, 'my-absences', {})).data.rows).toMatchObject([{ what: 'met', how: 'scan' }]);
    const appeal = { id: session._id, says: 'not-counted', text: '那天校长没有来。' };
    expect((await appointment(STUDENT, 'appeal-absence', appeal)).ok).toBe(true);
    const answer = { id: session._id, pass: passIn(session, ME), granted: true, text: '是没有来。' };
    expect((await appointment(ADMIN, 'decide-appeal', answer)).ok).toBe(true);
    const next = await addSession({ closesAt: new Date(Date.now() - 3 * MINUTE) });
    await addApplication(next, ME);
    await runJob(freezeTickets);
    expect(await listTextOf(next)).toBe(`${ticketOf(next._id, ME)} 0\n`);
    await runJob(countAbsences);
    const told = await notices.find({ to: ME }).limit(50).get();
    expect(told.data.map(({ kind }) => kind)).toContain('presence-answered');
    expect(told.data.map(({ kind }) => kind)).not.toContain('noted-present');
  });
});
