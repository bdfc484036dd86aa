import { dayOf, plusDays } from '@domain/core/school-clock';
import { applications } from '../../../cloudfunctions/_kit/appointment/applications';
import { lines } from '../../../cloudfunctions/_kit/appointment/lines';
import { movesTowards } from '../../../cloudfunctions/_kit/appointment/session-line';
import { type SessionDocument, sessions } from '../../../cloudfunctions/_kit/appointment/sessions';
import { notices } from '../../../cloudfunctions/_kit/notice/notices';
import { people as staff } from '../../../cloudfunctions/_kit/people';
import { remindOfSessions } from '../../../cloudfunctions/scheduler/jobs/remind-of-sessions';
import { tellOfSessions } from '../../../cloudfunctions/scheduler/jobs/tell-of-sessions';
import { addApplication, addSession, appointment } from '../../support/appointment';
import { freshKey } from '../../support/as';
import { runJob } from '../../support/jobs';
import { ADMIN, OFFICER } from '../../support/scene';
import { JILIN, seedTwoSchools } from '../../support/schools';
import { draftSession, hourOf, openSession, sessionOf, sessionWish, unchanged } from '../../support/sessions';
import { openWireDoor, type WireDoor } from '../../support/wire-door';

declare const localCloud: { admin: string };

let door: WireDoor;
/** Who is met hears what those hear who come. */
let host = '';
beforeAll(async () => {
  await seedTwoSchools();
  const query = { 'memberships.schoolId': JILIN.id, 'memberships.office': '副校长' };
  host = (await staff.find(query).limit(1).get()).data[0]?._id ?? '';
  door = await openWireDoor(localCloud.admin);
});
afterAll(() => door.close());
afterEach(() => jest.restoreAllMocks());
beforeEach(async () => {
  // What the router logs of requests that fail here on purpose.
  jest.spyOn(console, 'error').mockImplementation(() => {});
  for (const all of [sessions, applications]) await all.removeAll({ schoolId: JILIN.id });
});

const HOUR = 3_600_000;
const hours = (from: number): Date => new Date(Date.now() + from * HOUR);
const people = (count: number): string[] => Array.from({ length: count }, (_none, index) => `applicant-${index}`);

/** Some who want to come; the last of them no longer. */
async function applied(session: SessionDocument, count: number) {
  const all = [];
  for (const person of people(count)) all.push(await addApplication(session, person));
  await addApplication(session, 'somebody-who-withdrew', { state: 'withdrawn' });
  return all;
}

/** Who was told what of a session, each by kind. */
async function toldOf(session: string): Promise<Record<string, string[]>> {
  const { data } = await notices.find({ 'params.session': session }).limit(1000).get();
  const told: Record<string, string[]> = {};
  for (const { to, kind } of data) told[to] = [...(told[to] ?? []), kind];
  return told;
}
const everybodyOnce = (count: number, ...kinds: string[]) =>
  Object.fromEntries([host, ...people(count)].map((one) => [one, kinds]));

/** A line in which some stand, the first `seats` of them seated. */
const lineOf = (session: SessionDocument, tickets: string[]) =>
  lines.add({
    ...{ _id: session._id, sessionId: session._id, page: 0, tickets, joined: null, seats: session.seats, moves: [] },
    ...{ startsAt: session.startsAt, allottedAt: new Date(), drawn: tickets.length, version: 0 },
  });

describe('an action that dies', () => {
  test.each([true, false])(
    'publishing at any request (its last one served: %s): open with its line, or a draft',
    async (isServed) => {
      for (let request = 0; ; request += 1) {
        const draft = await draftSession({ allots: 'first-come', seats: 4 });
        const key = freshKey();
        door.dieAfter(request, isServed);
        await appointment(OFFICER, 'publish-session', { ...draft, anyway: true }, key).catch(() => null);
        const hasDied = door.revive();
        if ((await sessionOf(draft.id)).state === 'open') expect(await lines.get(draft.id)).not.toBeNull();
        // Meanwhile the draft was changed by a colleague: what is published then is theirs.
        const now = await sessionOf(draft.id);
        const seats = now.state === 'draft' ? 6 : 4;
        if (now.state === 'draft') await sessions.updateWhere({ _id: draft.id }, { seats, version: now.version + 1 });
        const { version } = await sessionOf(draft.id);
        const wish = { ...(now.state === 'draft' ? { id: draft.id, version } : draft), anyway: true };
        const done = await appointment(OFFICER, 'publish-session', wish, now.state === 'draft' ? freshKey() : key);
        expect([request, done.ok, done.wire.length <= 4]).toEqual([request, true, true]);
        expect([request, (await sessionOf(draft.id)).state, (await lines.get(draft.id))?.seats]).toEqual([
          request,
          'open',
          seats,
        ]);
        if (!hasDied) return;
      }
    },
  );

  test('a draft published half as first come and then changed to a draw leaves no line to the draw', async () => {
    const draft = await draftSession({ allots: 'first-come' });
    door.dieAfter(2, false);
    await appointment(OFFICER, 'publish-session', { ...draft, anyway: true }).catch(() => null);
    door.revive();
    expect(await lines.get(draft.id)).not.toBeNull();
    const drawn = await appointment(OFFICER, 'save-session', sessionWish({ ...draft, allots: 'draw' }));
    expect((await appointment(OFFICER, 'publish-session', { ...drawn.data, anyway: true })).ok).toBe(true);
    expect(await lines.get(draft.id)).toBeNull();
  });

  test.each([true, false])(
    'changing at any request (its last one served: %s): the line follows before anybody is told',
    async (isServed) => {
      for (let request = 0; ; request += 1) {
        const { id } = await openSession({ allots: 'first-come' });
        await applied(await sessionOf(id), 3);
        const [key, seen] = [freshKey(), await unchanged(id)];
        const wish = { ...seen, startsAt: hourOf(14, '15:00'), endsAt: hourOf(14, '16:00'), seats: 30 };
        door.dieAfter(request, isServed);
        await appointment(OFFICER, 'change-session', wish, key).catch(() => null);
        const hasDied = door.revive();
        const again = await appointment(OFFICER, 'change-session', wish, key);
        expect([request, again.ok]).toEqual([request, true]);
        await runJob(tellOfSessions);
        const [session, line] = [await sessionOf(id), await lines.get(id)];
        expect([request, session.changes.length, line && movesTowards(session, line, new Date())]).toEqual([
          request,
          1,
          [],
        ]);
        expect(line?.moves).toHaveLength(2);
        expect([request, await toldOf(id)]).toEqual([request, everybodyOnce(3, 'session-changed')]);
        await applications.removeAll({ sessionId: id });
        if (!hasDied) return;
      }
    },
  );

  test.each([true, false])(
    'planning a series at any request (its last one served: %s): the retry adds what is missing',
    async (isServed) => {
      for (let request = 0; ; request += 1) {
        await sessions.removeAll({ schoolId: JILIN.id });
        const [draft, key] = [await draftSession(), freshKey()];
        const plan = () => appointment(OFFICER, 'plan-series', { ...draft, everyWeeks: 1, count: 4 }, key);
        door.dieAfter(request, isServed);
        await plan().catch(() => null);
        const hasDied = door.revive();
        const done = await plan();
        expect([request, done.ok]).toEqual([request, true]);
        expect([request, await sessions.count({ 'series.nth': 0 })]).toEqual([request, 1]);
        expect([request, await sessions.count({ schoolId: JILIN.id })]).toEqual([request, 1 + done.data.days.length]);
        if (!hasDied) return;
      }
    },
  );

  test('a line in which somebody moves at that moment follows with the next run of the scheduler', async () => {
    const { id } = await openSession({ allots: 'first-come' });
    const seen = await unchanged(id);
    const held = door.hold('database.modifyDocument', 'lines');
    const changing = appointment(OFFICER, 'change-session', { ...seen, seats: 40 });
    await held.arrived;
    await lines.updateWhere({ _id: id }, { tickets: ['0123456789abcdef'], joined: [new Date()], version: 99 });
    held.release();
    expect((await changing).ok).toBe(true);
    expect((await lines.get(id))?.moves).toEqual([]);
    await runJob(tellOfSessions);
    expect(await lines.get(id)).toMatchObject({ moves: [{ what: 'seats', seats: 40 }], tickets: ['0123456789abcdef'] });
  });
});

describe('telling', () => {
  test('of a cancellation reaches everybody who wants to come, once, and nobody who withdrew', async () => {
    const session = await addSession();
    await applied(session, 5);
    await appointment(ADMIN, 'cancel-session', { id: session._id, reason: '校长出差' });
    await Promise.all([runJob(tellOfSessions), runJob(tellOfSessions)]);
    await runJob(tellOfSessions);
    expect(await toldOf(session._id)).toEqual(everybodyOnce(5, 'session-cancelled'));
    expect((await sessionOf(session._id)).cancelled?.told).toBe(true);
  });

  test('of several changes at once says one word, and later ones say another', async () => {
    const session = await addSession();
    await applied(session, 2);
    for (const place of ['一间', '二间'])
      await appointment(OFFICER, 'change-session', { ...(await unchanged(session._id)), place });
    await runJob(tellOfSessions);
    expect(await toldOf(session._id)).toEqual(everybodyOnce(2, 'session-changed'));
    await appointment(OFFICER, 'change-session', { ...(await unchanged(session._id)), place: '三间' });
    await runJob(tellOfSessions);
    expect(await toldOf(session._id)).toEqual(everybodyOnce(2, 'session-changed', 'session-changed'));
    expect((await sessionOf(session._id)).changes.every(({ told }) => told)).toBe(true);
  });

  test('names nobody and nothing that anybody wrote, and says the day on the school’s clock', async () => {
    const startsAt = new Date(`${plusDays(dayOf(new Date()), 20)}T00:30:00+08:00`);
    const session = await addSession({ startsAt, endsAt: new Date(startsAt.getTime() + HOUR) });
    await applied(session, 1);
    await appointment(OFFICER, 'change-session', { ...(await unchanged(session._id)), place: '另一间' });
    await runJob(tellOfSessions);
    const { data } = await notices.find({ 'params.session': session._id }).limit(10).get();
    expect(data.map(({ params }) => params)).toEqual(Array(2).fill({ session: session._id, day: dayOf(startsAt) }));
  });

  test.each([true, false])(
    'that dies at any request (its last one served: %s) forgets nobody and tells nobody twice',
    async (isServed) => {
      for (let request = 0; ; request += 1) {
        const session = await addSession();
        await applied(session, 4);
        await appointment(ADMIN, 'cancel-session', { id: session._id, reason: '校长出差' });
        door.dieAfter(request, isServed);
        await runJob(tellOfSessions).catch(() => null);
        const hasDied = door.revive();
        await Promise.all([runJob(tellOfSessions), runJob(tellOfSessions)]);
        expect([request, await toldOf(session._id)]).toEqual([request, everybodyOnce(4, 'session-cancelled')]);
        expect((await sessionOf(session._id)).cancelled?.told).toBe(true);
        await applications.removeAll({ sessionId: session._id });
        if (!hasDied) return;
      }
    },
  );
});

describe('the day before', () => {
  /** Noon of a day, days from now: an hour at which people are told. */
  const noon = (days: number): Date => new Date(`${plusDays(dayOf(new Date()), days)}T12:00:00+08:00`);
  const at = (days: number, hour: string) => new Date(hourOf(days, hour));

  /** Five have applied and stand in a line with two seats; the second gives their seat back. */
  async function drawn(more: Partial<SessionDocument> = {}) {
    const times = { startsAt: at(5, '15:00'), endsAt: at(5, '16:00'), closesAt: hours(-72) };
    const session = await addSession({ state: 'drawn', seats: 2, ...times, ...more });
    const tickets = (await applied(session, 5)).map(({ ticket }) => ticket);
    await lineOf(session, tickets);
    return session;
  }

  test('those who have a seat or are offered one are told, and nobody who waits', async () => {
    const session = await drawn();
    const left = { at: new Date(noon(4).getTime() - HOUR), what: 'leave' as const, place: 1 };
    await lines.updateWhere({ _id: session._id }, { moves: [left] });
    await runJob(remindOfSessions, noon(3));
    expect(await toldOf(session._id)).toEqual({});
    await runJob(remindOfSessions, noon(4));
    await runJob(remindOfSessions, noon(4));
    const told = await toldOf(session._id);
    expect(told).toEqual({ 'applicant-0': ['session-soon'], 'applicant-2': ['session-soon'] });
  });

  test('at night nobody is, and in the morning they are', async () => {
    const session = await drawn();
    await runJob(remindOfSessions, at(4, '03:00'));
    expect(await toldOf(session._id)).toEqual({});
    await runJob(remindOfSessions, at(4, '08:00'));
    expect(Object.keys(await toldOf(session._id))).toHaveLength(2);
  });

  test('once for each day that it is moved to; not when it is cancelled, and not when it has begun', async () => {
    const session = await drawn();
    await runJob(remindOfSessions, noon(4));
    await sessions.updateWhere({ _id: session._id }, { startsAt: at(6, '15:00'), endsAt: at(6, '16:00') });
    await runJob(remindOfSessions, noon(5));
    expect((await toldOf(session._id))['applicant-0']).toEqual(['session-soon', 'session-soon']);
    const cancelled = await drawn({ state: 'cancelled' });
    await runJob(remindOfSessions, noon(4));
    expect(await toldOf(cancelled._id)).toEqual({});
    const begun = await drawn();
    await runJob(remindOfSessions, at(5, '15:00'));
    expect(await toldOf(begun._id)).toEqual({});
  });

  test.each([true, false])(
    'a run that dies at any request (its last one served: %s) is made good',
    async (isServed) => {
      for (let request = 0; ; request += 1) {
        const session = await drawn();
        door.dieAfter(request, isServed);
        await runJob(remindOfSessions, noon(4)).catch(() => null);
        const hasDied = door.revive();
        await runJob(remindOfSessions, noon(4));
        const once = ['session-soon'];
        expect([request, await toldOf(session._id)]).toEqual([request, { 'applicant-0': once, 'applicant-1': once }]);
        expect((await sessionOf(session._id)).reminded).toBe(dayOf(session.startsAt));
        await sessions.removeAll({ _id: session._id });
        await applications.removeAll({ sessionId: session._id });
        if (!hasDied) return;
      }
    },
  );
});
