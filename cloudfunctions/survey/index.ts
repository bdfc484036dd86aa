import { surveyActions } from '@types_/survey/actions';
import { cloudFunction } from '../_kit/router';
import { listFindings, planFinding, reportFinding, showFinding } from './actions/findings';
import { listMyRounds } from './actions/my-rounds';
import { listQuestionnaires, showQuestionnaire } from './actions/questionnaires';
import { removeQuestionnaire, saveQuestionnaireOf } from './actions/save-questionnaire';
import { showRound } from './actions/show-round';
import { takeBallotPaper } from './actions/take-ballot-paper';

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
  },
  { schools: true },
);
