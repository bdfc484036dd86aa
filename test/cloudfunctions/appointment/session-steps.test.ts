import { stepOf } from '@domain/appointment/session-life';
import { ALLOTMENTS, type Allotment } from '@types_/appointment/channel';
import { SESSION_STATES, type SessionState } from '@types_/appointment/session';
import { sessions } from '../../../cloudfunctions/_kit/appointment/sessions';
import { addSession, appointment } from '../../support/appointment';
import { freshKey } from '../../support/as';
import { submit } from '../../support/minutes';
import { ADMIN, OFFICER, STUDENT } from '../../support/scene';
import { JILIN, seedTwoSchools } from '../../support/schools';
import { ELSEWHERE, hours, ids, list, STRANGERS } from '../../support/session-lists';
import { openSession, sessionOf, sessionWish, unchanged } from '../../support/sessions';

beforeAll(seedTwoSchools);
beforeEach(() => sessions.removeAll({ schoolId: JILIN.id }));

describe('each step from each state', () => {
  const STEP = { save: 'save-session', publish: 'publish-session', confirm: 'confirm-session' } as const;
  const doing = async (id: string, step: string, allots: Allotment) => {
    const { version } = await sessionOf(id);
    if (step === 'save') return appointment(OFFICER, STEP.save, sessionWish({ id, version, allots }));
    if (step === 'change')
      return appointment(OFFICER, 'change-session', { ...(await unchanged(id)), scope: `${allots} 改了` });
    if (step === 'cancel') return appointment(OFFICER, 'cancel-session', { id, reason: '' });
    if (step === 'publish') return appointment(OFFICER, STEP.publish, { id, version, anyway: true });
    return appointment(OFFICER, STEP.confirm, { id, version });
  };
  const cases = SESSION_STATES.flatMap((state) =>
    ALLOTMENTS.flatMap((allots) =>
      (['save', 'publish', 'change', 'confirm', 'cancel'] as const).map((step) => ({ state, allots, step })),
    ),
  );
  const READY: Partial<Record<SessionState, number>> = { drawn: -1, confirmed: -1 };

  test.each(cases)('$step of $state, $allots', async ({ state, allots, step }) => {
    // A window that is over, where the state says so: only then is a first-come session confirmed.
    const closes = step === 'confirm' ? -1 : (READY[state] ?? 5 * 24);
    const { _id } = await addSession({ state, allots, closesAt: hours(closes) });
    const way = stepOf(state, step, allots);
    const answer = await doing(_id, step, allots);
    if (way.ok) expect([answer.ok, (await sessionOf(_id)).state]).toEqual([true, way.data]);
    else expect([answer.ok, answer.error?.code]).toEqual([false, 'SESSION_NOT_NOW']);
    const { data } = await appointment(OFFICER, 'session', { id: _id });
    for (const open of data?.steps ?? []) if (open !== 'series') expect(stepOf(data.state, open, allots).ok).toBe(true);
  });

  test.each(['publish-session', 'change-session', 'cancel-session', 'confirm-session', 'plan-series'])(
    '%s is nobody’s who does not look after the school, and to them it is not there',
    async (action) => {
      const { _id } = await addSession({ state: 'drawn' });
      const input = {
        ...(action === 'change-session' ? { ...(await unchanged(_id)), seats: 20 } : { id: _id }),
        ...(action === 'cancel-session' ? { reason: '算了' } : { version: 1 }),
        ...(action === 'plan-series' && { everyWeeks: 2, count: 3 }),
      };
      for (const openid of STRANGERS) {
        const { ok, error } = await appointment(openid, action, input);
        expect([ok, openid, error.code]).toEqual([
          ...[false, openid],
          openid === ELSEWHERE ? 'SESSION_NOT_FOUND' : 'NOT_ALLOWED',
        ]);
      }
      expect((await sessionOf(_id)).version).toBe(1);
    },
  );

  test('nothing is changed or confirmed once it has begun; that it did not take place can be said', async () => {
    const { _id } = await addSession({ state: 'drawn', startsAt: hours(-0.1), closesAt: hours(-99) });
    for (const step of ['change', 'confirm'])
      expect((await doing(_id, step, 'draw')).error.code).toBe('SESSION_NOT_NOW');
    expect((await appointment(OFFICER, 'session', { id: _id })).data.steps).toEqual(['cancel']);
    expect((await doing(_id, 'cancel', 'draw')).error.code).toBe('SESSION_REASON_MISSING');
  });

  test('nor can that be said once its minutes are written, and it is not offered', async () => {
    const { _id } = await addSession({ state: 'held', startsAt: hours(-3), endsAt: hours(-2), closesAt: hours(-99) });
    const offered = async () => {
      const { data, wire } = await appointment(OFFICER, 'session', { id: _id });
      expect(wire).toHaveLength(2);
      return data.steps;
    };
    expect(await offered()).toEqual(['cancel']);
    expect((await submit({ _id })).ok).toBe(true);
    expect(await offered()).toEqual([]);
    expect((await doing(_id, 'cancel', 'draw')).error.code).toBe('SESSION_NOT_NOW');
  });

  test('one that was never drawn is cancelled after that, too', async () => {
    const { _id } = await addSession({ state: 'frozen', startsAt: hours(-0.1), closesAt: hours(-99) });
    expect((await appointment(OFFICER, 'session', { id: _id })).data.steps).toEqual(['cancel']);
    expect((await appointment(OFFICER, 'cancel-session', { id: _id, reason: '没有抽成' })).ok).toBe(true);
  });

  test('where the first come are served it is not confirmed while seats are being taken', async () => {
    const { _id } = await addSession({ allots: 'first-come', closesAt: hours(1) });
    expect((await doing(_id, 'confirm', 'first-come')).error.code).toBe('SESSION_NOT_NOW');
  });
});

describe('cancelling', () => {
  test('is for good, says why, and costs at most three requests', async () => {
    const { id } = await openSession();
    const key = freshKey();
    const done = await appointment(ADMIN, 'cancel-session', { id, reason: '校长出差' }, key);
    expect(done.ok).toBe(true);
    expect(done.wire).toHaveLength(3);
    expect((await appointment(ADMIN, 'cancel-session', { id, reason: '校长出差' }, key)).data).toEqual(done.data);
    const { data } = await appointment(STUDENT, 'session', { id });
    expect(data).toMatchObject({ state: 'cancelled', cancelled: { reason: '校长出差' } });
    expect(ids((await list(STUDENT)).data.next)).toEqual([id]);
    expect((await appointment(ADMIN, 'cancel-session', { id, reason: '再来' })).error.code).toBe('SESSION_NOT_NOW');
  });

  test('late wants a reason', async () => {
    const { _id: id } = await addSession({ state: 'drawn', startsAt: hours(70), endsAt: hours(71) });
    expect((await appointment(ADMIN, 'cancel-session', { id, reason: '' })).error.code).toBe('SESSION_REASON_MISSING');
    expect((await appointment(ADMIN, 'cancel-session', { id, reason: '临时开会' })).ok).toBe(true);
  });
});
