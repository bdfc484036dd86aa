import { CHANNEL } from '@domain/appointment/channel';
import { APPLICATION_LIMITS } from '@types_/appointment/application';
import { CHANNELS } from '@types_/appointment/channel';
import { SESSION_LIMITS } from '@types_/appointment/session';
import { applicationIdOf, applications, ticketOf } from '../../cloudfunctions/_kit/appointment/applications';
import { lineOf, lines, lookAtLine } from '../../cloudfunctions/_kit/appointment/lines';
import { type SessionDocument, sessions } from '../../cloudfunctions/_kit/appointment/sessions';
import { cases as caseStore } from '../../cloudfunctions/_kit/cases/store';
import { _ } from '../../cloudfunctions/_kit/database';
import { digests } from '../../cloudfunctions/_kit/digests';
import { accountOf, people } from '../../cloudfunctions/_kit/people';
import { about, addLine, addRush, addSession, apply as applyTo, appointment, bindMore } from '../support/appointment';
import { type Answer, freshKey } from '../support/as';
import { badPlatform } from '../support/bad-platform';
import { LEAGUE } from '../support/roles';
import { CLASSMATE, file, STUDENT } from '../support/scene';
import { seedTwoSchools, YANBIAN } from '../support/schools';

const HOUR = 3_600_000;
const from = (hours: number) => new Date(Date.now() + hours * HOUR);
const ELSEWHERE = 'demo-10184-student-1';
const MANY = [STUDENT, CLASSMATE, ...Array.from({ length: 6 }, (_none, n) => `one-more-student-${n}`)];

const apply = (session: SessionDocument, openid = STUDENT, more: object = {}, key?: string): Promise<Answer> =>
  applyTo(session, openid, more, key);
const act = (action: string, session: SessionDocument, openid = STUDENT, more: object = {}, key?: string) =>
  about(session, openid, action, more, key);
const idOf = async (openid: string): Promise<string> => {
  const { data } = await people
    .find({ account: accountOf(openid) })
    .limit(1)
    .get();
  return data[0]?._id ?? '';
};
const ofMine = async (session: SessionDocument, openid = STUDENT) =>
  applications.get(applicationIdOf(session._id, await idOf(openid)));

const claim = (session: SessionDocument, openid: string, key?: string) => act('claim-seat', session, openid, {}, key);

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

describe('claiming', () => {
  const platform = badPlatform();

  test('is a seat while there are some, then a place on the wait list, in the same answer, in three requests', async () => {
    const session = await addRush(2, MANY.slice(0, 4));
    const answers = [];
    for (const openid of MANY.slice(0, 4)) answers.push(await claim(session, openid));
    expect(answers.map(({ data }) => [data.applied.is, data.applied.ahead])).toEqual([
      ['seated', undefined],
      ['seated', undefined],
      ['waiting', 0],
      ['waiting', 1],
    ]);
    expect(answers.map(({ wire }) => wire.length)).toEqual([3, 3, 3, 3]);
  });

  test('of the last seat by rivals at once is one seat and a place for each other, whatever their order', async () => {
    const session = await addRush(1, MANY);
    const answers = await Promise.all(MANY.flatMap((openid) => [claim(session, openid), claim(session, openid)]));
    expect(answers.every(({ ok }) => ok)).toBe(true);
    const said = answers.map(({ data }) => (data.applied.is === 'seated' ? -1 : data.applied.ahead));
    expect(said.filter((_one, at) => at % 2 === 0).sort((a, b) => a - b)).toEqual([-1, 0, 1, 2, 3, 4, 5, 6]);
    expect(said.filter((_one, at) => at % 2 === 1)).toEqual(said.filter((_one, at) => at % 2 === 0));
    expect((await lines.get(session._id))?.tickets).toHaveLength(MANY.length);
  });

  test('again, with the same key or another, is the same place', async () => {
    const session = await addRush(1, MANY.slice(0, 2));
    const key = freshKey();
    const first = await claim(session, STUDENT, key);
    await claim(session, CLASSMATE);
    for (const again of [key, freshKey()]) expect((await claim(session, STUDENT, again)).data).toEqual(first.data);
    expect((await lines.get(session._id))?.tickets).toHaveLength(2);
  });

  test.each([
    ['after the push', 2],
    ['before the push', 1],
  ])('that dies %s is, tried again, the place it had or the next', async (_when, served) => {
    const session = await addRush(1, MANY.slice(0, 2));
    const key = freshKey();
    platform().dieAfter(served - 1, true);
    expect((await claim(session, STUDENT, key)).error.code).toBe('INTERNAL');
    expect(platform().revive()).toBe(true);
    await claim(session, CLASSMATE);
    const isFirst = served === 2;
    expect((await claim(session, STUDENT, key)).data.applied).toMatchObject(isFirst ? { is: 'seated' } : { ahead: 0 });
    expect((await lines.get(session._id))?.tickets).toHaveLength(2);
  });

  test.each<[string, () => Partial<SessionDocument>, string]>([
    ['before the window', () => ({ opensAt: from(1) }), 'APPLY_NOT_YET'],
    ['after it', () => ({ closesAt: from(-0.001) }), 'APPLY_OVER'],
    ['when it is cancelled', () => ({ state: 'cancelled' }), 'SESSION_NOT_NOW'],
    ['where seats are drawn', () => ({ allots: 'draw' }), 'SESSION_NOT_NOW'],
  ])('%s is refused, and nobody joined', async (_when, more, code) => {
    const session = await addRush(1, [STUDENT]);
    await sessions.updateWhere({ _id: session._id }, { ...more(), version: _.inc(1) });
    expect((await claim(session, STUDENT)).error.code).toBe(code);
    expect((await lines.get(session._id))?.tickets).toEqual([]);
  });

  test('wants an application first, which can be written before the window', async () => {
    const session = await addRush(1, [STUDENT], { opensAt: from(1), closesAt: from(2) });
    await sessions.updateWhere({ _id: session._id }, { opensAt: from(-1), version: _.inc(1) });
    expect((await claim(session, CLASSMATE)).error.code).toBe('APPLICATION_NEEDED');
    expect((await claim(session, STUDENT)).data.applied.is).toBe('seated');
  });

  test('in a line that is full says so', async () => {
    const session = await addRush(1, [STUDENT]);
    const filled = Array.from({ length: SESSION_LIMITS.mostInLine }, (_none, n) => n.toString(16).padStart(16, '0'));
    const joined = filled.map(() => new Date());
    await lines.updateWhere({ _id: session._id }, { tickets: _.set(filled), joined: _.set(joined) });
    expect((await claim(session, STUDENT)).error).toMatchObject({ code: 'LINE_FULL', params: { most: 5000 } });
    expect((await lines.get(session._id))?.tickets).toHaveLength(SESSION_LIMITS.mostInLine);
  });
});

describe('a place', () => {
  const platform = badPlatform();

  test('that is given back is offered to the next, who takes it; each word three requests, said again two', async () => {
    const session = await addRush(1, MANY.slice(0, 3));
    for (const openid of MANY.slice(0, 3)) await claim(session, openid);
    const left = await act('leave-seat', session, STUDENT);
    expect([left.data.applied, left.wire.length]).toEqual([
      { is: 'left', at: expect.any(String), had: 'seat', late: false },
      3,
    ]);
    const again = await act('leave-seat', session, STUDENT);
    expect([again.data, again.wire.length]).toEqual([left.data, 2]);
    const mine = await act('my-application', session, CLASSMATE);
    expect([mine.data.applied.is, mine.data.may, mine.wire.length]).toEqual(['offered', ['accept', 'decline'], 2]);
    const taken = await act('answer-offer', session, CLASSMATE, { accept: true });
    expect([taken.data.applied.is, taken.wire.length]).toEqual(['seated', 3]);
    expect((await act('answer-offer', session, CLASSMATE, { accept: true })).data).toEqual(taken.data);
    expect((await act('answer-offer', session, CLASSMATE, { accept: false })).error.code).toBe('OFFER_OVER');
    expect((await act('answer-offer', session, MANY[2], { accept: true })).error.code).toBe('OFFER_OVER');
  });

  test('that is declined goes on at once', async () => {
    const session = await addRush(1, MANY.slice(0, 3));
    for (const openid of MANY.slice(0, 3)) await claim(session, openid);
    await act('leave-seat', session, STUDENT);
    expect((await act('answer-offer', session, CLASSMATE, { accept: false })).data.applied.is).toBe('declined');
    expect((await act('my-application', session, MANY[2])).data.applied.is).toBe('offered');
  });

  test('given back within a day of the beginning counts, and the answer says so; once it has begun it is too late', async () => {
    const session = await addRush(1, [STUDENT], { startsAt: from(5), endsAt: from(6), closesAt: from(1) });
    await claim(session, STUDENT);
    const before = { joined: _.set([from(-20)]), allottedAt: from(-21) };
    await lines.updateWhere({ _id: session._id }, before);
    expect((await act('leave-seat', session)).data.applied).toMatchObject({ is: 'left', had: 'seat', late: true });
    const begun = await addRush(1, [STUDENT]);
    await claim(begun, STUDENT);
    await sessions.updateWhere({ _id: begun._id }, { startsAt: from(-1), version: _.inc(1) });
    expect((await act('leave-seat', begun)).error.code).toBe('SESSION_NOT_NOW');
  });

  test('is nobody else’s to give back: whoever has none hears that they have none', async () => {
    const session = await addRush(1, MANY.slice(0, 2));
    await claim(session, STUDENT);
    expect((await act('leave-seat', session, CLASSMATE)).error.code).toBe('NOT_IN_LINE');
    expect((await act('leave-seat', session, MANY[2])).error.code).toBe('APPLICATION_NEEDED');
    expect((await act('leave-seat', session, ELSEWHERE)).error.code).toBe('SESSION_NOT_FOUND');
  });

  test('of an offer that lapses while its word is on the way stays with the next', async () => {
    const session = await addRush(1, MANY.slice(0, 3));
    for (const openid of MANY.slice(0, 3)) await claim(session, openid);
    await act('leave-seat', session, STUDENT);
    // The offer is twelve hours old, as the hours alone would make it.
    const moves = [{ at: new Date(Date.now() - 12 * HOUR + 10_000), what: 'leave', place: 0 }];
    const began = { allottedAt: from(-20), joined: _.set([from(-19), from(-18), from(-17)]) };
    await lines.updateWhere({ _id: session._id }, { moves: _.set(moves), ...began });
    // Ten seconds before the end no word is taken any more.
    expect((await act('my-application', session, CLASSMATE)).data.applied.is).toBe('offered');
    expect((await act('answer-offer', session, CLASSMATE, { accept: true })).error.code).toBe('OFFER_OVER');
    await lines.updateWhere({ _id: session._id }, { 'moves.0.at': from(-13) });
    expect((await act('my-application', session, CLASSMATE)).data.applied.is).toBe('lapsed');
    expect((await act('answer-offer', session, MANY[2], { accept: true })).data.applied.is).toBe('seated');
  });

  test('two words at once are both heard: the second looks again', async () => {
    const session = await addRush(2, MANY.slice(0, 4));
    for (const openid of MANY.slice(0, 4)) await claim(session, openid);
    const held = platform().hold('database.modifyDocument', 'lines');
    const first = act('leave-seat', session, STUDENT);
    await held.arrived;
    const second = await act('leave-seat', session, CLASSMATE);
    expect(second.data.applied.is).toBe('left');
    held.release();
    expect((await first).data.applied.is).toBe('left');
    const standings = [];
    for (const openid of MANY.slice(0, 4))
      standings.push((await act('my-application', session, openid)).data.applied.is);
    expect(standings).toEqual(['left', 'left', 'offered', 'offered']);
  });

  test('a word whose answer is lost is there, and said again changes nothing', async () => {
    const session = await addRush(1, MANY.slice(0, 2));
    for (const openid of MANY.slice(0, 2)) await claim(session, openid);
    platform().loseAnswer('database.modifyDocument', 'lines');
    expect((await act('leave-seat', session, STUDENT)).error.code).toBe('INTERNAL');
    expect((await act('leave-seat', session, STUDENT)).data.applied.is).toBe('left');
    expect((await lines.get(session._id))?.moves).toHaveLength(1);
  });
});

describe('my applications', () => {
  test('are all of mine with their sessions and how I stand, in two requests', async () => {
    const mine = MANY[7] ?? '';
    const [drawn, quick, waiting] = [await addSession(), await addRush(1, [mine]), await addRush(1, [STUDENT, mine])];
    await apply(drawn, mine);
    await claim(quick, mine);
    for (const openid of [STUDENT, mine]) await claim(waiting, openid);
    const { data, wire } = await appointment(mine, 'my-applications', {});
    expect(wire).toHaveLength(2);
    const said = new Map(
      data.applications.map((one: { session: { id: string }; applied: { is: string } }) => [
        one.session.id,
        one.applied,
      ]),
    );
    expect(said.get(drawn._id)).toEqual({ is: 'in', until: drawn.closesAt.toISOString() });
    expect(said.get(quick._id)).toMatchObject({ is: 'seated' });
    expect(said.get(waiting._id)).toEqual({ is: 'waiting', ahead: 0 });
  });

  test('stand as the draw gave it out, on whichever page of the line the ticket is', async () => {
    const mine = MANY[6] ?? '';
    const session = await addSession({ seats: 3 });
    await apply(session, mine);
    const ticket = ticketOf(session._id, await idOf(mine));
    const others = (page: number) =>
      Array.from({ length: 5000 }, (_none, n) => (page * 5000 + n).toString(16).padStart(16, '0'));
    const first = { sessionId: session._id, seats: 3, startsAt: session.startsAt, allottedAt: new Date() };
    const rest = { joined: null, drawn: 10_001, moves: [], version: 0 };
    await lines.add({ _id: session._id, ...first, page: 0, tickets: others(0), ...rest });
    for (const [page, tickets] of [
      [1, others(1)],
      [2, [ticket]],
    ] as const)
      await lines.add({ _id: `${session._id}:${page}`, ...first, page, tickets: [...tickets], ...rest });
    await sessions.updateWhere({ _id: session._id }, { state: 'drawn', version: _.inc(1) });
    const look = lineOf(await lookAtLine(session._id, ticket));
    expect(look).toMatchObject({ place: 10_000, line: { count: 10_001, joined: null, seats: 3 } });
    expect((await act('my-application', session, mine)).data.applied).toEqual({ is: 'waiting', ahead: 9997 });
    const { data } = await appointment(mine, 'my-applications', {});
    const one = data.applications.find(({ session: { id } }: { session: { id: string } }) => id === session._id);
    expect(one.applied).toEqual({ is: 'waiting', ahead: 9997 });
    expect(lineOf(await lookAtLine(session._id, ''))?.place).toBeNull();
    expect(await lookAtLine('a-session-that-is-nowhere', ticket)).toEqual(
      expect.not.arrayContaining([expect.objectContaining({ sessionId: 'a-session-that-is-nowhere' })]),
    );
    await lines.removeAll({ sessionId: session._id });
  });

  test('a look at a line has of those who joined only who a seat may have come to', async () => {
    const session = await addSession({ allots: 'first-come', seats: 20 });
    await addLine(session);
    const tickets = Array.from({ length: 3000 }, (_none, n) => n.toString(16).padStart(16, '0'));
    const joined = tickets.map((_ticket, n) => new Date(Date.now() - 60_000 + n));
    const began = { allottedAt: new Date(Date.now() - 60_000) };
    await lines.updateWhere({ _id: session._id }, { tickets: _.set(tickets), joined: _.set(joined), ...began });
    const [look] = await lookAtLine(session._id, tickets[2999] ?? '');
    expect(look).toMatchObject({ length: 3000, index: 2999 });
    expect(look?.joined?.length).toBeLessThan(100);
    const move = { at: new Date(), what: 'seats', seats: 900 };
    await lines.updateWhere({ _id: session._id }, { moves: _.push([move]) });
    expect((await lookAtLine(session._id, ''))[0]?.joined?.length).toBeGreaterThan(900);
  });

  test('say why one cannot apply', async () => {
    const session = await addSession({ opensAt: from(3) });
    const { data } = await act('my-application', session);
    expect([data.applied, data.may, data.application]).toEqual([{ is: 'none' }, [], null]);
    expect(data.problem).toEqual({ code: 'APPLY_NOT_YET', params: { at: session.opensAt.toISOString() } });
    expect((await act('my-application', session, ELSEWHERE)).error.code).toBe('SESSION_NOT_FOUND');
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
