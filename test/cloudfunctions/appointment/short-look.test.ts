import { type Line, type Move, Seats } from '@domain/appointment/seats';
import fc from 'fast-check';
import { lineHeadBeside, lineOf, lines, lookAtLine } from '../../../cloudfunctions/_kit/appointment/lines';
import { sessions } from '../../../cloudfunctions/_kit/appointment/sessions';
import { addSession } from '../../support/appointment';

jest.setTimeout(180_000);

const MINUTE = 60_000;
/** More than any seat comes to here: all of them came in the first seconds of the window. */
const IN_LINE = 700;

/** What happens to a line, in minutes from now. */
interface Story {
  openedAt: number;
  startsAt: number;
  seats: number;
  moves: readonly {
    at: number;
    move: { what: 'seats'; seats: number } | { what: 'leave' | 'accept' | 'decline'; place: number };
  }[];
}

/** Seats are added, many at once; few answer, some leave, and some of those who wait far behind. */
const stories: fc.Arbitrary<Story> = fc
  .record({ open: fc.constantFrom(90, 240, 1500), startsAt: fc.constantFrom(5, 35, 60, 300, 3000) })
  .chain(({ open, startsAt }) => {
    const at = fc.integer({ min: -open, max: 0 });
    const place = fc.oneof(fc.integer({ min: 0, max: 80 }), fc.integer({ min: 0, max: IN_LINE - 1 }));
    const raise = fc.record({ what: fc.constant('seats' as const), seats: fc.integer({ min: 1, max: 70 }) });
    const word = fc.record({ what: fc.constantFrom('leave' as const, 'accept' as const, 'decline' as const), place });
    return fc.record({
      openedAt: fc.constant(-open),
      startsAt: fc.constant(startsAt),
      seats: fc.integer({ min: 1, max: 12 }),
      moves: fc.array(
        fc.record({ at, move: fc.oneof({ arbitrary: raise, weight: 2 }, { arbitrary: word, weight: 3 }) }),
        {
          maxLength: 12,
        },
      ),
    });
  });

async function addedLine({ openedAt, startsAt, seats, moves }: Story): Promise<{ id: string; line: Line; now: Date }> {
  const now = new Date();
  const moment = (minutes: number): Date => new Date(now.getTime() + minutes * MINUTE);
  const joined = Array.from({ length: IN_LINE }, (_none, nth) => new Date(moment(openedAt).getTime() + nth * 10));
  const line: Line = {
    ...{ seats, startsAt: moment(startsAt), allottedAt: moment(openedAt), joined, count: IN_LINE },
    moves: [...moves].sort((a, b) => a.at - b.at).map(({ at, move }): Move => ({ at: moment(at), ...move })),
  };
  const { _id } = await addSession({ allots: 'first-come' });
  const { count: _count, ...kept } = line;
  const tickets = joined.map((_joined, nth) => `${_id}:${nth}`);
  await lines.add({
    ...{ _id, sessionId: _id, page: 0, tickets, drawn: 0, version: 0 },
    ...{ ...kept, joined, moves: [...line.moves] },
  });
  return { id: _id, line, now };
}

/** What a door looks at: the tickets too, as far as a seat may have come. */
async function headOf(id: string): Promise<string[]> {
  const { list } = await sessions.aggregate().match({ _id: id }).lookup(lineHeadBeside(id, 'line')).end();
  return (list as { line: { tickets: string[] }[] }[])[0]?.line[0]?.tickets ?? [];
}

const RAISED: Story = {
  ...{ openedAt: -100, startsAt: 80, seats: 5 },
  moves: [{ at: -40, move: { what: 'seats', seats: 45 } }],
};

test('a look at a line reaches everybody to whom a seat has come: it says of all seats what the whole line does', async () => {
  await fc.assert(
    fc.asyncProperty(stories, async (story) => {
      const { id, line, now } = await addedLine(story);
      const [whole, look] = [new Seats(line, now), lineOf(await lookAtLine(id, ''))];
      const short = look && new Seats(look.line, now);
      expect(short?.numbers).toEqual(whole.numbers);
      for (const is of ['seated', 'offered'] as const) expect(short?.placesThat(is)).toEqual(whole.placesThat(is));
      const { seats, seated, offered, free } = whole.numbers;
      expect(seated + offered + free).toBe(seats);
      const last = Math.max(-1, ...whole.placesThat('seated'), ...whole.placesThat('offered'));
      expect((await headOf(id)).length).toBeGreaterThan(last);
    }),
    { numRuns: 80, examples: [[RAISED]] },
  );
});

test('in the rush a look is short, also where seats were added days before the window opened', async () => {
  const raisedBefore: Story = {
    ...{ openedAt: -1, startsAt: 10_000, seats: 10 },
    moves: [{ at: -2880, move: { what: 'seats', seats: 20 } }],
  };
  const { id } = await addedLine(raisedBefore);
  expect((await headOf(id)).length).toBeLessThan(100);
});
