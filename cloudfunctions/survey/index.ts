import { surveyActions } from '@types_/survey/actions';
import { cloudFunction } from '../_kit/router';
import { getBallotsFile } from './actions/ballots-file';
import { cancelRound } from './actions/cancel-round';
import { decideText, releaseWithheld } from './actions/decide-text';
import { listFindings, planFinding, reportFinding, showFinding } from './actions/findings';
import { listResults } from './actions/list-results';
import { listRounds } from './actions/list-rounds';
import { listMyRounds } from './actions/my-rounds';
import { listOpenFindings } from './actions/open-findings';
import { listOtherSchools } from './actions/other-schools';
import { planRound } from './actions/plan-round';
import { listQuestionnaires, showQuestionnaire } from './actions/questionnaires';
import { recountResults } from './actions/recount-results';
import { getResults } from './actions/results';
import { roundChoices } from './actions/round-choices';
import { roundPlan } from './actions/round-plan';
import { removeQuestionnaire, saveQuestionnaireOf } from './actions/save-questionnaire';
import { saveRound } from './actions/save-round';
import { showRound } from './actions/show-round';
import { takeBallotPaper } from './actions/take-ballot-paper';
import { listReleasedTexts, listWithheldTexts, reviewTexts } from './actions/texts';

export const main = cloudFunction('survey', surveyActions, {
  'take-ballot-paper': takeBallotPaper,
  'my-rounds': listMyRounds,
  round: showRound,
  'list-questionnaires': listQuestionnaires,
  questionnaire: showQuestionnaire,
  'save-questionnaire': saveQuestionnaireOf,
  'remove-questionnaire': removeQuestionnaire,
  findings: listFindings,
  'open-findings': listOpenFindings,
  finding: showFinding,
  'plan-finding': planFinding,
  'report-finding': reportFinding,
  rounds: listRounds,
  'round-choices': roundChoices,
  'round-plan': roundPlan,
  'save-round': saveRound,
  'plan-round': planRound,
  'cancel-round': cancelRound,
  results: getResults,
  'results-list': listResults,
  'other-schools': listOtherSchools,
  'ballots-file': getBallotsFile,
  'released-texts': listReleasedTexts,
  'text-review': reviewTexts,
  'decide-text': decideText,
  'withheld-texts': listWithheldTexts,
  'release-withheld': releaseWithheld,
  'recount-results': recountResults,
});
