import type { Route } from '../routes';
import { ADMIN, STUDENT } from './ways';

const at = (page: string, round = 'autumn') =>
  `packages/survey/pages/${page}/index?round=demo-dormitory-${round}-10183&school=4122010183`;

/** What came of surveys, and what an officer reads before it is public. */
export const SURVEY_RESULTS_SCREENS: Route[] = [
  { name: 'survey-results', as: STUDENT, path: at('results'), do: [{ end: 4 }] },
  { name: 'survey-group', as: STUDENT, path: at('results'), do: [{ tap: '#group' }] },
  {
    name: 'survey-one-group',
    as: STUDENT,
    path: at('results'),
    do: [{ tap: '#group' }, { tap: '#groups-0' }, { end: 4 }],
  },
  { name: 'survey-list', as: STUDENT, path: 'packages/survey/pages/results-list/index?school=4122010183' },
  { name: 'survey-texts', as: STUDENT, path: at('released-texts') },
  { name: 'survey-text-review', as: ADMIN, path: at('text-review') },
  { name: 'survey-withhold', as: ADMIN, path: at('text-review'), do: [{ tap: '#withhold' }] },
];
