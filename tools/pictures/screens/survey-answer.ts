import type { Route } from '../routes';
import { STUDENT } from './ways';

const ROUND = 'demo-canteen-10183';
const page = (name: string) => `packages/survey/pages/${name}/index?id=${ROUND}`;
/** Takes no paper before the picture: each look is a new phone, and a second paper there is none. */
const LOOKER = 'demo-10183-student-2';

/** How a student answers a survey. */
export const SURVEY_ANSWER_SCREENS: Route[] = [
  { name: 'survey-mine', as: LOOKER, path: 'packages/survey/pages/mine/index' },
  { name: 'survey-round', as: LOOKER, path: page('round') },
  { name: 'survey-secrecy', as: LOOKER, path: page('secrecy') },
  { name: 'survey-single', as: STUDENT, path: page('answer') },
  { name: 'survey-scale', as: STUDENT, path: page('answer'), do: [{ tap: '#answer-1' }] },
  { name: 'survey-matrix', as: STUDENT, path: page('answer'), do: answers(1, 2, 2, 6) },
  { name: 'survey-multiple', as: STUDENT, path: page('answer'), do: answers(4, 2, 1, 2) },
  { name: 'survey-text', as: STUDENT, path: page('answer'), do: [...answers(4, 2), { tap: '#next' }] },
  { name: 'survey-review', as: STUDENT, path: page('review') },
  { name: 'survey-elsewhere', as: STUDENT, path: page('round') },
];

function answers(...places: number[]): { tap: string }[] {
  return places.map((place) => ({ tap: `#answer-${place}` }));
}
