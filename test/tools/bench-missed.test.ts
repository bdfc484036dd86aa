import { missedIn } from '../../tools/bench/missed';

test('a missed bound is found wherever in a result of a bench it stands, by its path', () => {
  const result = {
    voting: { '8 clients': { papers: { share: 0.5, isMet: true }, casts: { share: 0.3, isMet: false } } },
    storm: { seconds: { papers: 40, casts: 30 }, isMet: { seconds: false, ballots: true } },
    runs: [{ isMet: true }, { isMet: { seated: false } }],
    load: [1, 2, 3],
    none: null,
  };
  const missed = ['voting.8 clients.casts.isMet', 'storm.isMet.seconds', 'runs.1.isMet.seated'];
  expect(missedIn(result)).toEqual(missed);
  expect(missedIn({ ...result, voting: null, storm: null, runs: [] })).toEqual([]);
});
