import { readerOf } from '@domain/survey/text-readers';
import type { InputOf } from '@types_/core/envelope';
import type { SurveyActions } from '@types_/survey/actions';
import { type RoundView, SeenState } from '@types_/survey/answer-view';
import { CAST_GRACE_MS } from '@types_/survey/ballot';
import { Refusal } from '../../_kit/refusal';
import type { Call } from '../../_kit/router';
import { hasTaken, type MyRoll, myRolls } from '../../_kit/survey/my-roll';
import { type PartDocument, partIdOf, parts } from '../../_kit/survey/parts';
import { isCleared, type RoundDocument, rounds } from '../../_kit/survey/rounds';
import { hasLeague, type League, leagueBeside } from '../../_kit/youth-league';
import { schoolOf } from './my-rounds';

/** A round at the caller's school, with all that their phone needs to answer it and to check the stamp. */
export async function showRound({ input, actor, now }: Call<InputOf<SurveyActions, 'round'>>): Promise<RoundView> {
  const school = schoolOf(actor);
  const { list } = await parts
    .aggregate()
    .match({ _id: partIdOf(input.round, school) })
    .limit(1)
    .lookup(rounds.joined('roundId', '_id', 'round'))
    .lookup(myRolls(actor.id, 'rolls', input.round))
    .lookup(leagueBeside(school, 'league'))
    .end();
  const [part] = list as (PartDocument & { round: RoundDocument[]; rolls: MyRoll[]; league: League })[];
  const round = part?.round[0];
  // A part is there before its round is open.
  const state = SeenState.safeParse(round?.state);
  if (!part || !round || !state.success) throw new Refusal('ROUND_NOT_FOUND');
  // A run that died while it opened the round may have left a roll beside the one that counts.
  const roll = part.rolls.find(({ freeze }) => freeze === part.freeze);
  const { cancelled } = round;
  return {
    ...{ id: round._id, part: part._id, place: round.place, state: state.data },
    ...{ opensAt: round.opensAt.toISOString(), closesAt: round.closesAt.toISOString() },
    castUntil: new Date(round.closesAt.getTime() + CAST_GRACE_MS).toISOString(),
    ...{ questionnaire: round.questionnaire, eligible: part.eligible, groups: part.groups },
    ...{ keysHash: round.keysHash, publishesBallots: round.publishesBallots },
    reader: readerOf(round.questionnaire, hasLeague(part.league, school, now)),
    ...{ group: roll?.group ?? null, taken: hasTaken(roll) },
    cancelled: cancelled ? { reason: cancelled.reason, isCleared: isCleared(cancelled) } : null,
  };
}
