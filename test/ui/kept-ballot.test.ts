/** @jest-environment node */
import type { RoundView } from '@types_/survey/answer-view';
import { adoptBallot, ballotOf } from '@/features/survey/ballot/adopt-ballot';
import {
  ballotName,
  type KeptBallot,
  keepBallot,
  keptBallot,
  waitingBallots,
} from '@/features/survey/ballot/kept-ballot';

const stored = new Map<string, unknown>();
let isFull = false;
jest.mock('@/platform/storage', () => ({
  getStored: (key: string) => stored.get(key),
  setStored: (key: string, value: unknown) => !isFull && stored.set(key, value).size > 0,
  removeStored: (key: string) => stored.delete(key),
}));

const ROUND = 'a-round-of-autumn';
const view = (mark: string, more: object = {}): RoundView =>
  ({ id: ROUND, mark, state: 'open', taken: true, ...more }) as unknown as RoundView;
const ballot = (more: object = {}): KeptBallot =>
  ({
    ...{ round: ROUND, part: `${ROUND}:10183`, stage: 'answering', answers: { eats: 'yes' }, at: null, keys: '' },
    ...{ envelope: null, paper: null, alarm: false, refusal: null, id: null, seal: null, ...more },
  }) as KeptBallot;
const PAPER = { nonce: 'n', output: 'o', group: 0 };

beforeEach(() => {
  stored.clear();
  isFull = false;
});

test('whoever uses the phone next has a ballot of their own, and the first one’s is still there', () => {
  keepBallot(ballot({ mark: 'first', paper: PAPER }));
  expect(ballotOf(view('second', { taken: false }))).toBeNull();
  expect(keptBallot(ballotName(view('first')))?.answers).toEqual({ eats: 'yes' });
});

describe('a ballot that was kept before there were marks', () => {
  test.each(['answering', 'waiting', 'cast', 'refused'] as const)(
    'is taken over, %s as it is, and goes from its old place',
    (stage) => {
      keepBallot(ballot({ stage, paper: PAPER }));
      adoptBallot(view('mine'));
      expect(keptBallot(ballotName(view('mine')))).toEqual(ballot({ stage, paper: PAPER, mark: 'mine' }));
      expect(keptBallot(ROUND)).toBeNull();
      expect(waitingBallots()).toEqual(stage === 'waiting' ? [`${ROUND}-mine`] : []);
    },
  );

  test('stays where it is while the phone is full, and is theirs all the same', () => {
    keepBallot(ballot({ stage: 'waiting', paper: PAPER }));
    isFull = true;
    adoptBallot(view('mine'));
    expect([keptBallot(ROUND)?.stage, waitingBallots()]).toEqual(['waiting', [ROUND]]);
    expect(ballotOf(view('mine'))?.stage).toBe('waiting');
  });

  test('is left alone by whoever never took its paper; once the rolls are gone it is theirs who looks', () => {
    keepBallot(ballot({ stage: 'waiting', paper: PAPER }));
    adoptBallot(view('another', { taken: false }));
    expect(ballotOf(view('another', { taken: false }))).toBeNull();
    expect([keptBallot(ROUND)?.stage, waitingBallots()]).toEqual(['waiting', [ROUND]]);
    adoptBallot(view('mine', { state: 'closed', taken: false }));
    expect(keptBallot(ballotName(view('mine')))?.stage).toBe('waiting');
  });
});
