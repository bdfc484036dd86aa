import type { Route } from './routes';
import { APPLYING_SCREENS } from './screens/appointment-applying';
import { DOOR_SCREENS } from './screens/appointment-door';
import { DRAW_SCREENS } from './screens/appointment-draw';
import { HOST_SCREENS } from './screens/appointment-hosts';
import { APPOINTMENT_MINUTES_SCREENS } from './screens/appointment-minutes';
import { SESSION_SCREENS } from './screens/appointment-sessions';
import { CALL_SCREENS } from './screens/case-calls';
import { CASES_SCREENS } from './screens/cases';
import { DESK_SCREENS } from './screens/desk';
import { IDENTITY_SCREENS } from './screens/identity';
import { SURVEY_ANSWER_SCREENS } from './screens/survey-answer';
import { SURVEY_EDITOR_SCREENS } from './screens/survey-editor';
import { SURVEY_RESULTS_SCREENS } from './screens/survey-results';
import { ROUND_SCREENS } from './screens/survey-rounds';
import { SURVEY_VOTE_SCREENS } from './screens/survey-vote';

/** Every screen that somebody meets, with what to do to get there. */
export const SCREENS: readonly Route[] = [
  ...IDENTITY_SCREENS,
  ...CASES_SCREENS,
  ...CALL_SCREENS,
  ...DESK_SCREENS,
  ...SURVEY_ANSWER_SCREENS,
  ...SURVEY_EDITOR_SCREENS,
  ...ROUND_SCREENS,
  ...SURVEY_RESULTS_SCREENS,
  ...SURVEY_VOTE_SCREENS,
  ...DRAW_SCREENS,
  ...APPLYING_SCREENS,
  ...DOOR_SCREENS,
  ...APPOINTMENT_MINUTES_SCREENS,
  ...SESSION_SCREENS,
  ...HOST_SCREENS,
];
