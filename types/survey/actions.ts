import { reads, writes } from '../core/envelope';
import * as z from '../core/zod';
import { MyRounds, RoundView } from './answer-view';
import { Envelope, RoundId, StampView } from './ballot-schema';
import { findingActions } from './finding-view';
import { questionnaireActions } from './questionnaire-view';
import {
  BallotsFile,
  OthersView,
  OthersWish,
  RecountWish,
  ReleasedTexts,
  ResultsAt,
  ResultsList,
  ResultsView,
  ResultsWish,
  SchoolId,
  TextDecided,
  TextDecision,
  TextReview,
  TextsWish,
} from './results-view';

export const surveyActions = {
  'take-ballot-paper': writes(Envelope, StampView),
  'my-rounds': reads(z.strictObject({}), MyRounds),
  round: reads(z.strictObject({ round: RoundId }), RoundView),
  ...questionnaireActions,
  ...findingActions,
  results: reads(ResultsAt, ResultsView),
  'results-list': reads(z.strictObject({ school: SchoolId }), ResultsList),
  'other-schools': reads(OthersWish, OthersView),
  'ballots-file': reads(ResultsWish, BallotsFile),
  'released-texts': reads(TextsWish, ReleasedTexts),
  'text-review': reads(ResultsWish, TextReview),
  'decide-text': writes(TextDecision, TextDecided),
  'recount-results': writes(RecountWish, z.object({ asked: z.literal(true) })),
};
export type SurveyActions = typeof surveyActions;
