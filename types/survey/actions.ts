import { reads, writes } from '../core/envelope';
import * as z from '../core/zod';
import { PlaceId } from '../identity/place';
import { Envelope, RoundId, StampView } from './ballot-schema';
import { RoundCancel, RoundChoices, RoundPlan, RoundSeen, RoundsView, RoundWish } from './round-view';

export const surveyActions = {
  'take-ballot-paper': writes(Envelope, StampView),
  rounds: reads(z.strictObject({ place: PlaceId }), RoundsView),
  'round-choices': reads(z.strictObject({ place: PlaceId }), RoundChoices),
  'round-plan': reads(z.strictObject({ place: PlaceId, id: RoundId }), RoundPlan),
  'save-round': writes(RoundWish, z.object({ id: z.string(), version: z.int() })),
  'plan-round': writes(RoundSeen, z.object({ id: z.string(), version: z.int() })),
  'cancel-round': writes(RoundCancel, z.object({ id: z.string(), version: z.int() })),
};
export type SurveyActions = typeof surveyActions;
