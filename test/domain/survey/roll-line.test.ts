import { ownLine } from '@domain/survey/roll-line';

const EVERY_ID = ['first', 'second', 'third'];
/** Whoever has had so many numbers, as a call knows them that began when they had the last of these. */
const known = (count: number) => ({ id: EVERY_ID[count - 1] ?? '', former: EVERY_ID.slice(0, count - 1) });
const lineOf = (id: string, paper = '') => ({ id, paper });

const subsets = Array.from({ length: 2 ** EVERY_ID.length }, (_none, bits) =>
  EVERY_ID.filter((_id, at) => (bits >> at) % 2 === 1),
);

test('calls that began under different numbers of one person choose one line, whichever of them are on the roll', () => {
  for (const some of subsets)
    for (const lines of [some, [...some].reverse()])
      for (const count of [1, 2, 3]) {
        const chosen = ownLine(
          known(count),
          lines.map((id) => lineOf(id)),
        );
        const laterOn = ownLine(
          known(3),
          lines.map((id) => lineOf(id)),
        );
        if (chosen) expect(laterOn).toEqual(chosen);
      }
});

test('a line that a paper was taken with is theirs before all others, and nobody else’s line ever', () => {
  const lines = [lineOf('first'), lineOf('somebody', 'x'), lineOf('third', 'y')];
  expect(ownLine(known(3), lines)).toEqual(lineOf('third', 'y'));
  expect(ownLine(known(1), lines)).toEqual(lineOf('first'));
  expect(ownLine(known(2), [lineOf('somebody', 'x')])).toBeUndefined();
});
