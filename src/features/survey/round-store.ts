import type { Reply } from '@types_/core/envelope';
import type { ErrorCode } from '@types_/core/error-code';
import type { RoundView } from '@types_/survey/answer-view';
import { call } from '@/cloud/call';
import { setStored } from '@/platform/storage';
import { ballotName, giveUpWaiting, isReaders, type KeptBallot, keptBallot, noteReader } from './ballot/kept-ballot';
import { isPassing } from './ballot/outbox';
import { knownRound, placeOfRound } from './known-round';
import { pageOf } from './receipt/check-ballot';

/** Whoever asks is no student, or of another school: since they voted, if their ballot is here. */
const GONE: readonly ErrorCode[] = ['ROUND_NOT_FOUND', 'NOT_BOUND'];

/** A round as this phone knows it, for whoever voted in it and is asked about it no more: that it was counted, the list of ballots says. */
async function withoutAccount(known: RoundView, { part }: KeptBallot): Promise<RoundView> {
  const list = known.state === 'closed' ? null : await pageOf(part, 0);
  return { ...known, state: list?.ok ? 'closed' : known.state };
}

/** A round as it is now; without a network, or for whoever has left with a ballot on the phone, as this phone saw it last: what is asked does not change. */
export async function askRound(id: string): Promise<Reply<RoundView>> {
  const reply = await call('survey', 'round', { round: id });
  if (reply.ok) {
    setStored(placeOfRound(id), reply.data);
    noteReader(reply.data.mark);
    giveUpWaiting(reply.data);
    return reply;
  }
  const known = knownRound(id);
  const { code } = reply.error;
  if (!known || (code !== 'NOT_BOUND' && !isReaders(known))) return reply;
  giveUpWaiting(known);
  if (isPassing(code)) return { ok: true, data: known };
  const ballot = GONE.includes(code) ? keptBallot(ballotName(known)) : null;
  if (!ballot) return reply;
  const data = await withoutAccount(known, ballot);
  giveUpWaiting(data);
  return { ok: true, data };
}

/** The round as known, for pages behind the one that has asked. */
export async function roundAtHand(id: string): Promise<Reply<RoundView>> {
  const data = knownRound(id);
  return data && isReaders(data) ? { ok: true, data } : askRound(id);
}
