import { surveyActions } from '@types_/survey/actions';
import { cloudFunction } from '../_kit/router';
import { getBallotsFile } from './actions/ballots-file';
import { listFindings, planFinding, reportFinding, showFinding } from './actions/findings';
import { listOtherSchools, listResults } from './actions/list-results';
import { listMyRounds } from './actions/my-rounds';
import { listQuestionnaires, showQuestionnaire } from './actions/questionnaires';
import { recountResults } from './actions/recount-results';
import { getResults } from './actions/results';
import { removeQuestionnaire, saveQuestionnaireOf } from './actions/save-questionnaire';
import { showRound } from './actions/show-round';
import { takeBallotPaper } from './actions/take-ballot-paper';
import { decideText, listReleasedTexts, reviewTexts } from './actions/texts';

export const main = cloudFunction(
  'survey',
  surveyActions,
  {
    'take-ballot-paper': takeBallotPaper,
    'my-rounds': listMyRounds,
    round: showRound,
    'list-questionnaires': listQuestionnaires,
    questionnaire: showQuestionnaire,
    'save-questionnaire': saveQuestionnaireOf,
    'remove-questionnaire': removeQuestionnaire,
    findings: listFindings,
    finding: showFinding,
    'plan-finding': planFinding,
    'report-finding': reportFinding,
    results: getResults,
    'results-list': listResults,
    'other-schools': listOtherSchools,
    'ballots-file': getBallotsFile,
    'released-texts': listReleasedTexts,
    'text-review': reviewTexts,
    'decide-text': decideText,
    'recount-results': recountResults,
  },
  { schools: true },
);
