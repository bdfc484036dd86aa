import { surveyActions } from '@types_/survey/actions';
import { cloudFunction } from '../_kit/router';
import { takeBallotPaper } from './actions/take-ballot-paper';

export const main = cloudFunction('survey', surveyActions, {
  'take-ballot-paper': takeBallotPaper,
});
