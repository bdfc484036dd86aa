/** @jest-environment node */
import type { ErrorCode } from '@types_/core/error-code';
import { ballotName, type KeptBallot, keepBallot, keptBallot, noteReader } from '@/features/survey/ballot/kept-ballot';
import { castWaiting } from '@/features/survey/ballot/outbox';
import { sendAll } from '@/features/survey/ballot/send-all';
import { setStored } from '@/platform/storage';

let code: ErrorCode | null = null;
jest.mock('@/cloud/anonymous', () => ({
  postAnonymously: async () =>
    code ? { ok: false, error: { code, params: {} } } : { ok: true, data: { id: 'an-id' } },
}));
jest.mock('@/platform/network', () => ({ onNetworkStatusChange: () => undefined }));
jest.mock('@/platform/storage', () => {
  const stored = new Map<string, unknown>();
  return {
    getStored: (key: string) => stored.get(key),
    setStored: (key: string, value: unknown) => stored.set(key, value).size > 0,
  };
});

const round = 'a-round';
/** A ballot that waits, in a round that takes ballots for so many minutes more. */
function waits(minutes: number) {
  setStored(`round-${round}`, { castUntil: new Date(Date.now() + minutes * 60_000).toISOString() });
  keepBallot({
    ...{ round, part: `${round}:10183`, stage: 'waiting', answers: {}, at: null, keys: '', envelope: null },
    ...{ paper: { nonce: 'n', output: 'o', group: 0 }, alarm: false, refusal: null, id: null, seal: null },
  } as unknown as KeptBallot);
}
const castWith = async (refusal: ErrorCode | null) => {
  code = refusal;
  await castWaiting(round);
  return keptBallot(round);
};

test('a ballot that is refused before the end waits on and is tried again, with when it was refused first', async () => {
  waits(10);
  const first = await castWith('ROUND_NOT_OPEN');
  expect(first).toMatchObject({ stage: 'waiting', refusal: 'ROUND_NOT_OPEN', refusedAt: expect.any(String) });
  expect((await castWith('ROUND_NOT_OPEN'))?.refusedAt).toBe(first?.refusedAt);
  expect(await castWith(null)).toMatchObject({ stage: 'cast', refusal: null });
});

test('after the end it is refused for good; one that was refused before stays so for whoever looks', async () => {
  waits(-1);
  const late = await castWith('ROUND_NOT_OPEN');
  expect(late?.stage).toBe('refused');
  expect(Date.parse(late?.refusedAt ?? '')).toBeGreaterThan(Date.now() - 60_000);
  waits(10);
  const early = await castWith('ROUND_NOT_OPEN');
  setStored(`round-${round}`, { castUntil: new Date(Date.now() - 1).toISOString() });
  expect(await castWith('ROUND_NOT_OPEN')).toMatchObject({ stage: 'refused', refusedAt: early?.refusedAt });
});

test('what is wrong with the paper is refused at once, and when is kept', async () => {
  waits(10);
  expect(await castWith('PAPER_WRONG')).toMatchObject({ stage: 'refused', refusedAt: expect.any(String) });
});

test('of several who use one phone all that waits is sent, each with its own paper; how many still wait is said of all', async () => {
  const keep = (mark: string, paper: unknown) =>
    keepBallot({ round, mark, part: `${round}:10183`, stage: 'waiting', answers: {}, paper } as unknown as KeptBallot);
  const stageOf = (mark: string) => keptBallot(ballotName({ id: round, mark }))?.stage;
  keep('first', null);
  keep('second', { nonce: 'n', output: 'o', group: 0 });
  noteReader('second');
  code = 'OFFLINE';
  expect([await sendAll(), stageOf('second')]).toEqual([2, 'waiting']);
  code = null;
  expect([await sendAll(), stageOf('first'), stageOf('second')]).toEqual([1, 'waiting', 'cast']);
});
