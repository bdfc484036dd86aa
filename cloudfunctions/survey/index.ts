import { surveyActions } from '@types_/survey/actions';
import { cloudFunction } from '../_kit/router';
import { cancelRound } from './actions/cancel-round';
import { listRounds } from './actions/list-rounds';
import { planRound } from './actions/plan-round';
import { roundChoices } from './actions/round-choices';
import { roundPlan } from './actions/round-plan';
import { saveRound } from './actions/save-round';
import { takeBallotPaper } from './actions/take-ballot-paper';

export const main = cloudFunction('survey', surveyActions, {
  'take-ballot-paper': takeBallotPaper,
  rounds: listRounds,
  'round-choices': roundChoices,
  'round-plan': roundPlan,
  'save-round': saveRound,
  'plan-round': planRound,
  'cancel-round': cancelRound,
});
