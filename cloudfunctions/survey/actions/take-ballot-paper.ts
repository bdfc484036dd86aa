import { base64url, bytesOf } from '@domain/survey/base64url';
import type { InputOf } from '@types_/core/envelope';
import type { SurveyActions } from '@types_/survey/actions';
import { BYTES } from '@types_/survey/ballot';
import { keyedHash, sameHash } from '../../_kit/crypto';
import { Refusal } from '../../_kit/refusal';
import type { Call } from '../../_kit/router';
import { paperKeysReady, stampWith } from '../../_kit/survey/paper-key';
import { type PartDocument, parts } from '../../_kit/survey/parts';
import { isOfPart, MOST_STRAYS, noteTaken, type RollDocument, rolls } from '../../_kit/survey/rolls';
import { groupKey, type RoundKeyDocument, roundKeys } from '../../_kit/survey/round-keys';
import { type RoundDocument, rounds } from '../../_kit/survey/rounds';

type Found = Pick<RollDocument, '_id' | 'partId' | 'freeze' | 'group' | 'people'> & {
  round: RoundDocument[];
  part: PartDocument[];
  seed: RoundKeyDocument[];
};

/** The caller's class in a round, with what is needed to stamp. One request. */
async function rollOf(roundId: string, personId: string): Promise<Found | undefined> {
  const { list } = await rolls
    .aggregate()
    .match({ 'people.id': personId, roundId })
    .limit(MOST_STRAYS)
    .lookup(rounds.joined('roundId', '_id', 'round'))
    .lookup(parts.joined('partId', '_id', 'part'))
    .lookup(roundKeys.joined('roundId', '_id', 'seed'))
    .end();
  return (list as Found[]).find((roll) => isOfPart(roll, roll.part[0]));
}

/**
 * Stamps one envelope for each person of the roll (RFC 9497; decision 23). What is kept is that this person took a paper; the
 * same envelope again is stamped again, so that a lost answer costs nobody their vote. Three requests, a repeat two.
 */
export async function takeBallotPaper({ input, actor, now }: Call<InputOf<SurveyActions, 'take-ballot-paper'>>) {
  const roll = await rollOf(input.round, actor.id);
  const [round, part, seed] = [roll?.round[0], roll?.part[0], roll?.seed[0]];
  if (!roll || !round || !part) throw new Refusal('NOT_ON_THE_ROLL');
  if (round.state !== 'open' || now >= round.closesAt || !seed) throw new Refusal('ROUND_NOT_OPEN');
  await paperKeysReady();
  const blinded = bytesOf(input.blinded, BYTES.point);
  const stamp = blinded && stampWith(groupKey(seed, part._id, roll.group), blinded);
  if (!stamp) throw new Refusal('ENVELOPE_WRONG');
  const paper = keyedHash('paper', round._id, input.blinded);
  const at = roll.people.findIndex(({ id }) => id === actor.id);
  const taken = roll.people[at]?.paper ?? '';
  const isTaken = taken === '' ? await noteTaken(roll, at, actor.id, paper) : sameHash(taken, paper);
  // Whoever lost a race asks again: two phones, or one twice with the same envelope.
  if (!isTaken) throw new Refusal(taken === '' ? 'BUSY' : 'PAPER_TAKEN');
  return { group: roll.group, evaluated: base64url(stamp.evaluated), proof: base64url(stamp.proof) };
}
