import { idsOf } from '@domain/identity/membership';
import { ownLine } from '@domain/survey/roll-line';
import { readerOf } from '@domain/survey/text-readers';
import type { InputOf } from '@types_/core/envelope';
import type { SurveyActions } from '@types_/survey/actions';
import { type RoundView, SeenState } from '@types_/survey/answer-view';
import { schoolsOfIds } from '../../_kit/people';
import { Refusal } from '../../_kit/refusal';
import type { Call } from '../../_kit/router';
import { ballotMark } from '../../_kit/survey/ballot-mark';
import { type MyRollOfPart, myRolls } from '../../_kit/survey/my-roll';
import { type PartDocument, partIdOf, parts } from '../../_kit/survey/parts';
import { isOfPart, voterOf } from '../../_kit/survey/rolls';
import {
  castUntilOf,
  isCleared,
  isRoundAboutUnion,
  publicReason,
  type RoundDocument,
  rounds,
} from '../../_kit/survey/rounds';
import { hasLeague, type League, leagueBeside } from '../../_kit/youth-league';
import { schoolOf } from './my-rounds';

type Found = RoundDocument & { here: PartDocument[]; rolls: MyRollOfPart[]; league: League };

/** Who reads what is written in a round at a school. */
function readerFor(round: Found, schoolId: string, now: Date): RoundView['reader'] {
  const isThere = hasLeague(round.league, { schoolId, aboutUnion: round.opensAt }, now);
  return readerOf({ aboutUnion: isRoundAboutUnion(round) }, isThere);
}

/**
 * A round with all that the caller's phone needs to answer it and to check the stamp: the part whose roll they are on, also where
 * they have gone to another school since (decision 32), else that of their school.
 */
export async function showRound({
  input,
  actor,
  account,
  now,
}: Call<InputOf<SurveyActions, 'round'>>): Promise<RoundView> {
  const school = schoolOf(actor);
  const voter = voterOf(input.round, account);
  const { list } = await rounds
    .aggregate()
    .match({ _id: input.round })
    .limit(1)
    .lookup(parts.firstBeside({ _id: partIdOf(input.round, school) }, 'here', 1))
    .lookup(myRolls(idsOf(actor), voter, 'rolls', input.round))
    .lookup(leagueBeside(schoolsOfIds(idsOf(actor)), 'league'))
    .end();
  const [round] = list as Found[];
  // A run that died while it opened the round may have left a roll beside the one that counts.
  const lines = (round?.rolls ?? []).flatMap((roll) =>
    isOfPart(roll, roll.part[0]) ? roll.people.map((one) => ({ ...one, roll })) : [],
  );
  const own = ownLine(actor, lines);
  const part = own?.roll.part[0] ?? round?.here[0];
  const cancelled = round?.cancelled;
  // A part is there before its round is open; one that was called off before that was never anybody's.
  const state = SeenState.safeParse(cancelled && cancelled.from !== 'open' ? cancelled.from : round?.state);
  if (!part || !round || !state.success) throw new Refusal('ROUND_NOT_FOUND');
  return {
    ...{ id: round._id, mark: ballotMark(actor), part: part._id, place: round.place, state: state.data },
    ...{ opensAt: round.opensAt.toISOString(), closesAt: round.closesAt.toISOString() },
    castUntil: castUntilOf(round).toISOString(),
    ...{ questionnaire: round.questionnaire, eligible: part.eligible, groups: part.groups },
    ...{ keysHash: round.keysHash, publishesBallots: round.publishesBallots },
    ...{ group: own?.roll.group ?? null, taken: Boolean(own?.paper) },
    byAnother: !own?.paper && lines.some(({ by }) => by === voter),
    reader: readerFor(round, part.schoolId, now),
    cancelled: cancelled ? { reason: publicReason(cancelled), isCleared: isCleared(cancelled) } : null,
  };
}
