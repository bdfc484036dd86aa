import { stepOf } from '@domain/appointment/session-life';
import { ALLOTMENTS, type Allotment } from '@types_/appointment/channel';
import { SESSION_STATES, type SessionState } from '@types_/appointment/session';
import { lines } from '../../cloudfunctions/_kit/appointment/lines';
import { sessions } from '../../cloudfunctions/_kit/appointment/sessions';
import { _ } from '../../cloudfunctions/_kit/database';
import { studentIdAt } from '../../tools/seed/documents';
import { addApplication, addSession, appointment } from '../support/appointment';
import { freshKey } from '../support/as';
import { CITY_ADMIN, LEAGUE } from '../support/roles';
import { ADMIN, OFFICER, STUDENT } from '../support/scene';
import { JILIN, person, seedTwoSchools, YANBIAN } from '../support/schools';
import { draftSession, hourOf, openSession, sessionOf, sessionWish, unchanged } from '../support/sessions';

const ELSEWHERE = 'demo-10184-admin';
const DEPARTMENT = 'demo-10183-department';
const WRITERS = [OFFICER, ADMIN, LEAGUE];
const STRANGERS = [STUDENT, DEPARTMENT, ELSEWHERE, CITY_ADMIN];
const LINK = 'https://meeting.tencent.com/dm/abc';
const HOUR = 3_600_000;

beforeAll(seedTwoSchools);
beforeEach(() => sessions.removeAll({ schoolId: JILIN.id }));

const idOf = (openid: string): string => {
  const { roster, institution } = person<'student'>(openid);
  return studentIdAt(institution, roster);
};
const list = (openid: string, schoolId: string = JILIN.id) => appointment(openid, 'sessions', { schoolId });
const ids = (rows: { id: string }[]): string[] => rows.map(({ id }) => id);
const hours = (from: number): Date => new Date(Date.now() + from * HOUR);

describe('a draft', () => {
  test.each(WRITERS)(
    'is written by %s in three requests, and seen by those who look after it alone',
    async (openid) => {
      const saved = await appointment(openid, 'save-session', sessionWish());
      expect(saved).toMatchObject({ ok: true, data: { version: 1 } });
      expect(saved.wire).toHaveLength(3);
      const seen = await list(OFFICER);
      expect(seen.wire).toHaveLength(2);
      expect(seen.data).toMatchObject({ mayWrite: true, school: JILIN.name, next: [], past: [] });
      expect(ids(seen.data.drafts)).toEqual([saved.data.id]);
      for (const other of STRANGERS) {
        const answer = await list(other);
        expect(answer.data).toMatchObject({ mayWrite: false, drafts: [], next: [], past: [] });
        expect((await appointment(other, 'session', { id: saved.data.id })).error.code).toBe('SESSION_NOT_FOUND');
      }
    },
  );

  test.each(STRANGERS)('is not written by %s', async (openid) => {
    expect((await appointment(openid, 'save-session', sessionWish())).error.code).toBe('NOT_ALLOWED');
  });

  test('is of one’s own school, also when it is changed', async () => {
    expect((await appointment(OFFICER, 'save-session', sessionWish({ schoolId: YANBIAN.id }))).error.code).toBe(
      'NOT_ALLOWED',
    );
    const { id, version } = await draftSession();
    const stolen = sessionWish({ schoolId: YANBIAN.id, id, version });
    expect((await appointment(ELSEWHERE, 'save-session', stolen)).ok).toBe(false);
    expect((await sessionOf(id)).version).toBe(1);
  });

  test('is changed by whoever saw the present one, and by nobody else', async () => {
    const draft = await draftSession();
    const change = (openid: string) => appointment(openid, 'save-session', sessionWish({ ...draft, title: '食堂' }));
    expect(await change(ADMIN)).toMatchObject({ ok: true, data: { version: 2 } });
    expect((await change(LEAGUE)).error.code).toBe('SESSION_CHANGED');
  });

  test('sent twice is one; the same key with another wish is refused', async () => {
    const key = freshKey();
    const [first, again] = [
      await appointment(OFFICER, 'save-session', sessionWish(), key),
      await appointment(OFFICER, 'save-session', sessionWish(), key),
    ];
    expect(again.data).toEqual(first.data);
    expect((await appointment(OFFICER, 'save-session', sessionWish({ seats: 5 }), key)).error.code).toBe('KEY_REUSED');
    expect(await sessions.count({ schoolId: JILIN.id })).toBe(1);
  });

  test.each([
    ['a window of an hour', { closesAt: hourOf(1, '10:00') }, 'window-too-short'],
    ['a draw the day before', { closesAt: hourOf(11, '12:00') }, 'window-too-late'],
    ['a day that is past', { startsAt: hourOf(-1, '15:00'), endsAt: hourOf(-1, '16:00') }, 'too-soon'],
  ])('with %s is refused, and says why', async (_what, more, problem) => {
    const { error } = await appointment(OFFICER, 'save-session', sessionWish(more));
    expect([error.code, error.params.problem]).toEqual(['SESSION_TIMES_WRONG', problem]);
  });

  test('before whose begin the public value of a draw is not known is neither saved, published nor moved, and says from when on', async () => {
    // The exchange is closed over 国庆: from its close on the 30th to the 8th there is no value.
    const late = {
      closesAt: '2027-09-30T07:00:00.000Z',
      startsAt: '2027-10-04T07:00:00.000Z',
      endsAt: '2027-10-04T08:00:00.000Z',
    };
    const soon = { ...late, opensAt: '2027-09-20T07:00:00.000Z' };
    jest.useFakeTimers({
      now: new Date('2027-09-01T04:00:00Z'),
      doNotFake: [
        'nextTick',
        'setImmediate',
        'setTimeout',
        'setInterval',
        'clearTimeout',
        'clearInterval',
        'queueMicrotask',
      ],
    });
    try {
      const { error } = await appointment(OFFICER, 'save-session', sessionWish({ ...soon, beacon: 'sse' }));
      const at = String(error.params.at);
      expect([error.code, Date.parse(at) > Date.parse(late.startsAt)]).toEqual(['SESSION_VALUE_LATE', true]);
      const first = { startsAt: at, endsAt: new Date(Date.parse(at) + HOUR).toISOString() };
      const draft = await draftSession({ ...soon, ...first, beacon: 'sse' });
      await sessions.updateWhere(
        { _id: draft.id },
        { startsAt: new Date(late.startsAt), endsAt: new Date(late.endsAt) },
      );
      expect((await appointment(OFFICER, 'publish-session', draft)).error.code).toBe('SESSION_VALUE_LATE');
      for (const state of ['open', 'frozen'] as const) {
        const { startsAt, endsAt } = { startsAt: new Date(first.startsAt), endsAt: new Date(first.endsAt) };
        await sessions.updateWhere({ _id: draft.id }, { state, startsAt, endsAt });
        const moved = { ...(await unchanged(draft.id)), startsAt: late.startsAt, endsAt: late.endsAt };
        expect((await appointment(OFFICER, 'change-session', moved)).error.code).toBe('SESSION_VALUE_LATE');
      }
    } finally {
      jest.useRealTimers();
    }
  });

  test.each(['title', 'place', 'scope'])('with a %s that the platform will not have is not stored', async (field) => {
    const { error } = await appointment(OFFICER, 'save-session', sessionWish({ [field]: 'risky-word' }));
    expect(error.code).toBe('CONTENT_REFUSED');
    expect(await sessions.count({ schoolId: JILIN.id })).toBe(0);
  });

  test.each(['http://meeting.example', 'javascript:alert(1)', 'https://a b.example', 'https://x.example/"><b>'])(
    'has no link like %s',
    async (link) => {
      expect((await appointment(OFFICER, 'save-session', sessionWish({ link }))).error.code).toBe('INPUT_INVALID');
    },
  );

  test('that is thrown away is gone for everybody, and nobody is to be told', async () => {
    const { id } = await draftSession();
    const done = await appointment(OFFICER, 'cancel-session', { id, reason: '' });
    expect(done.ok).toBe(true);
    for (const openid of [OFFICER, STUDENT]) {
      const { data } = await list(openid);
      expect([...data.drafts, ...data.next, ...data.past]).toEqual([]);
    }
    expect((await appointment(STUDENT, 'session', { id })).error.code).toBe('SESSION_NOT_FOUND');
    expect((await sessionOf(id)).cancelled).toMatchObject({ told: true, from: 'draft' });
  });
});

describe('publishing', () => {
  test('opens it to everybody at the school, in three requests', async () => {
    for (const allots of ALLOTMENTS) {
      const draft = await draftSession({ allots });
      const done = await appointment(OFFICER, 'publish-session', draft);
      expect(done).toMatchObject({ ok: true, data: { version: 2 } });
      expect(done.wire.length).toBeLessThanOrEqual(3);
      expect(ids((await list(STUDENT)).data.next)).toContain(draft.id);
      const seen = await appointment(STUDENT, 'session', { id: draft.id });
      expect(seen.wire).toHaveLength(2);
      expect(seen.data).toMatchObject({ state: 'open', applicants: 0, steps: [], own: null, mayApply: true });
    }
  });

  test('where the first come are served begins their line, with nobody in it', async () => {
    const { id } = await openSession({ allots: 'first-come', seats: 7 });
    expect(await lines.get(id)).toMatchObject({ tickets: [], joined: [], seats: 7, moves: [] });
    const { data } = await appointment(STUDENT, 'session', { id });
    expect(data.numbers).toEqual({ seats: 7, seated: 0, offered: 0, free: 7, waiting: 0 });
    expect(await lines.get((await openSession()).id)).toBeNull();
  });

  test('after its window has begun opens it now', async () => {
    const draft = await draftSession({ opensAt: hourOf(-3, '09:00') });
    const before = Date.now();
    await appointment(OFFICER, 'publish-session', draft);
    expect((await sessionOf(draft.id)).opensAt.getTime()).toBeGreaterThanOrEqual(before);
  });

  test('a draft that has waited too long says what is wrong, and nothing is open', async () => {
    const draft = await draftSession();
    await sessions.updateWhere({ _id: draft.id }, { closesAt: hours(20), opensAt: hours(-2) });
    const { error } = await appointment(OFFICER, 'publish-session', draft);
    expect([error.code, error.params.problem]).toEqual(['SESSION_TIMES_WRONG', 'window-too-short']);
    expect((await sessionOf(draft.id)).state).toBe('draft');
  });

  test('by two at once, against a change: what is published is what was seen, line and all', async () => {
    for (let round = 0; round < 6; round += 1) {
      const draft = await draftSession({ allots: 'first-come', seats: 3 });
      const changed = sessionWish({ ...draft, allots: 'first-come', seats: 9 });
      const answers = await Promise.all([
        appointment(ADMIN, 'publish-session', draft),
        appointment(OFFICER, 'save-session', changed),
        appointment(LEAGUE, 'publish-session', draft),
      ]);
      expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
      const now = await sessionOf(draft.id);
      if (now.state === 'draft') await appointment(ADMIN, 'publish-session', { id: draft.id, version: now.version });
      const [{ seats }, line] = [await sessionOf(draft.id), await lines.get(draft.id)];
      expect([seats, line?.seats]).toEqual(answers[1].ok ? [9, 9] : [3, 3]);
    }
  });
});

describe('each step from each state', () => {
  const STEP = { save: 'save-session', publish: 'publish-session', confirm: 'confirm-session' } as const;
  const doing = async (id: string, step: string, allots: Allotment) => {
    const { version } = await sessionOf(id);
    if (step === 'save') return appointment(OFFICER, STEP.save, sessionWish({ id, version, allots }));
    if (step === 'change')
      return appointment(OFFICER, 'change-session', { ...(await unchanged(id)), scope: `${allots} 改了` });
    if (step === 'cancel') return appointment(OFFICER, 'cancel-session', { id, reason: '' });
    return appointment(OFFICER, step === 'publish' ? STEP.publish : STEP.confirm, { id, version });
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
    expect([error.code, error.params.problem]).toEqual(['SESSION_TIMES_WRONG', 'window-too-late']);
  });

  test('that the platform will not have is not stored, nor its reason', async () => {
    const { id } = await openSession();
    for (const more of [{ place: 'risky-word' }, { seats: 20, reason: 'risky-word' }])
      expect((await change(id, more)).error.code).toBe('CONTENT_REFUSED');
    expect((await sessionOf(id)).version).toBe(2);
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
    expect(await seen(ELSEWHERE)).toMatchObject({ link: null, mayApply: false });
    expect(await seen(OFFICER)).toMatchObject({ link: LINK });
  });

  test('nothing of a session that is nowhere, or at no school', async () => {
    expect((await appointment(STUDENT, 'session', { id: 'a-session-that-is-nowhere' })).error.code).toBe(
      'SESSION_NOT_FOUND',
    );
    expect((await list(STUDENT, '9999999999')).error.code).toBe('SESSION_NOT_FOUND');
  });
});

describe('what a new session begins with', () => {
  const template = (openid: string, channel = 'department-forum', schoolId: string = JILIN.id) =>
    appointment(openid, 'session-template', { schoolId, channel });

  test('is the last one of its channel, with whom one can meet and who can be meant, in two requests', async () => {
    const first = await template(OFFICER);
    expect(first.wire).toHaveLength(2);
    expect(first.data).toMatchObject({ title: '', time: '15:00', minutes: 90, allots: 'draw', school: JILIN.name });
    expect(first.data.offices.length).toBeGreaterThan(0);
    expect(first.data.colleges).toContain(person<'student'>(STUDENT).roster.college);
    expect(first.data.grades).toContain(person<'student'>(STUDENT).roster.grade);
    await draftSession({
      channel: 'department-forum',
      title: '食堂',
      startsAt: hourOf(12, '18:30'),
      endsAt: hourOf(12, '19:30'),
    });
    await draftSession({ channel: 'activity', title: '读书会' });
    expect((await template(ADMIN)).data).toMatchObject({ title: '食堂', time: '18:30', minutes: 60 });
  });

  test.each(STRANGERS)('is nothing to %s', async (openid) => {
    expect((await template(openid)).error.code).toBe('NOT_ALLOWED');
    expect((await template(OFFICER, 'activity', YANBIAN.id)).error.code).toBe('NOT_ALLOWED');
  });
});

describe('a series', () => {
  const plan = (draft: { id: string; version: number }, more: object = {}, key = freshKey()) =>
    appointment(OFFICER, 'plan-series', { ...draft, everyWeeks: 2, count: 4, ...more }, key);
  const allOf = async () =>
    (await sessions.find({ schoolId: JILIN.id }).orderBy('startsAt', 'asc').limit(100).get()).data;

  test('makes drafts of a term at once, each with its own window and to be edited by itself', async () => {
    const draft = await draftSession();
    const done = await plan(draft);
    expect(done.ok).toBe(true);
    expect(done.wire.length).toBeLessThanOrEqual(3);
    const made = await allOf();
    expect(made).toHaveLength(1 + done.data.days.length);
    expect(new Set(made.map(({ series }) => series?.id)).size).toBe(1);
    expect(made.map(({ series }) => series?.nth)).toEqual(made.map((_one, nth) => nth));
    const between = made.map(({ startsAt, closesAt }) => startsAt.getTime() - closesAt.getTime());
    expect(new Set(between).size).toBe(1);
    expect(made.every(({ state }) => state === 'draft')).toBe(true);
    const [, second] = made;
    const wish = sessionWish({ id: second?._id, version: 1, title: '只改这一场' });
    const times = Object.fromEntries(
      (['startsAt', 'endsAt', 'opensAt', 'closesAt'] as const).map((name) => [name, second?.[name].toISOString()]),
    );
    expect((await appointment(OFFICER, 'save-session', { ...wish, ...times })).ok).toBe(true);
    expect((await allOf()).filter(({ title }) => title === '只改这一场')).toHaveLength(1);
  });

  test('sent twice, or planned again, is one', async () => {
    const [draft, key] = [await draftSession(), freshKey()];
    const [first, again] = [await plan(draft, {}, key), await plan(draft, {}, key)];
    expect(again.data.days).toEqual(first.data.days);
    expect((await plan({ id: draft.id, version: first.data.version })).error.code).toBe('SESSION_NOT_NOW');
    expect(await allOf()).toHaveLength(1 + first.data.days.length);
  });

  test('is made of no session that is in one already', async () => {
    const first = await plan(await draftSession());
    const [, second] = await allOf();
    expect((await plan({ id: second?._id ?? '', version: 1 })).error.code).toBe('SESSION_NOT_NOW');
    expect(await allOf()).toHaveLength(1 + first.data.days.length);
  });

  test('is made of a draft, not of what is published', async () => {
    expect((await plan(await openSession())).error.code).toBe('SESSION_NOT_NOW');
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
