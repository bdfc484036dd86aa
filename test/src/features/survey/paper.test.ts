/** @jest-environment node */
import { base64url, bytesOf } from '@domain/core/base64url';
import { ristretto255_oprf } from '@noble/curves/ed25519.js';
import type { ErrorCode } from '@types_/core/error-code';
import type { RoundView } from '@types_/survey/answer-view';
import { BYTES } from '@types_/survey/ballot';
import { LEAST_GROUP } from '@types_/survey/round';
import { deliver, takePaper } from '@/features/survey/answer/paper';
import { changeBallot, keptBallot } from '@/features/survey/ballot/kept-ballot';

const { voprf } = ristretto255_oprf;
const asked: string[] = [];
let answer: (blinded: string) => unknown;

jest.mock('@/cloud/call', () => ({
  call: async (_context: string, action: string, { blinded }: { blinded: string }) => {
    asked.push(action);
    return answer(blinded);
  },
}));
jest.mock('@/cloud/anonymous', () => ({ postAnonymously: async () => ({ ok: true, data: { id: 'cast' } }) }));
const phone = { hasRandom: true, roomFor: (_value: unknown) => true };
jest.mock('@/platform/random', () => ({
  randomBytes: async (length: number) => {
    if (!phone.hasRandom) throw new Error('no random bytes');
    return Uint8Array.from({ length }, (_each, at) => (at * 7 + 3) % 251);
  },
}));
jest.mock('@/platform/storage', () => {
  const stored = new Map<string, unknown>();
  return {
    getStored: (key: string) => stored.get(key),
    setStored: (key: string, value: unknown) => phone.roomFor(value) && stored.set(key, value).size > 0,
  };
});

const keys = [voprf.generateKeyPair(), voprf.generateKeyPair()];

/** A stamp with the key of a group, as the server makes it. */
const stamped = (group: number) => (blinded: string) => {
  const { secretKey, publicKey } = keys[group] as (typeof keys)[number];
  const stamp = voprf.blindEvaluate(secretKey, publicKey, bytesOf(blinded, BYTES.point) as Uint8Array);
  return { ok: true, data: { group, evaluated: base64url(stamp.evaluated), proof: base64url(stamp.proof) } };
};

const refusing = (code: ErrorCode) => () => ({ ok: false, error: { code, params: {} } });

let made = 0;
/** A round with groups of these sizes, whose student is in the first one. */
function roundOf(...sizes: number[]): RoundView {
  made += 1;
  const groups = sizes.map((eligible, group) => ({
    ...{ name: `${group}`, eligible, publicKey: base64url((keys[group] as (typeof keys)[number]).publicKey) },
  }));
  return {
    ...{ id: `round-${made}`, part: `round-${made}:10183`, group: 0, groups },
    ...{ closesAt: '2026-01-01T00:00:00.000Z', castUntil: '2026-01-01T02:00:00.000Z' },
  } as unknown as RoundView;
}

beforeEach(() => {
  Object.assign(phone, { hasRandom: true, roomFor: () => true });
  asked.length = 0;
  answer = stamped(0);
});

describe('a paper', () => {
  test('is taken from the group that the round says one is in', async () => {
    const round = roundOf(LEAST_GROUP, LEAST_GROUP);
    expect(await takePaper(round)).toBeNull();
    expect(keptBallot(round.id)).toMatchObject({ alarm: false, paper: { group: 0 } });
  });

  test('is not taken from another group, though its key is published', async () => {
    const round = roundOf(LEAST_GROUP, LEAST_GROUP);
    answer = stamped(1);
    expect(await takePaper(round)).toBe('WRONG_KEY');
    expect(keptBallot(round.id)).toMatchObject({ alarm: true, paper: null });
  });

  test('is not even asked for where some group is too small to be lost in', async () => {
    const round = roundOf(LEAST_GROUP, LEAST_GROUP - 1);
    expect(await takePaper(round)).toBe('WRONG_KEY');
    expect(asked).toEqual([]);
    expect(keptBallot(round.id)?.alarm).toBe(true);
  });

  test('is taken where a small school is all one group', async () => {
    expect(await takePaper(roundOf(LEAST_GROUP - 1))).toBeNull();
  });
});

describe('a ballot that waits without a paper', () => {
  const inAMinute = () => new Date(Date.now() + 60_000).toISOString();
  const aMinuteAgo = () => new Date(Date.now() - 60_000).toISOString();
  const finished = async (code: ErrorCode, more: Partial<RoundView> = {}) => {
    const round = { ...roundOf(LEAST_GROUP), ...more };
    answer = refusing('OFFLINE');
    await takePaper(round);
    changeBallot(round.id, { stage: 'waiting' });
    answer = refusing(code);
    expect(await deliver(round)).toBe(code);
    return round;
  };

  test.each<ErrorCode>(['ROUND_NOT_OPEN', 'NOT_ON_THE_ROLL', 'PAPER_TAKEN', 'PAPER_BY_ANOTHER'])(
    'is refused for good by %s',
    async (code) => {
      const { id } = await finished(code);
      expect(keptBallot(id)).toMatchObject({ stage: 'refused', refusal: code });
    },
  );

  test('waits on where no papers are given though it is not over yet', async () => {
    const { id } = await finished('ROUND_NOT_OPEN', { closesAt: inAMinute() });
    expect(keptBallot(id)?.stage).toBe('waiting');
  });

  test('without an account waits on as long as its envelope may be stamped again, and then no more', async () => {
    for (const closesAt of [inAMinute(), aMinuteAgo()]) {
      const { id } = await finished('NOT_BOUND', { closesAt, castUntil: inAMinute() });
      expect(keptBallot(id)?.stage).toBe('waiting');
    }
    const over = await finished('NOT_BOUND');
    expect(keptBallot(over.id)).toMatchObject({ stage: 'refused', refusal: 'ROUND_NOT_OPEN' });
  });

  const full = (value: unknown) => !(value as { envelope?: unknown }).envelope;
  test.each([
    ['NO_RANDOM', { hasRandom: false }, {}],
    ['PHONE_FULL', { roomFor: full }, {}],
    ['WRONG_KEY', {}, { groups: [{ name: '', eligible: 2, publicKey: 'k' }] }],
  ] as const)('that can make no envelope (%s) waits until the end, and then no more', async (code, broken, more) => {
    Object.assign(phone, broken);
    for (const closesAt of [inAMinute(), aMinuteAgo()]) {
      const round = { ...roundOf(LEAST_GROUP), ...more, closesAt, castUntil: inAMinute() } as unknown as RoundView;
      expect(await takePaper(round)).toBe(code);
      changeBallot(round.id, { stage: 'waiting' });
      expect(await deliver(round)).toBe(code);
      const stage = closesAt > new Date().toISOString() ? 'waiting' : 'refused';
      expect(keptBallot(round.id)).toMatchObject({ stage, refusal: stage === 'refused' ? 'ROUND_NOT_OPEN' : null });
    }
    expect(asked).toEqual([]);
  });

  test('waits for no word at all, whatever the hour is on this phone, and not when its round says it does not know it', async () => {
    for (const code of ['OFFLINE', 'NO_ANSWER'] as const) {
      const { id } = await finished(code);
      expect(keptBallot(id)?.stage).toBe('waiting');
    }
    const { id } = await finished('ROUND_NOT_OPEN', { closesAt: aMinuteAgo(), castUntil: inAMinute() });
    expect(keptBallot(id)?.stage).toBe('refused');
  });

  test.each<ErrorCode>(['AGREEMENT_NEEDED', 'CALLER_UNKNOWN', 'BUSY'])(
    'waits on after %s, and goes when that is settled',
    async (code) => {
      const round = await finished(code, { castUntil: inAMinute() });
      expect(keptBallot(round.id)?.stage).toBe('waiting');
      answer = stamped(0);
      expect(await deliver(round)).toBeNull();
      expect(keptBallot(round.id)?.stage).toBe('cast');
    },
  );
});
