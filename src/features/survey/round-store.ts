import type { Reply } from '@types_/core/envelope';
import type { RoundView } from '@types_/survey/answer-view';
import { call } from '@/cloud/call';
import { setStored } from '@/platform/storage';
import { adoptBallot } from './ballot/adopt-ballot';
import { isPassing } from './ballot/outbox';
import { knownRound, placeOfRound } from './known-round';

/** A round as it is now; without a network as this phone saw it last: what is asked does not change. */
export async function askRound(id: string): Promise<Reply<RoundView>> {
  const reply = await call('survey', 'round', { round: id });
  if (reply.ok) {
    setStored(placeOfRound(id), reply.data);
    adoptBallot(reply.data);
    return reply;
  }
  const known = isPassing(reply.error.code) ? knownRound(id) : null;
  return known ? { ok: true, data: known } : reply;
}

/** The round as known, for pages behind the one that has asked. */
export async function roundAtHand(id: string): Promise<Reply<RoundView>> {
  const data = knownRound(id);
  return data ? { ok: true, data } : askRound(id);
}
