import { gradesIn, whoOf } from '@/features/appointment/sessions/form/draft';

const SCHOOL = { colleges: ['文学院', '理学院'], grades: [2026, 2025, 2024], gradesOf: [[2026, 2024], [2025]] };

test.each([
  ['all', [], [], null, null],
  ['all', ['文学院'], [2024], null, null],
  ['some', ['文学院'], [2024], ['文学院'], [2024]],
  ['some', ['文学院'], [], ['文学院'], null],
  ['some', [], [2024], null, [2024]],
] as const)('%s with %j and %j: colleges and years count together', (mode, colleges, grades, ...who) => {
  expect(whoOf({ mode, colleges, grades })).toEqual({ colleges: who[0], grades: who[1] });
});

test.each([
  [[], [2026, 2025, 2024]],
  [['文学院'], [2026, 2024]],
  [
    ['文学院', '理学院'],
    [2026, 2025, 2024],
  ],
])('of %j the years can be chosen that they have', (chosen, years) => expect(gradesIn(SCHOOL, chosen)).toEqual(years));
