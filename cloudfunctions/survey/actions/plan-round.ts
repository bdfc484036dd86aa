import { stepFrom, timesProblem } from '@domain/survey/round';
import type { InputOf } from '@types_/core/envelope';
import type { SurveyActions } from '@types_/survey/actions';
import { isAgain } from '../../_kit/again';
import { orRefuse, Refusal } from '../../_kit/refusal';
import type { Call } from '../../_kit/router';
import { whatIsUnplanned } from '../../_kit/survey/findings';
import { ownRound, type Seen, saveRound, seen, withRound } from '../own-round';
import { planSources } from '../round-sources';

/**
 * Settles a draft: from now on it opens by itself, and nothing of what is asked, of whom, or how results are shown can be
 * changed, only looked at. Earlier rounds must be counted, and what came of them planned, first (product.md
 * section 3). Four requests.
 */
export const planRound = withRound(async (call: Call<InputOf<SurveyActions, 'plan-round'>>): Promise<Seen> => {
  const { round, doer } = ownRound(call);
  if (isAgain(call, round)) return seen(round);
  const state = orRefuse(stepFrom(round.state, 'plan', doer));
  if (round.version !== call.input.version) throw new Refusal('ROUND_CHANGED');
  const problem = timesProblem(round, call.now);
  if (problem) throw new Refusal('ROUND_TIMES_WRONG', { problem });
  const { place, schools, eligible, questionnaireId } = round;
  const sources = await planSources(place, questionnaireId, schools, eligible, call.now);
  if (!sources.isAnybody) throw new Refusal('ROUND_ASKS_NOBODY');
  if (sources.isCounting) throw new Refusal('EARLIER_ROUND_COUNTING');
  // Looked at afterwards: what is counted has its findings written before it is closed.
  const unplanned = await whatIsUnplanned(place);
  if (unplanned) throw new Refusal('FINDINGS_UNPLANNED', { ...unplanned });
  const { questionnaire, version: questionnaireVersion } = sources.questionnaire;
  return saveRound(round, { state, questionnaire, questionnaireVersion }, call);
});
