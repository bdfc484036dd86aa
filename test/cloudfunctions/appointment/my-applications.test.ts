import { ticketOf } from '../../../cloudfunctions/_kit/appointment/applications';
import { lineOf, lines, lookAtLine } from '../../../cloudfunctions/_kit/appointment/lines';
import { sessions } from '../../../cloudfunctions/_kit/appointment/sessions';
import { _ } from '../../../cloudfunctions/_kit/database';
import { act, apply, claim, ELSEWHERE, from, idOf, MANY } from '../../support/applying';
import { addLine, addRush, addSession, appointment, bindMore } from '../../support/appointment';
import { STUDENT } from '../../support/scene';
import { seedTwoSchools } from '../../support/schools';

beforeAll(async () => {
  await seedTwoSchools();
  await bindMore(MANY.slice(2));
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
