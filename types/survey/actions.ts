import { reads, writes } from '../core/envelope';
import * as z from '../core/zod';
import { MyRounds, RoundView } from './answer-view';
import { Envelope, RoundId, StampView } from './ballot-schema';

export const surveyActions = {
  'take-ballot-paper': writes(Envelope, StampView),
  'my-rounds': reads(z.strictObject({}), MyRounds),
  round: reads(z.strictObject({ round: RoundId }), RoundView),
};
export type SurveyActions = typeof surveyActions;
