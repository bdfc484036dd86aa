import { dayOf, noonOf, plusDays } from '@domain/core/school-clock';
import { SESSION_LIMITS } from '@types_/appointment/session';
import { lines } from '../../../cloudfunctions/_kit/appointment/lines';
import { type SessionDocument, sessions } from '../../../cloudfunctions/_kit/appointment/sessions';
import { _ } from '../../../cloudfunctions/_kit/database';
import { act, claim, ELSEWHERE, from, MANY } from '../../support/applying';
import { addRush, bindMore } from '../../support/appointment';
import { freshKey } from '../../support/as';
import { badPlatform } from '../../support/bad-platform';
import { setClock } from '../../support/clock';
import { CLASSMATE, STUDENT } from '../../support/scene';
import { seedTwoSchools } from '../../support/schools';

beforeAll(async () => {
  await seedTwoSchools();
  await bindMore(MANY.slice(2));
});
afterEach(() => jest.useRealTimers());

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
    platform.dieAfter(served - 1, true);
    expect((await claim(session, STUDENT, key)).error.code).toBe('INTERNAL');
    expect(platform.revive()).toBe(true);
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
    setClock(noonOf(plusDays(dayOf(new Date()), 1)));
    for (const openid of MANY.slice(0, 3)) await claim(session, openid);
    await act('leave-seat', session, STUDENT);
    // The offer is twelve hours of the day old, of which five are of this one.
    const moves = [{ at: new Date(from(-21).getTime() + 10_000), what: 'leave', place: 0 }];
    const began = { allottedAt: from(-40), joined: _.set([from(-39), from(-38), from(-37)]) };
    await lines.updateWhere({ _id: session._id }, { moves: _.set(moves), ...began });
    // Ten seconds before the end no word is taken any more.
    expect((await act('my-application', session, CLASSMATE)).data.applied.is).toBe('offered');
    expect((await act('answer-offer', session, CLASSMATE, { accept: true })).error.code).toBe('OFFER_OVER');
    await lines.updateWhere({ _id: session._id }, { 'moves.0.at': from(-22) });
    expect((await act('my-application', session, CLASSMATE)).data.applied.is).toBe('lapsed');
    expect((await act('answer-offer', session, MANY[2], { accept: true })).data.applied.is).toBe('seated');
  });

  test('two words at once are both heard: the second looks again', async () => {
    const session = await addRush(2, MANY.slice(0, 4));
    for (const openid of MANY.slice(0, 4)) await claim(session, openid);
    const held = platform.hold('database.modifyDocument', 'lines');
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
    platform.loseAnswer('database.modifyDocument', 'lines');
    expect((await act('leave-seat', session, STUDENT)).error.code).toBe('INTERNAL');
    expect((await act('leave-seat', session, STUDENT)).data.applied.is).toBe('left');
    expect((await lines.get(session._id))?.moves).toHaveLength(1);
  });
});
