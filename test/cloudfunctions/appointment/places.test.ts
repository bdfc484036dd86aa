import { Seats } from '@domain/appointment/seats';
import fc from 'fast-check';
import { lineOf, lines, lookAtLine } from '../../../cloudfunctions/_kit/appointment/lines';
import type { SessionDocument } from '../../../cloudfunctions/_kit/appointment/sessions';
import { _ } from '../../../cloudfunctions/_kit/database';
import { about, addRush, appointment, bindMore } from '../../support/appointment';
import type { Answer } from '../../support/as';
import { seedTwoSchools } from '../../support/schools';

const MANY = Array.from({ length: 7 }, (_none, n) => `one-more-student-${n}`);

jest.setTimeout(180_000);
beforeAll(async () => {
  await seedTwoSchools();
  await bindMore(MANY);
});

const DO = {
  claim: (session: SessionDocument, who: string) => about(session, who, 'claim-seat'),
  leave: (session: SessionDocument, who: string) => about(session, who, 'leave-seat'),
  accept: (session: SessionDocument, who: string) => about(session, who, 'answer-offer', { accept: true }),
  decline: (session: SessionDocument, who: string) => about(session, who, 'answer-offer', { accept: false }),
};
type What = keyof typeof DO;

/** What an action may answer when it cannot do what is asked. */
const EXPECTED_CODES = ['NOT_IN_LINE', 'OFFER_OVER', 'BUSY'];

async function seatsOf(session: SessionDocument): Promise<Seats> {
  const found = lineOf(await lookAtLine(session._id, ''));
  if (!found) throw new Error('no line');
  return new Seats(found.line, new Date());
}

/** Each command of a batch at the same time as the others, batch after batch; some batches an hour or thirteen later. */
const batches = fc.array(
  fc.record({
    later: fc.constantFrom(0, 0, 0, 1, 13),
    commands: fc.array(
      fc.record({
        what: fc.constantFrom<What>('claim', 'claim', 'leave', 'accept', 'decline'),
        who: fc.integer({ min: 0, max: MANY.length - 1 }),
      }),
      { minLength: 1, maxLength: 5 },
    ),
  }),
  { minLength: 1, maxLength: 8 },
);

/** Time goes on: all that has happened so far lies further back. */
async function pass(session: SessionDocument, hours: number): Promise<void> {
  const line = await lines.get(session._id);
  if (!line || hours === 0) return;
  const back = (at: Date) => new Date(at.getTime() - hours * 3_600_000);
  const moves = _.set(line.moves.map((move) => ({ ...move, at: back(move.at) })));
  const joined = _.set((line.joined ?? []).map(back));
  await lines.updateWhere({ _id: session._id }, { moves, joined, allottedAt: back(line.allottedAt) });
}

test('whatever people do at once: seats are never more nor fewer, an offer has one holder, what was said holds', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 3 }), batches, async (seats, list) => {
      const session = await addRush(seats, MANY);
      const placeOf = new Map<number, string>();
      for (const { later, commands } of list) {
        await pass(session, later);
        const before = await seatsOf(session);
        const answers = await Promise.all(
          commands.map(
            async ({ what, who }): Promise<[What, number, Answer]> => [
              what,
              who,
              await DO[what](session, MANY[who] ?? ''),
            ],
          ),
        );
        for (const [, , { ok, error }] of answers) if (!ok) expect(EXPECTED_CODES).toContain(error.code);
        const after = await seatsOf(session);
        const { seated, offered, free, seats: all } = after.numbers;
        expect([seated + offered + free, all]).toEqual([seats, seats]);
        expect(seated + offered).toBeLessThanOrEqual(seats);
        // Who had a seat has it still, unless they gave it back themselves.
        const gone = answers.filter(([what, , { ok }]) => what === 'leave' && ok).map(([, who]) => MANY[who]);
        const tickets = (await lines.get(session._id))?.tickets ?? [];
        expect(new Set(tickets).size).toBe(tickets.length);
        for (const [what, who, { ok, data }] of answers) {
          if (!ok || what !== 'claim' || data.applied.is === 'left') continue;
          const mine = (await about(session, MANY[who] ?? '', 'my-application')).data;
          const place = tickets.indexOf(mine.application.ticket);
          expect(place).toBeGreaterThanOrEqual(0);
          placeOf.set(place, MANY[who] ?? '');
        }
        for (const place of before.placesThat('seated'))
          if (!gone.includes(placeOf.get(place))) expect(after.standing(place).is).toBe('seated');
        for (const [what, who, { ok, data }] of answers)
          if (ok && what === 'accept') {
            const isGone = gone.includes(MANY[who]);
            if (!isGone) expect(data.applied.is).toBe('seated');
          }
      }
    }),
    { numRuns: 12 },
  );
});

test('of many who take one offered seat and its holder who declines, one word counts', async () => {
  const session = await addRush(1, MANY);
  for (const who of MANY) await DO.claim(session, who);
  await DO.leave(session, MANY[0] ?? '');
  const words = await Promise.all([
    ...MANY.slice(2).map((who) => DO.accept(session, who)),
    DO.accept(session, MANY[1] ?? ''),
    DO.decline(session, MANY[1] ?? ''),
  ]);
  const isIn = words.map(({ ok }) => ok);
  expect(isIn.slice(-2).filter(Boolean)).toHaveLength(1);
  const { seated, offered, free } = (await seatsOf(session)).numbers;
  expect(seated + offered + free).toBe(1);
});

test('whoever waits far behind in a rush and leaves has left at once, once, and the numbers say so', async () => {
  const session = await addRush(20, MANY.slice(0, 2), { opensAt: new Date(Date.now() - 120_000) });
  const [mine, behind] = await Promise.all(
    MANY.slice(0, 2).map(async (who) => (await about(session, who, 'my-application')).data.application.ticket),
  );
  const others = Array.from({ length: 2998 }, (_none, at) => `0000${String(at).padStart(12, '0')}`);
  const tickets = [...others.slice(0, 250), mine, ...others.slice(250), behind];
  const joined = tickets.map((_ticket, at) => new Date(session.opensAt.getTime() + at));
  await lines.updateWhere({ _id: session._id }, { tickets: _.set(tickets), joined: _.set(joined) });
  const [me = '', last = ''] = MANY;
  const applied = async (who: string) => (await about(session, who, 'my-application')).data.applied;
  expect([await applied(me), await applied(last)]).toEqual([
    { is: 'waiting', ahead: 230 },
    { is: 'waiting', ahead: 2979 },
  ]);
  for (let said = 0; said < 2; said += 1)
    expect((await about(session, me, 'leave-seat')).data.applied).toMatchObject({ is: 'left', had: 'place' });
  expect([(await applied(me)).is, await applied(last)]).toEqual(['left', { is: 'waiting', ahead: 2978 }]);
  const { applications } = (await appointment(me, 'my-applications', {})).data;
  expect(applications.map((one: { applied: { is: string } }) => one.applied.is)).toContain('left');
  expect((await lines.get(session._id))?.moves).toHaveLength(1);
  expect((await seatsOf(session)).numbers).toMatchObject({ seated: 20, waiting: 2979 });
});
