import { CHANNEL } from '@domain/appointment/channel';
import { APPLICATION_LIMITS } from '@types_/appointment/application';
import { CHANNELS } from '@types_/appointment/channel';
import { applications } from '../../../cloudfunctions/_kit/appointment/applications';
import { type SessionDocument, sessions } from '../../../cloudfunctions/_kit/appointment/sessions';
import { digests } from '../../../cloudfunctions/_kit/case/digests';
import { cases as caseStore } from '../../../cloudfunctions/_kit/case/store';
import { _ } from '../../../cloudfunctions/_kit/database';
import { people } from '../../../cloudfunctions/_kit/people';
import { act, apply, claim, from, idOf, MANY, ofMine } from '../../support/applying';
import { addRush, addSession, appointment, bindMore } from '../../support/appointment';
import { freshKey } from '../../support/as';
import { LEAGUE } from '../../support/roles';
import { CLASSMATE, file, STUDENT } from '../../support/scene';
import { seedTwoSchools, YANBIAN } from '../../support/schools';

beforeAll(async () => {
  await seedTwoSchools();
  await bindMore(MANY.slice(2));
});

describe('applying', () => {
  test('is one application for a person and a session, in three requests; changing it keeps its ticket', async () => {
    const session = await addSession();
    const first = await apply(session);
    expect([first.ok, first.wire.length]).toEqual([true, 3]);
    const { ticket } = first.data.application;
    expect(ticket).toMatch(/^[0-9a-f]{16}$/);
    const second = await apply(session, STUDENT, { topic: '食堂十一点就没菜了。', speaksFor: 30 });
    expect(second.data.application).toMatchObject({ ticket, topic: '食堂十一点就没菜了。', speaksFor: 30 });
    expect(second.wire).toHaveLength(3);
    const same = await apply(session, STUDENT, { topic: '食堂十一点就没菜了。', speaksFor: 31 });
    expect([same.ok, same.wire.length]).toEqual([true, 2]);
    expect(await applications.count({ sessionId: session._id })).toBe(1);
  });

  test('again by the same key is the same, also after a later change; with other words the key is refused', async () => {
    const session = await addSession();
    const key = freshKey();
    const first = await apply(session, STUDENT, {}, key);
    await apply(session, STUDENT, { topic: '后来改成了这个。' });
    const again = await apply(session, STUDENT, {}, key);
    expect(again.data.application).toEqual({ ...first.data.application, topic: '后来改成了这个。' });
    expect(again.wire).toHaveLength(1);
    expect((await apply(session, STUDENT, { topic: '同一个钥匙说别的。' }, key)).error.code).toBe('KEY_REUSED');
  });

  test('from two phones at once is one application, and whoever was late asks again', async () => {
    const session = await addSession();
    const answers = await Promise.all([apply(session), apply(session)]);
    expect(answers.map(({ ok, error }) => (ok ? 'ok' : error.code)).sort()).toEqual(['BUSY', 'ok']);
    expect(await applications.count({ sessionId: session._id })).toBe(1);
  });

  test.each<[string, () => Partial<SessionDocument>, string]>([
    ['before the window', () => ({ opensAt: from(1) }), 'APPLY_NOT_YET'],
    ['after the window', () => ({ closesAt: from(-0.001) }), 'APPLY_OVER'],
    ['once it is sealed', () => ({ state: 'frozen' }), 'SESSION_NOT_NOW'],
    ['once it is cancelled', () => ({ state: 'cancelled' }), 'SESSION_NOT_NOW'],
    ['for a draft', () => ({ state: 'draft' }), 'SESSION_NOT_FOUND'],
    ['at another school', () => ({ schoolId: YANBIAN.id }), 'SESSION_NOT_FOUND'],
    ['for another college', () => ({ who: { colleges: ['没有这个学院'], grades: null } }), 'APPLY_NOT_FOR_YOU'],
    ['for another grade', () => ({ who: { colleges: null, grades: [1999] } }), 'APPLY_NOT_FOR_YOU'],
  ])('%s is refused', async (_when, more, code) => {
    const session = await addSession(more());
    const { ok, error } = await apply(session);
    expect([ok, error?.code]).toEqual([false, code]);
    expect(await ofMine(session)).toBeNull();
  });

  test('is for students only', async () => {
    const session = await addSession();
    expect((await apply(session, LEAGUE)).error.code).toBe('NOT_BOUND');
  });

  test('says what about, where somebody comes to talk', async () => {
    for (const channel of CHANNELS) {
      const answer = await apply(await addSession({ channel }), STUDENT, { topic: '' });
      expect([channel, answer.ok]).toEqual([channel, !CHANNEL[channel].topic]);
      if (!answer.ok) expect(answer.error).toMatchObject({ code: 'TOPIC_NEEDED', params: { least: 4 } });
    }
  });

  test('with words that the platform refuses stores nothing; what it is not sure of is marked', async () => {
    const session = await addSession();
    const refused = await apply(session, STUDENT, { topic: '这里有 risky-word。' });
    expect(refused.error.code).toBe('CONTENT_REFUSED');
    expect(await ofMine(session)).toBeNull();
    for (const [topic, is] of [
      ['这里有 review-word。', 'waits'],
      ['宿舍网晚上总掉线。', 'clear'],
    ] as const) {
      expect((await apply(session, STUDENT, { topic })).ok).toBe(true);
      expect((await ofMine(session))?.topicIs).toBe(is);
    }
  });

  test('is refused while somebody is paused, and says until when; so is a claim', async () => {
    const [session, quick] = [await addSession(), await addRush(3, [STUDENT])];
    const _id = await idOf(STUDENT);
    const until = from(30 * 24);
    await people.updateWhere({ _id }, { pause: { until } });
    try {
      for (const answer of [await apply(session), await claim(quick, STUDENT)])
        expect(answer.error).toMatchObject({ code: 'PAUSED', params: { until: until.toISOString() } });
      await people.updateWhere({ _id }, { pause: { until: from(-1) } });
      expect((await apply(session)).ok).toBe(true);
    } finally {
      await people.updateWhere({ _id }, { pause: _.remove() });
    }
  });

  test('takes along no case of one’s own at another school', async () => {
    const [session, mine] = [await addSession(), await file(STUDENT)];
    await caseStore.updateWhere({ _id: mine }, { schoolId: YANBIAN.id });
    expect((await apply(session, STUDENT, { cases: [mine] })).error.code).toBe('CASE_NOT_FOUND');
    await caseStore.updateWhere({ _id: mine }, { schoolId: session.schoolId });
    expect((await apply(session, STUDENT, { cases: [mine] })).ok).toBe(true);
  });

  test('takes along own cases only; somebody else’s is not there', async () => {
    const session = await addSession();
    const [mine, theirs] = [await file(STUDENT), await file(CLASSMATE)];
    const taken = await apply(session, STUDENT, { cases: [mine, mine] });
    expect([taken.data?.application.cases, taken.wire.length]).toEqual([[mine], 3]);
    for (const cases of [[theirs], [mine, theirs], ['a-case-that-is-nowhere']])
      expect((await apply(session, STUDENT, { cases })).error.code).toBe('CASE_NOT_FOUND');
  });

  test('takes along a published digest of one’s own school', async () => {
    const session = await addSession();
    const digest = async (id: string, more: object) => {
      await digests.add({ _id: id, schoolId: session.schoolId, state: 'published', ...more } as never);
      return (await apply(session, STUDENT, { digest: id })).ok;
    };
    expect(await digest('digest-published', {})).toBe(true);
    expect(await digest('digest-in-review', { state: 'review' })).toBe(false);
    expect(await digest('digest-elsewhere', { schoolId: YANBIAN.id })).toBe(false);
    await digests.removeAll({ _id: _.in(['digest-published', 'digest-in-review', 'digest-elsewhere']) });
  });
});

describe('a group', () => {
  const begin = async (session: SessionDocument, openid = STUDENT): Promise<string> =>
    (await apply(session, openid, { group: 'new', speaksFor: 60 })).data.application.group;

  test('has a code that its representatives share, five of them at most', async () => {
    const session = await addSession();
    const group = await begin(session);
    expect(group).toMatch(/^[2-9A-Z]{6}$/);
    for (const openid of MANY.slice(1, APPLICATION_LIMITS.representatives))
      expect((await apply(session, openid, { group })).data.application.group).toBe(group);
    const sixth = MANY[APPLICATION_LIMITS.representatives] ?? '';
    expect((await apply(session, sixth, { group })).error).toMatchObject({ code: 'GROUP_FULL', params: { most: 5 } });
    await act('withdraw-application', session, CLASSMATE);
    expect((await apply(session, sixth, { group })).ok).toBe(true);
  });

  test('is joined by rivals for its last place, and one of them gets it', async () => {
    const session = await addSession();
    const group = await begin(session);
    for (const openid of MANY.slice(1, 4)) await apply(session, openid, { group });
    const rivals = await Promise.all(MANY.slice(4, 7).map((openid) => apply(session, openid, { group })));
    expect(rivals.filter(({ ok }) => ok)).toHaveLength(1);
    for (const { ok, error } of rivals) if (!ok) expect(['BUSY', 'GROUP_FULL']).toContain(error.code);
    expect(await applications.count({ sessionId: session._id, group })).toBe(5);
  });

  test('that nobody began is none; one of another session neither', async () => {
    const [one, other] = [await addSession(), await addSession()];
    const group = await begin(one);
    expect((await apply(other, CLASSMATE, { group })).error.code).toBe('GROUP_UNKNOWN');
    expect((await apply(one, CLASSMATE, { group: '222222' })).error.code).toBe('GROUP_UNKNOWN');
  });

  test('stays with its code when somebody changes their topic, and is left by going alone', async () => {
    const session = await addSession();
    const group = await begin(session);
    for (const again of [group, 'new'])
      expect((await apply(session, STUDENT, { group: again })).data.application.group).toBe(group);
    expect((await apply(session, STUDENT, { group: '' })).data.application.group).toBe('');
    expect((await apply(session, CLASSMATE, { group })).error.code).toBe('GROUP_UNKNOWN');
  });
});

describe('withdrawing', () => {
  test('takes back what was written, in two requests; again is nothing; one may apply again', async () => {
    const session = await addSession();
    await apply(session);
    const key = freshKey();
    const { data, wire } = await act('withdraw-application', session, STUDENT, {}, key);
    expect([data.applied, wire.length]).toEqual([{ is: 'withdrawn' }, 2]);
    expect(await ofMine(session)).toMatchObject({ state: 'withdrawn', topic: '', caseIds: [] });
    expect((await act('withdraw-application', session, STUDENT, {}, key)).data).toEqual(data);
    expect((await apply(session)).ok).toBe(true);
    expect(await ofMine(session)).toMatchObject({ state: 'in', topic: '宿舍网晚上总掉线。' });
  });

  test('is over with the window: after the draw the seat can be given back, and the refusal says since when', async () => {
    const session = await addSession();
    await apply(session);
    const closesAt = from(-0.01);
    for (const state of ['open', 'frozen'] as const) {
      await sessions.updateWhere({ _id: session._id }, { closesAt, state, version: _.inc(1) });
      const { error } = await act('withdraw-application', session);
      expect(error).toMatchObject({ code: 'DRAW_FIRST', params: { at: closesAt.toISOString() } });
    }
  });

  test('is not for who is in the line, nor for who has not applied', async () => {
    const session = await addRush(2, [STUDENT]);
    await claim(session, STUDENT);
    expect((await act('withdraw-application', session)).error.code).toBe('IN_LINE');
    expect((await act('withdraw-application', session, CLASSMATE)).error.code).toBe('APPLICATION_NEEDED');
  });
});

test('nobody’s application is anybody else’s', async () => {
  const session = await addSession();
  const applied = await apply(session, STUDENT, { topic: '只有我看得到的话题。' });
  const { data } = await act('my-application', session, CLASSMATE);
  expect(JSON.stringify(data)).not.toContain('只有我看得到的话题');
  expect(JSON.stringify(data)).not.toContain(applied.data.application.ticket);
  expect((await appointment(CLASSMATE, 'my-applications', {})).data.applications).not.toEqual(
    expect.arrayContaining([expect.objectContaining({ session: expect.objectContaining({ id: session._id }) })]),
  );
});
