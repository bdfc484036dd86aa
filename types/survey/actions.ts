import { writes } from '../core/envelope';
import { Envelope, StampView } from './ballot-schema';
import { findingActions } from './finding-view';
import { questionnaireActions } from './questionnaire-view';

export const surveyActions = {
  'take-ballot-paper': writes(Envelope, StampView),
  ...questionnaireActions,
  ...findingActions,
};
export type SurveyActions = typeof surveyActions;
