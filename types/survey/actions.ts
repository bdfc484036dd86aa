import { writes } from '../core/envelope';
import { Envelope, StampView } from './ballot-schema';
import { questionnaireActions } from './questionnaire-view';

export const surveyActions = {
  'take-ballot-paper': writes(Envelope, StampView),
  ...questionnaireActions,
};
export type SurveyActions = typeof surveyActions;
