import { stepFrom } from '@domain/survey/round';
import type { InputOf } from '@types_/core/envelope';
import type { SurveyActions } from '@types_/survey/actions';
import type { RoundState } from '@types_/survey/round';
import { isAgain } from '../../_kit/again';
import { clearedUnlessFailed, refuseNames } from '../../_kit/public-words';
import { orRefuse } from '../../_kit/refusal';
import type { Call } from '../../_kit/router';
import { refuseNamesAtSeveral } from '../names-at-several';
import { ownRound, type Seen, saveRound, seen, withRound } from '../own-round';

/** What cancelling leaves to the scheduler: who was told that it opened is told that it is over; what was made goes. */
const LEFT: Record<RoundState, 'tell' | 'clear' | 'nothing'> = {
  ...{ draft: 'nothing', planned: 'clear', opening: 'clear', open: 'tell' },
  ...{ counting: 'nothing', closed: 'nothing', cancelled: 'nothing' },
};

/**
 * Cancels a round for good, before it opens or while it is open: papers and ballots end at once, there will never be results,
 * and the scheduler removes seed, urns and rolls and tells those who were asked. Of one that was open
 * everybody at the school reads why, once the platform has cleared it: what must stop waits for no check. Two requests, four where it was open.
 */
export const cancelRound = withRound(async (call: Call<InputOf<SurveyActions, 'cancel-round'>>): Promise<Seen> => {
  const { round, doer } = ownRound(call);
  if (isAgain(call, round)) return seen(round);
  const state = orRefuse(stepFrom(round.state, 'cancel', doer));
  const { actor, now, input, openid } = call;
  let isCleared = true;
  if (round.state === 'open') {
    const { schoolId } = round;
    if (schoolId === null) await refuseNamesAtSeveral(round, input.reason, now);
    else await refuseNames(schoolId, input.reason, 'REASON_NAMES_STUDENT');
    isCleared = await clearedUnlessFailed(input.reason, openid);
  }
  const cancelled = {
    ...{ at: now, by: actor.id, reason: input.reason, from: round.state, left: LEFT[round.state] },
    ...(isCleared ? {} : { unchecked: true as const }),
  };
  return saveRound(round, { state, cancelled }, call);
});
