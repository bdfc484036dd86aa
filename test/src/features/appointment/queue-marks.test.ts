import { queueMarks } from '@/features/appointment/draw/queue-marks';

const drawn = (count: number, firsts: number, seats: number) =>
  queueMarks({ count, firsts, seats }).map(
    ({ isFirst, isSeated, marks }) => `${isSeated ? 'seat' : 'wait'} ${isFirst ? 'first' : 'met'} ${marks}`,
  );

test.each([
  [7, 5, 3, ['seat first 3', 'wait first 2', 'wait met 2']],
  [7, 2, 3, ['seat first 2', 'seat met 1', 'wait met 4']],
  [3, 3, 12, ['seat first 3']],
  [41, 30, 12, ['seat first 3', 'wait first 4', 'wait met 3']],
  [50_000, 49_999, 12, ['seat first 1', 'wait first 10', 'wait met 1']],
  [12, 0, 4, ['seat met 4', 'wait met 8']],
])('a line of %i with %i first-timers and %i seats is drawn as %j', (count, firsts, seats, marks) =>
  expect(drawn(count, firsts, seats)).toEqual(marks),
);
