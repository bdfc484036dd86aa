/** @jest-environment node */
import {
  ballotName,
  giveUpWaiting,
  isReaders,
  type KeptBallot,
  keepBallot,
  keptBallot,
  noteReader,
  onBallotKept,
} from '@/features/survey/ballot/kept-ballot';

const stored = new Map<string, unknown>();
jest.mock('@/platform/storage', () => ({
  getStored: (key: string) => stored.get(key),
  setStored: (key: string, value: unknown) => stored.set(key, value).size > 0,
}));

const ROUND = 'a-round-of-autumn';
const keep = (mark?: string) =>
  keepBallot({ round: ROUND, mark, stage: 'waiting', answers: { eats: 'yes' } } as unknown as KeptBallot);
const keptOf = (mark: string) => keptBallot(ballotName({ id: ROUND, mark }));

beforeEach(() => stored.clear());

test('whoever uses the phone next has a ballot of their own, and the first one’s is still there', () => {
  keep('first');
  expect(keptOf('second')).toBeNull();
  expect(keptOf('first')?.answers).toEqual({ eats: 'yes' });
});

test('what was kept before there were marks is nobody’s to be shown', () => {
  keep();
  expect(keptOf('first')).toBeNull();
  noteReader('first');
  expect(isReaders({})).toBe(false);
});

test('whose phone it is now is who was known last, and who is shown what waits hears of it', () => {
  expect(isReaders({ mark: 'first' })).toBe(true);
  const heard = jest.fn();
  const stop = onBallotKept(heard);
  for (const mark of ['first', 'first', 'second']) noteReader(mark);
  stop();
  expect([heard.mock.calls.length, isReaders({ mark: 'first' }), isReaders({ mark: 'second' })]).toEqual([
    2,
    false,
    true,
  ]);
});

test.each([
  ['open', 'waiting', 'waiting'],
  ['counting', 'refused', 'waiting'],
  ['closed', 'refused', 'waiting'],
  ['cancelled', 'refused', 'refused'],
])('when its round is %s, what waits for a paper is %s, and what has one %s', (state, without, withPaper) => {
  const stageOf = (paper: object | null) => {
    const ballot = { round: ROUND, mark: 'first', stage: 'waiting', answers: {}, paper };
    keepBallot(ballot as unknown as KeptBallot);
    giveUpWaiting({ id: ROUND, mark: 'first', state });
    return keptOf('first')?.stage;
  };
  expect([stageOf(null), stageOf({ nonce: 'n' })]).toEqual([without, withPaper]);
});
