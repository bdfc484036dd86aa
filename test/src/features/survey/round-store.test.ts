/** @jest-environment node */
import type { ErrorCode } from '@types_/core/error-code';
import type { RoundView } from '@types_/survey/answer-view';
import { type KeptBallot, keepBallot, noteReader } from '@/features/survey/ballot/kept-ballot';
import { keptBallots } from '@/features/survey/ballot/kept-ballots';
import { askRound, roundAtHand } from '@/features/survey/round-store';

const stored = new Map<string, unknown>();
jest.mock('@/platform/storage', () => ({
  getStored: (key: string) => stored.get(key),
  setStored: (key: string, value: unknown) => stored.set(key, value).size > 0,
  removeStored: (key: string) => stored.delete(key),
}));
jest.mock('@/platform/stored-keys', () => ({ storedKeys: () => [...stored.keys()] }));
jest.mock('@/platform/network', () => ({ onNetworkStatusChange: () => undefined }));

const refusing = (code: ErrorCode) => ({ ok: false, error: { code, params: {} } });
let answer: unknown;
let list: unknown;
let looked = 0;
jest.mock('@/cloud/call', () => ({ call: async () => answer }));
jest.mock('@/cloud/anonymous', () => ({
  getAnonymously: async () => {
    looked += 1;
    return list;
  },
}));

const ROUND = 'a-round-of-spring';
const view = (more: object = {}) =>
  ({ id: ROUND, mark: 'mine', part: `${ROUND}:10183`, state: 'open', taken: true, ...more }) as unknown as RoundView;
const cast = (more: object = {}) =>
  keepBallot({
    ...{ round: ROUND, mark: 'mine', part: `${ROUND}:10183`, stage: 'cast', answers: { eats: 'yes' }, id: 'an-id' },
    ...more,
  } as unknown as KeptBallot);

beforeEach(async () => {
  stored.clear();
  looked = 0;
  list = refusing('RESULTS_NOT_FOUND');
  answer = { ok: true, data: view() };
  await askRound(ROUND);
});

describe.each(['NOT_BOUND', 'ROUND_NOT_FOUND'] as const)('who is told %s', (code) => {
  test('still has the round they voted in, as it was seen last; that it was counted, the list of ballots says', async () => {
    cast();
    answer = refusing(code);
    expect(await askRound(ROUND)).toMatchObject({ ok: true, data: { state: 'open' } });
    list = { ok: true, data: { pages: 1, ballots: [] } };
    expect(await askRound(ROUND)).toMatchObject({ ok: true, data: { id: ROUND, state: 'closed' } });
  });

  test('waits no more for a paper once it was counted', async () => {
    cast({ stage: 'waiting', paper: null });
    answer = refusing(code);
    list = { ok: true, data: { pages: 1, ballots: [] } };
    await askRound(ROUND);
    expect(keptBallots()[0]).toMatchObject({ stage: 'refused', refusal: 'ROUND_NOT_OPEN' });
  });

  test('is told just that without a ballot of theirs', async () => {
    cast({ mark: 'another' });
    answer = refusing(code);
    expect(await askRound(ROUND)).toEqual(answer);
    expect(looked).toBe(0);
  });
});

test.each(['OFFLINE', 'ROUND_NOT_FOUND'] as const)(
  'whoever uses the phone next is shown nothing of the first one’s round when the answer is %s',
  async (code) => {
    cast();
    noteReader('another');
    answer = refusing(code);
    expect(await askRound(ROUND)).toEqual(answer);
    expect(await roundAtHand(ROUND)).toEqual(answer);
    noteReader('mine');
    expect(await askRound(ROUND)).toMatchObject({ ok: true, data: { mark: 'mine' } });
  },
);

test('every other refusal is one', async () => {
  cast();
  answer = refusing('AGREEMENT_NEEDED');
  expect(await askRound(ROUND)).toEqual(answer);
});

test('the phone knows all its ballots, by mark or without', () => {
  expect(keptBallots()).toEqual([]);
  cast();
  cast({ mark: undefined, round: 'an-older-round' });
  expect(keptBallots().map(({ round }) => round)).toEqual([ROUND, 'an-older-round']);
});
