import { writes } from '../core/envelope';
import { Envelope, StampView } from './ballot-schema';

export const surveyActions = {
  'take-ballot-paper': writes(Envelope, StampView),
};
export type SurveyActions = typeof surveyActions;
