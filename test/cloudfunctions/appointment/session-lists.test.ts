import { lines } from '../../../cloudfunctions/_kit/appointment/lines';
import { sessions } from '../../../cloudfunctions/_kit/appointment/sessions';
import { _ } from '../../../cloudfunctions/_kit/database';
import { about, addApplication, addDrawn, addRush, addSession, appointment } from '../../support/appointment';
import { OFFICER, STUDENT } from '../../support/scene';
import { JILIN, seedTwoSchools } from '../../support/schools';
import { DEPARTMENT, ELSEWHERE, hours, idOf, ids, LINK, list } from '../../support/session-lists';
import { draftSession } from '../../support/sessions';

beforeAll(seedTwoSchools);
beforeEach(() => sessions.removeAll({ schoolId: JILIN.id }));

describe('what a student sees', () => {
  test('the next ones first, then what was, the last ones first; and which they may apply to and have', async () => {
    const [later, sooner, old, older] = [
      await addSession({ startsAt: hours(240), endsAt: hours(241) }),
      await addSession({ startsAt: hours(24), endsAt: hours(25), who: { colleges: ['不存在的学院'], grades: null } }),
      await addSession({ state: 'held', startsAt: hours(-24), endsAt: hours(-23) }),
      await addSession({ state: 'closed', startsAt: hours(-240), endsAt: hours(-239) }),
    ];
    await addApplication(later, idOf(STUDENT));
    await addApplication(sooner, idOf('demo-10183-student-2'));
    const { data, wire } = await list(STUDENT);
    expect(wire).toHaveLength(2);
    expect(ids(data.next)).toEqual([sooner._id, later._id]);
    expect(ids(data.past)).toEqual([old._id, older._id]);
    expect(data.next.map(({ mayApply, applied }: Record<string, boolean>) => [mayApply, applied])).toEqual([
      [false, false],
      [true, true],
    ]);
  });

  test.each<[string, Parameters<typeof addSession>[0], boolean]>([
    ['open', {}, true],
    ['open, of a channel where nothing is asked', { channel: 'activity' }, false],
    ['first come, before the rush', { allots: 'first-come', opensAt: hours(2) }, true],
    ['a draw whose window is to come', { opensAt: hours(2) }, false],
    ['whose window is over', { closesAt: hours(-1) }, false],
    ['sealed', { state: 'frozen' }, false],
    ['cancelled', { state: 'cancelled' }, false],
    ['for another grade', { who: { colleges: null, grades: [1999] } }, false],
  ])('whether they can bring something to one that is %s', async (_how, more, bring) => {
    const { _id } = await addSession(more);
    for (const [openid, may] of [
      [STUDENT, bring],
      [DEPARTMENT, false],
    ] as const) {
      const { data } = await list(openid);
      expect(data.next.find(({ id }: { id: string }) => id === _id)).toMatchObject({ bring: may });
    }
  });

  test('one that is on right now is among the next', async () => {
    const { _id } = await addSession({ state: 'confirmed', startsAt: hours(-1), endsAt: hours(1) });
    expect(ids((await list(STUDENT)).data.next)).toEqual([_id]);
  });

  test('how many want to come, and their own application; who else, never', async () => {
    const session = await addSession();
    const own = await addApplication(session, idOf(STUDENT));
    await addApplication(session, idOf('demo-10183-student-2'));
    await addApplication(session, idOf('demo-10183-student-3'), { state: 'withdrawn' });
    const { data, wire } = await appointment(STUDENT, 'session', { id: session._id });
    expect(wire).toHaveLength(2);
    expect(data).toMatchObject({ applicants: 2, own: { id: own._id, state: 'in', standing: null } });
    const said = JSON.stringify(data);
    for (const secret of ['createdBy', 'an-officer-of-the-tests', idOf('demo-10183-student-2'), own.ticket])
      expect(said).not.toContain(secret);
  });

  test('who gave a seat back, did not want it or let it go is no applicant any more, on the list and in the number', async () => {
    const [first, second, third] = [STUDENT, 'demo-10183-student-2', 'demo-10183-student-3'];
    const session = await addDrawn([first, second, third].map(idOf), { seats: 1, inMinutes: 60 * 24 * 5 });
    const rush = await addRush(2, [first, second]);
    const stands = async (openid: string) => {
      const { data, wire } = await list(openid);
      const applied = (id: string) => data.next.find((one: { id: string }) => one.id === id).applied;
      return [applied(session._id), applied(rush._id), wire.length];
    };
    const wanted = async ({ _id: id }: { _id: string }) =>
      (await appointment(third, 'session', { id })).data.applicants;
    expect(await stands(first)).toEqual([true, true, 2]);
    expect(await stands(third)).toEqual([true, false, 2]);
    await about(rush, first, 'claim-seat');
    await about(rush, first, 'leave-seat');
    expect([await stands(first), await wanted(session), await wanted(rush)]).toEqual([[true, false, 2], 3, 1]);
    await about(session, first, 'leave-seat');
    expect([await stands(first), await wanted(session)]).toEqual([[false, false, 2], 2]);
    await about(session, second, 'answer-offer', { accept: false });
    expect([await stands(second), await stands(third), await wanted(session)]).toEqual([
      [false, true, 2],
      [true, false, 2],
      1,
    ]);
  });

  test('the link of a meeting held online only when they have a seat', async () => {
    const session = await addSession({ allots: 'first-come', link: LINK, seats: 1 });
    const { ticket } = await addApplication(session, idOf(STUDENT));
    const second = await addApplication(session, idOf('demo-10183-student-2'));
    await lines.add({
      ...{
        _id: session._id,
        sessionId: session._id,
        page: 0,
        seats: 1,
        startsAt: session.startsAt,
        drawn: 0,
        moves: [],
      },
      ...{
        tickets: [ticket, second.ticket],
        joined: [new Date(), new Date()],
        allottedAt: session.opensAt,
        version: 2,
      },
    });
    const seen = async (openid: string) => (await appointment(openid, 'session', { id: session._id })).data;
    expect(await seen(STUDENT)).toMatchObject({ isOnline: true, link: LINK, own: { standing: 'seated' } });
    expect(await seen('demo-10183-student-2')).toMatchObject({ link: null, own: { standing: 'waiting' } });
    expect(await seen('demo-10183-student-3')).toMatchObject({ isOnline: true, link: null, own: null });
    expect(await seen(DEPARTMENT)).toMatchObject({ link: null, mayApply: false });
    expect(await seen(ELSEWHERE)).toBeUndefined();
    expect(await seen(OFFICER)).toMatchObject({ link: LINK });
  });

  test('nothing of a session that is nowhere, or at no school', async () => {
    expect((await appointment(STUDENT, 'session', { id: 'a-session-that-is-nowhere' })).error.code).toBe(
      'SESSION_NOT_FOUND',
    );
    expect((await list(STUDENT, '9999999999')).error.code).toBe('SESSION_NOT_FOUND');
  });
});

test('a day of the list is the school’s, whatever the server’s clock is set to', async () => {
  const { id } = await draftSession({ startsAt: '2026-12-20T16:30:00.000Z', endsAt: '2026-12-20T17:30:00.000Z' });
  await appointment(OFFICER, 'plan-series', { id, version: 1, everyWeeks: 1, count: 2 });
  const [, second] = (await sessions.find({ schoolId: JILIN.id }).orderBy('startsAt', 'asc').limit(5).get()).data;
  // 00:30 of the 21st at school: a Monday there, a Sunday in UTC.
  expect(second?.startsAt.toISOString()).toBe('2026-12-27T16:30:00.000Z');
  await sessions.updateAll({ schoolId: JILIN.id }, { version: _.inc(1) });
});
