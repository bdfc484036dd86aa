import { ticketOf } from '../../../cloudfunctions/_kit/appointment/applications';
import { giveBackSeats } from '../../../cloudfunctions/_kit/appointment/give-back-seats';
import { type LineDocument, lines } from '../../../cloudfunctions/_kit/appointment/lines';
import { type SessionDocument, sessions } from '../../../cloudfunctions/_kit/appointment/sessions';
import { people } from '../../../cloudfunctions/_kit/people';
import { addRush, studentOf } from '../../support/appointment';
import { STUDENT } from '../../support/scene';
import { seedTwoSchools } from '../../support/schools';

jest.setTimeout(240_000);
beforeAll(seedTwoSchools);

/** More than are looked through at once. */
const MANY = 310;

test('whoever leaves gives back what they have in every session to come, however many there are, and nobody else does', async () => {
  const me = await people.get(studentOf(STUDENT));
  if (!me) throw new Error('no student');
  const first = await addRush(3);
  const line = await lines.get(first._id);
  if (!line) throw new Error('no line');
  const ids = Array.from({ length: MANY }, (_none, nth) => `one-of-many-${String(nth).padStart(4, '0')}`);
  await sessions.addAll(ids.map((_id): SessionDocument => ({ ...first, _id })));
  const lineOf = (_id: string): LineDocument => ({
    ...{ ...line, _id, sessionId: _id, tickets: ['0123456789abcdef', ticketOf(_id, me._id)] },
    joined: [new Date(), new Date()],
  });
  await lines.addAll(ids.map(lineOf));
  expect(await giveBackSeats(me, new Date())).toBe(true);
  for (const id of ids)
    expect([
      id,
      (await lines.get(id))?.moves.map(({ what, ...move }) => [what, 'place' in move && move.place]),
    ]).toEqual([id, [['leave', 1]]]);
  // Again is nothing more.
  expect(await giveBackSeats(me, new Date())).toBe(true);
  expect((await lines.get(ids[0] ?? ''))?.moves).toHaveLength(1);
});
