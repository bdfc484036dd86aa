import { firstCome } from '../../../tools/bench/appointment/first-come';

/** A twentieth of the rush that `npm run bench -- appointment first-come` makes. */
const RIVALS = 150;
const SEATS = 20;

jest.setTimeout(240_000);

test('of those who rush through eight processes, twenty have a seat and each other a place of their own; nobody sees an error', async () => {
  const [rush] = await firstCome({ rivals: RIVALS, seats: SEATS, workers: 8, runs: 1 });
  expect(rush).toMatchObject({ seated: SEATS, places: RIVALS - SEATS, inOrder: true, shown: 0 });
});
