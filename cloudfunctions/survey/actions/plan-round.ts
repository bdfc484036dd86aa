import { isDeepStrictEqual } from 'node:util';
import { lackOf } from '@domain/survey/asked';
import { stepFrom, timesProblem } from '@domain/survey/round';
import type { InputOf } from '@types_/core/envelope';
import type { SurveyActions } from '@types_/survey/actions';
import { isAgain } from '../../_kit/again';
import { _, replaced } from '../../_kit/database';
import { orRefuse, Refusal } from '../../_kit/refusal';
import type { Call } from '../../_kit/router';
import { whatIsUnplanned } from '../../_kit/survey/findings';
import { type RoundDocument, rounds } from '../../_kit/survey/rounds';
import { refuseNamedIn } from '../names-in-questionnaire';
import { ownRound, type Seen, saveRound, seen, withRound } from '../own-round';
import { type PlanSources, planSources, type QuestionnaireSource } from '../round-sources';

/** Whom a round is to ask must be there, and be many enough at each school. */
function checkAsked({ eligible }: RoundDocument, { asked, schools }: PlanSources): void {
  const lack = lackOf(eligible, asked);
  if (lack?.why === 'nobody') throw new Refusal('ROUND_ASKS_NOBODY');
  if (lack?.why === 'gone') throw new Refusal('ROUND_CHOICE_GONE', { name: lack.name });
  if (lack) throw new Refusal('ROUND_ASKS_FEW', { school: schools.find(({ _id }) => _id === lack.school)?.name ?? '' });
}

/**
 * Where its questionnaire has a later version than a draft: one that asks something else is read by whoever saves the draft again. What was
 * said of its words since goes into the draft, and is read before it is settled. At most one request.
 */
async function takeLater({ _id, version, ...draft }: RoundDocument, now: QuestionnaireSource): Promise<void> {
  if (now.version === draft.questionnaireVersion) return;
  if (!isDeepStrictEqual(now.questionnaire, draft.questionnaire)) throw new Refusal('ROUND_ASKS_OLDER');
  const { notNames = [] } = now;
  if (isDeepStrictEqual(notNames, draft.notNames ?? [])) return;
  const said = replaced({ questionnaireVersion: now.version, notNames });
  await rounds.updateWhere({ _id, version, state: 'draft' }, { ...said, version: _.inc(1) });
  throw new Refusal('ROUND_WORDS_SAID');
}

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
  const sources = await planSources(round, call.now);
  const { questionnaire } = sources;
  // Whoever settles it has seen the draft, and no other questions than the draft's.
  await takeLater(round, questionnaire);
  refuseNamedIn(round, sources.names);
  checkAsked(round, sources);
  if (sources.isCounting) throw new Refusal('EARLIER_ROUND_COUNTING');
  // Looked at afterwards: what is counted has its findings written before it is closed.
  const unplanned = await whatIsUnplanned(round.place);
  if (unplanned) throw new Refusal('FINDINGS_UNPLANNED', { ...unplanned });
  return saveRound(round, { state, questionnaireVersion: questionnaire.version }, call);
});
