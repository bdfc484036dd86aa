import { ALLOTMENTS } from '@types_/appointment/channel';
import { lines } from '../../../cloudfunctions/_kit/appointment/lines';
import { sessions } from '../../../cloudfunctions/_kit/appointment/sessions';
import { appointment } from '../../support/appointment';
import { freshKey } from '../../support/as';
import { LEAGUE } from '../../support/roles';
import { ADMIN, OFFICER, STUDENT } from '../../support/scene';
import { JILIN, seedTwoSchools, YANBIAN } from '../../support/schools';
import { ELSEWHERE, HOUR, hours, ids, list, OF_SCHOOL, STRANGERS, WRITERS } from '../../support/session-lists';
import { draftSession, hourOf, openSession, sessionOf, sessionWish, unchanged } from '../../support/sessions';

beforeAll(seedTwoSchools);
beforeEach(() => sessions.removeAll({ schoolId: JILIN.id }));

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
        if (OF_SCHOOL.includes(other))
          expect(answer.data).toMatchObject({ mayWrite: false, drafts: [], next: [], past: [] });
        else expect(answer.error.code).toBe('SESSION_NOT_FOUND');
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
    ['a day that is past', { startsAt: hourOf(-1, '15:00'), endsAt: hourOf(-1, '16:00') }, 'too-soon'],
  ])('with %s is refused, and says why', async (_what, more, problem) => {
    const { error } = await appointment(OFFICER, 'save-session', sessionWish(more));
    expect([error.code, error.params.problem]).toEqual(['SESSION_TIMES_WRONG', problem]);
  });

  test('of a draw the day before is refused, and says from when on it would do; then it is taken', async () => {
    const { error } = await appointment(OFFICER, 'save-session', sessionWish({ closesAt: hourOf(11, '12:00') }));
    expect(error.code).toBe('SESSION_WINDOW_LATE');
    const startsAt = String(error.params.at);
    const endsAt = new Date(Date.parse(startsAt) + HOUR).toISOString();
    const wish = sessionWish({ closesAt: hourOf(11, '12:00'), startsAt, endsAt });
    expect((await appointment(OFFICER, 'save-session', wish)).ok).toBe(true);
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
      expect([error.code, Date.parse(at) > Date.parse(late.startsAt)]).toEqual(['SESSION_WINDOW_LATE', true]);
      const first = { startsAt: at, endsAt: new Date(Date.parse(at) + HOUR).toISOString() };
      const draft = await draftSession({ ...soon, ...first, beacon: 'sse' });
      await sessions.updateWhere(
        { _id: draft.id },
        { startsAt: new Date(late.startsAt), endsAt: new Date(late.endsAt) },
      );
      expect((await appointment(OFFICER, 'publish-session', { ...draft, anyway: true })).error.code).toBe(
        'SESSION_WINDOW_LATE',
      );
      for (const state of ['open', 'frozen'] as const) {
        const { startsAt, endsAt } = { startsAt: new Date(first.startsAt), endsAt: new Date(first.endsAt) };
        await sessions.updateWhere({ _id: draft.id }, { state, startsAt, endsAt });
        const moved = { ...(await unchanged(draft.id)), startsAt: late.startsAt, endsAt: late.endsAt };
        expect((await appointment(OFFICER, 'change-session', moved)).error.code).toBe('SESSION_WINDOW_LATE');
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
      const done = await appointment(OFFICER, 'publish-session', { ...draft, anyway: true });
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
    await appointment(OFFICER, 'publish-session', { ...draft, anyway: true });
    expect((await sessionOf(draft.id)).opensAt.getTime()).toBeGreaterThanOrEqual(before);
  });

  test('a draft that has waited too long says what is wrong, and nothing is open', async () => {
    const draft = await draftSession();
    await sessions.updateWhere({ _id: draft.id }, { closesAt: hours(20), opensAt: hours(-2) });
    const { error } = await appointment(OFFICER, 'publish-session', { ...draft, anyway: true });
    expect([error.code, error.params.problem]).toEqual(['SESSION_TIMES_WRONG', 'window-too-short']);
    expect((await sessionOf(draft.id)).state).toBe('draft');
  });

  test('by two at once, against a change: what is published is what was seen, line and all', async () => {
    for (let round = 0; round < 6; round += 1) {
      const draft = await draftSession({ allots: 'first-come', seats: 3 });
      const changed = sessionWish({ ...draft, allots: 'first-come', seats: 9 });
      const answers = await Promise.all([
        appointment(ADMIN, 'publish-session', { ...draft, anyway: true }),
        appointment(OFFICER, 'save-session', changed),
        appointment(LEAGUE, 'publish-session', { ...draft, anyway: true }),
      ]);
      expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
      const now = await sessionOf(draft.id);
      if (now.state === 'draft')
        await appointment(ADMIN, 'publish-session', { id: draft.id, version: now.version, anyway: true });
      const [{ seats }, line] = [await sessionOf(draft.id), await lines.get(draft.id)];
      expect([seats, line?.seats]).toEqual(answers[1].ok ? [9, 9] : [3, 3]);
    }
  });
});
