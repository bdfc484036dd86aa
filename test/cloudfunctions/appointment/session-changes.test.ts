import { lines } from '../../../cloudfunctions/_kit/appointment/lines';
import { sessions } from '../../../cloudfunctions/_kit/appointment/sessions';
import { freezeTickets } from '../../../cloudfunctions/scheduler/jobs/freeze-tickets';
import { addSession, appointment } from '../../support/appointment';
import { freshKey } from '../../support/as';
import { runJob } from '../../support/jobs';
import { ADMIN, OFFICER, STUDENT } from '../../support/scene';
import { JILIN, seedTwoSchools } from '../../support/schools';
import { hours } from '../../support/session-lists';
import { hourOf, openSession, sessionOf, unchanged } from '../../support/sessions';

beforeAll(seedTwoSchools);
beforeEach(() => sessions.removeAll({ schoolId: JILIN.id }));

describe('a change', () => {
  const change = async (id: string, more: object, openid = OFFICER, key = freshKey()) =>
    appointment(openid, 'change-session', { ...(await unchanged(id)), ...more }, key);

  test('is written down with what it changed, in four requests, and its line follows', async () => {
    const { id } = await openSession({ allots: 'first-come' });
    const moved = { startsAt: hourOf(13, '14:00'), endsAt: hourOf(13, '15:00'), seats: 20 };
    const done = await change(id, moved);
    expect(done.ok).toBe(true);
    expect(done.wire.length).toBeLessThanOrEqual(4);
    const session = await sessionOf(id);
    expect(session.changes).toMatchObject([{ what: ['time', 'seats'], reason: null, told: false }]);
    const line = await lines.get(id);
    expect(line?.moves.map(({ what }) => what)).toEqual(['starts', 'seats']);
    const { data } = await appointment(STUDENT, 'session', { id });
    expect(data).toMatchObject({ seats: 20, startsAt: moved.startsAt, numbers: { seats: 20, free: 20 } });
    expect(data.changes).toEqual([{ at: expect.any(String), what: ['time', 'seats'], reason: null }]);
  });

  test('of nothing is none', async () => {
    const { id } = await openSession();
    expect(await change(id, {})).toMatchObject({ ok: true, data: { version: 2 } });
    expect((await sessionOf(id)).changes).toEqual([]);
  });

  test('adds no seats while the list is sealed and nothing is drawn', async () => {
    const { _id } = await addSession({ state: 'frozen', closesAt: hours(-99) });
    expect((await change(_id, { seats: 13 })).error.code).toBe('SESSION_SEATS_SEALED');
    expect((await change(_id, { place: '另一间' })).ok).toBe(true);
  });

  test('to an hour that comes within a day is refused where people have seats', async () => {
    const { _id } = await addSession({ state: 'confirmed', closesAt: hours(-99) });
    const { error } = await change(_id, {
      startsAt: hours(23).toISOString(),
      endsAt: hours(24).toISOString(),
      reason: '提前',
    });
    expect([error.code, error.params.problem]).toEqual(['SESSION_TIMES_WRONG', 'too-near']);
  });

  test('takes no seat from anybody', async () => {
    const { id } = await openSession();
    expect((await change(id, { seats: 11 })).error.code).toBe('SESSION_SEATS_FEWER');
  });

  test.each([
    [80, '', true],
    [70, '', false],
    [70, '校长出差', true],
  ])('%i hours before, with the reason "%s": %s', async (ahead, reason, isDone) => {
    const { _id } = await addSession({ state: 'drawn', startsAt: hours(ahead), endsAt: hours(ahead + 1) });
    const done = await change(_id, { place: '另一间', reason });
    expect([done.ok, done.error?.code, done.error?.params.hours]).toEqual(
      isDone ? [true, undefined, undefined] : [false, 'SESSION_REASON_MISSING', 72],
    );
  });

  test('to an hour before the draw can be over is refused while it is open', async () => {
    const { id } = await openSession();
    const { error } = await change(id, { startsAt: hourOf(9, '15:00'), endsAt: hourOf(9, '16:00') });
    expect(error).toMatchObject({ code: 'SESSION_WINDOW_LATE', params: { at: expect.any(String) } });
  });

  test('that the platform will not have is not stored, nor its reason', async () => {
    const { id } = await openSession();
    for (const more of [{ place: 'risky-word' }, { seats: 20, reason: 'risky-word' }])
      expect((await change(id, more)).error.code).toBe('CONTENT_REFUSED');
    expect((await sessionOf(id)).version).toBe(2);
  });

  test('may give it another title and scope, and a longer window, while it is open; told as that', async () => {
    const { id } = await openSession();
    const closesAt = hourOf(8, '12:00');
    const done = await change(id, { title: '后勤和食堂', scope: '只谈食堂。', closesAt });
    expect([done.ok, done.wire.length]).toEqual([true, 3]);
    const { data } = await appointment(STUDENT, 'session', { id });
    expect(data).toMatchObject({ title: '后勤和食堂', scope: '只谈食堂。', closesAt, holidays: [] });
    expect(data.changes).toMatchObject([{ what: ['title', 'window', 'scope'] }]);
    expect((await change(id, { title: 'risky-word' })).error.code).toBe('CONTENT_REFUSED');
  });

  test.each([
    ['ends earlier', { closesAt: hourOf(6, '12:00') }, 'window-shorter'],
    ['begins later', { opensAt: hourOf(2, '09:00') }, 'window-shorter'],
  ])('to a window that %s is refused', async (_what, more, problem) => {
    const { id } = await openSession();
    const { error } = await change(id, more);
    expect([error.code, error.params.problem]).toEqual(['SESSION_TIMES_WRONG', problem]);
  });

  test('to a longer window in the moment in which its list is closed: one of both, never both', async () => {
    for (const isChangeFirst of [true, false]) {
      const { _id } = await addSession({ closesAt: hours(0.001), startsAt: hours(300), endsAt: hours(301) });
      const wish = { ...(await unchanged(_id)), closesAt: hours(48).toISOString() };
      const late = new Date(Date.now() + 10 * 60_000);
      if (isChangeFirst) expect((await appointment(OFFICER, 'change-session', wish)).ok).toBe(true);
      await runJob(freezeTickets, late);
      expect((await sessionOf(_id)).state).toBe(isChangeFirst ? 'open' : 'frozen');
      if (isChangeFirst) continue;
      const { error } = await appointment(OFFICER, 'change-session', {
        ...(await unchanged(_id)),
        closesAt: wish.closesAt,
      });
      expect([error.code, error.params.problem]).toEqual(['SESSION_TIMES_WRONG', 'window-over']);
    }
  });

  test('of one of a series is of this one alone', async () => {
    const series = { id: 'a-series-of-the-tests', nth: 0 };
    const [first, second] = [await addSession({ series }), await addSession({ series: { ...series, nth: 1 } })];
    expect((await change(first._id, { title: '这一场谈食堂' })).ok).toBe(true);
    expect((await sessionOf(second._id)).title).toBe(second.title);
  });

  test('sent twice is one', async () => {
    const { id } = await openSession();
    const [input, key] = [{ ...(await unchanged(id)), place: '另一间' }, freshKey()];
    const answers = await Promise.all([1, 2, 3].map(() => appointment(OFFICER, 'change-session', input, key)));
    const again = await appointment(OFFICER, 'change-session', input, key);
    expect(again).toMatchObject({ ok: true, data: { id, version: 3 } });
    for (const { ok, error } of answers) if (!ok) expect(error.code).toBe('BUSY');
    expect((await sessionOf(id)).changes).toHaveLength(1);
  });

  test('by two at once is the change of one, and the line says the same as the session', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { id } = await openSession({ allots: 'first-come' });
      const seen = await unchanged(id);
      const rivals = [13, 14, 15].map((day) => {
        const moved = { startsAt: hourOf(day, '15:00'), endsAt: hourOf(day, '16:00'), seats: 10 + day };
        return appointment(day === 14 ? ADMIN : OFFICER, 'change-session', { ...seen, ...moved });
      });
      expect((await Promise.all(rivals)).filter(({ ok }) => ok)).toHaveLength(1);
      const [session, line] = [await sessionOf(id), await lines.get(id)];
      const starts = line?.moves.findLast((move) => move.what === 'starts');
      const seats = line?.moves.findLast((move) => move.what === 'seats');
      expect([starts, seats]).toMatchObject([{ startsAt: session.startsAt }, { seats: session.seats }]);
      expect(session.changes).toHaveLength(1);
    }
  });
});
