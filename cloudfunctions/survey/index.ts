import { surveyActions } from '@types_/survey/actions';
import { cloudFunction } from '../_kit/router';
import { listMyRounds } from './actions/my-rounds';
import { showRound } from './actions/show-round';
import { takeBallotPaper } from './actions/take-ballot-paper';

export const main = cloudFunction('survey', surveyActions, {
  'take-ballot-paper': takeBallotPaper,
  'my-rounds': listMyRounds,
  round: showRound,
});
