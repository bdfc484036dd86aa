import { base64url, bytesOf } from '@domain/core/base64url';
import { type Actor, idsOf, isThem } from '@domain/identity/membership';
import { ownLine } from '@domain/survey/roll-line';
import type { InputOf } from '@types_/core/envelope';
import type { SurveyActions } from '@types_/survey/actions';
import { BYTES } from '@types_/survey/ballot';
import { keyedHash, sameHash } from '../../_kit/crypto';
import { anyOf, isOneOf } from '../../_kit/database';
import { Refusal } from '../../_kit/refusal';
import type { Call } from '../../_kit/router';
import { paperKeysReady, stampWith } from '../../_kit/survey/paper-key';
import { type PartDocument, parts } from '../../_kit/survey/parts';
import {
  isOfPart,
  MOST_STRAYS,
  noteTaken,
  type RollDocument,
  type RollLine,
  rolls,
  voterOf,
} from '../../_kit/survey/rolls';
import { groupKey, type RoundKeyDocument, roundKeys } from '../../_kit/survey/round-keys';
import { castUntilOf, type RoundDocument, rounds } from '../../_kit/survey/rounds';

type Found = Pick<RollDocument, '_id' | 'partId' | 'freeze' | 'group' | 'people'> & {
  round: RoundDocument[];
  part: PartDocument[];
  seed: RoundKeyDocument[];
};

/** A line of a roll that is, or was, the caller's, or whose paper went to their account. */
interface Line extends RollLine {
  roll: Found;
  at: number;
}

/** The caller's lines in a round, under all their ids and their account, each with what is needed to stamp. One request. */
async function linesOf(roundId: string, actor: Actor, voter: string): Promise<Line[]> {
  const ids = idsOf(actor);
  const { list } = await rolls
    .aggregate()
    .match(
      anyOf([
        { 'people.id': isOneOf(ids), roundId },
        { 'people.by': voter, roundId },
      ]),
    )
    .limit(MOST_STRAYS * (ids.length + 1))
    .lookup(rounds.joined('roundId', '_id', 'round'))
    .lookup(parts.joined('partId', '_id', 'part'))
    .lookup(roundKeys.joined('roundId', '_id', 'seed'))
    .end();
  return (list as Found[])
    .filter((roll) => isOfPart(roll, roll.part[0]))
    .flatMap((roll) =>
      roll.people.flatMap((one, at) => (isThem(actor, one.id) || one.by === voter ? [{ ...one, roll, at }] : [])),
    );
}

/**
 * Stamps one envelope for each person of the roll (RFC 9497; decision 23), under however many ids they stand there (decision 38). What
 * is kept is that this person took a paper, with this account; the same envelope again is stamped again, whichever line took it and as long as ballots are taken,
 * so that a lost answer costs nobody their vote, not at the end either. Three requests, a repeat two.
 */
export async function takeBallotPaper({
  input,
  actor,
  account,
  now,
}: Call<InputOf<SurveyActions, 'take-ballot-paper'>>) {
  const by = voterOf(input.round, account);
  const lines = await linesOf(input.round, actor, by);
  const paper = keyedHash('paper', input.round, input.blinded);
  const same = lines.find((one) => one.paper !== '' && sameHash(one.paper, paper));
  const own = ownLine(actor, lines);
  const line = same ?? lines.find((one) => one.by === by) ?? own;
  if (!line) throw new Refusal('NOT_ON_THE_ROLL');
  const { roll, at, id } = line;
  const [round, part, seed] = [roll.round[0], roll.part[0], roll.seed[0]];
  if (!round || !part) throw new Refusal('NOT_ON_THE_ROLL');
  if (round.state !== 'open' || now >= (same ? castUntilOf(round) : round.closesAt) || !seed)
    throw new Refusal('ROUND_NOT_OPEN');
  await paperKeysReady();
  const blinded = bytesOf(input.blinded, BYTES.point);
  const stamp = blinded && stampWith(groupKey(seed, part._id, roll.group), blinded);
  if (!stamp) throw new Refusal('ENVELOPE_WRONG');
  if (!same && line.paper !== '') throw new Refusal(own?.paper ? 'PAPER_TAKEN' : 'PAPER_BY_ANOTHER');
  // Whoever lost a race asks again: two phones, or one twice with the same envelope.
  if (!same && !(await noteTaken(roll, at, id, { paper, by }))) throw new Refusal('BUSY');
  return { group: roll.group, evaluated: base64url(stamp.evaluated), proof: base64url(stamp.proof) };
}
