import { reads, writes } from '../core/envelope';
import * as z from '../core/zod';
import { MyRounds, RoundView } from './answer-view';
import { Envelope, RoundId, StampView } from './ballot-schema';
import { findingActions } from './finding-view';
import { questionnaireActions } from './questionnaire-view';
import { resultActions } from './results-view';
import { roundActions } from './round-view';

export const surveyActions = {
  'take-ballot-paper': writes(Envelope, StampView),
  'my-rounds': reads(z.strictObject({}), MyRounds),
  round: reads(z.strictObject({ round: RoundId }), RoundView),
  ...questionnaireActions,
  ...findingActions,
  ...roundActions,
  ...resultActions,
};
export type SurveyActions = typeof surveyActions;
