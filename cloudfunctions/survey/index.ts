import { surveyActions } from '@types_/survey/actions';
import { cloudFunction } from '../_kit/router';
import { getBallotsFile } from './actions/ballots-file';
import { listOtherSchools, listResults } from './actions/list-results';
import { recountResults } from './actions/recount-results';
import { getResults } from './actions/results';
import { takeBallotPaper } from './actions/take-ballot-paper';
import { decideText, listReleasedTexts, reviewTexts } from './actions/texts';

export const main = cloudFunction('survey', surveyActions, {
  'take-ballot-paper': takeBallotPaper,
  results: getResults,
  'results-list': listResults,
  'other-schools': listOtherSchools,
  'ballots-file': getBallotsFile,
  'released-texts': listReleasedTexts,
  'text-review': reviewTexts,
  'decide-text': decideText,
  'recount-results': recountResults,
});
