import { openEnvelope, type RandomBytes, sealEnvelope } from '@domain/survey/ballot-paper';
import type { ErrorCode } from '@types_/core/error-code';
import type { RoundView } from '@types_/survey/answer-view';
import { LEAST_ASKED, LEAST_GROUP } from '@types_/survey/round';
import { call } from '@/cloud/call';
import { newKey } from '@/cloud/new-key';
import { randomBytes } from '@/platform/random';
import { ballotName, changeBallot, type KeptBallot, keepBallot, keptBallot, refuseBallot } from '../ballot/kept-ballot';
import { castWaiting, isPassing } from '../ballot/outbox';

/** More than an envelope takes: a nonce and a blind. */
const BYTES = 512;

/** What came of asking for a paper: null is a paper in hand. */
export type PaperFailure = ErrorCode | 'WRONG_KEY' | 'PHONE_FULL' | 'NO_RANDOM';

/** A source for the rules, which cannot wait, out of bytes that were waited for. Rather none than the same twice. */
function sourceOf(bytes: Uint8Array): RandomBytes {
  let at = 0;
  return (length) => {
    if (at + length > bytes.length) throw new Error('no more random bytes');
    at += length;
    return bytes.slice(at - length, at);
  };
}

const keysOf = ({ groups }: RoundView): string => groups.map(({ publicKey }) => publicKey).join(' ');

/** A group hides its ballots in a crowd: one that is too small, also where it is the only one, was made to point at somebody. */
const isCrowded = ({ groups }: RoundView): boolean =>
  groups.every(({ eligible }) => eligible >= (groups.length > 1 ? LEAST_GROUP : LEAST_ASKED));

const fresh = (view: RoundView): KeptBallot => ({
  ...{
    round: view.id,
    mark: view.mark,
    part: view.part,
    stage: 'answering',
    answers: {},
    at: null,
    keys: keysOf(view),
  },
  ...{ envelope: null, paper: null, alarm: false, refusal: null, refusedAt: null, id: null, seal: null },
});

/** What is kept of a round, begun if there is nothing. */
export function beginBallot(view: RoundView): KeptBallot {
  const kept = keptBallot(ballotName(view));
  if (kept) return kept;
  const begun = fresh(view);
  keepBallot(begun);
  return begun;
}

const asking = new Map<string, Promise<PaperFailure | null>>();

/** A paper for the ballot of a round, asked for as often as is needed with one and the same envelope. Twice at once is once. */
export function takePaper(view: RoundView): Promise<PaperFailure | null> {
  const name = ballotName(view);
  const already = asking.get(name);
  if (already) return already;
  const taking = take(view, name).finally(() => asking.delete(name));
  asking.set(name, taking);
  return taking;
}

async function take(view: RoundView, name: string): Promise<PaperFailure | null> {
  const ballot = beginBallot(view);
  if (ballot.paper) return null;
  if (ballot.keys !== keysOf(view) || !isCrowded(view)) return alarm(name);
  const envelope = ballot.envelope ?? (await newEnvelope());
  if (!envelope) return 'NO_RANDOM';
  // Before it is sent: whoever loses it after it was stamped has lost the vote.
  if (!ballot.envelope && !changeBallot(name, { envelope })) return 'PHONE_FULL';
  const reply = await call('survey', 'take-ballot-paper', { round: view.id, blinded: envelope.blinded }, newKey());
  if (!reply.ok) return reply.error.code;
  const { group } = reply.data;
  const paper = openEnvelope(envelope, reply.data, view.groups[group]?.publicKey ?? '');
  // A stamp of another group is a mark too, though its key is published.
  if (!paper || group !== view.group) return alarm(name);
  return changeBallot(name, { paper: { ...paper, group }, alarm: false }) ? null : 'PHONE_FULL';
}

async function newEnvelope() {
  try {
    return sealEnvelope(sourceOf(await randomBytes(BYTES)));
  } catch {
    return null;
  }
}

function alarm(name: string): PaperFailure {
  changeBallot(name, { alarm: true });
  return 'WRONG_KEY';
}

/** There will be no paper for this phone. Everything else may change: who has to agree or to bind first can come back. */
const FINAL: readonly PaperFailure[] = ['NOT_ON_THE_ROLL', 'PAPER_TAKEN', 'PAPER_BY_ANOTHER'];

/**
 * For what a ballot without a paper waits no more; null: it goes on waiting. Until the end whatever is in its way may go, and no word at all is
 * never the last one. An envelope may have been stamped and the reply lost: it is asked for as long as ballots are taken, unless the round itself
 * says that it does not know it.
 */
function finalOf(failure: PaperFailure, { closesAt, castUntil }: RoundView, name: string): ErrorCode | null {
  if (FINAL.includes(failure)) return failure as ErrorCode;
  if (isPassing(failure)) return null;
  const mayBeStamped = failure !== 'ROUND_NOT_OPEN' && keptBallot(name)?.envelope;
  return Date.now() >= Date.parse(mayBeStamped ? castUntil : closesAt) ? 'ROUND_NOT_OPEN' : null;
}

/** Sends what waits: a paper first, if there is none yet, then the ballot. Tells why it is not cast; null when it is. */
export async function deliver(view: RoundView): Promise<PaperFailure | null> {
  const name = ballotName(view);
  const failure = await takePaper(view);
  if (!failure) return castWaiting(name);
  const refusal = finalOf(failure, view, name);
  if (refusal) refuseBallot(name, refusal, 'refused');
  return failure;
}
