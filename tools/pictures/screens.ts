import type { Route } from './routes';
import { CASES_SCREENS } from './screens/cases';
import { DESK_SCREENS } from './screens/desk';
import { IDENTITY_SCREENS } from './screens/identity';
import { SURVEY_ANSWER_SCREENS } from './screens/survey-answer';

/** Every screen that somebody meets, with what to do to get there. */
export const SCREENS: readonly Route[] = [
  ...IDENTITY_SCREENS,
  ...CASES_SCREENS,
  ...DESK_SCREENS,
  ...SURVEY_ANSWER_SCREENS,
];
