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
  { name: 'survey-texts-back', as: ADMIN, path: at('released-texts'), do: [{ tap: '#texts .chip' }] },
  { name: 'survey-recount', as: ADMIN, path: at('results'), do: [{ end: 6 }, { tap: '#recount' }] },
  { name: 'survey-text-review', as: ADMIN, path: at('text-review') },
  { name: 'survey-others', as: STUDENT, path: at('other-schools') },
  { name: 'survey-others-item', as: STUDENT, path: at('other-schools'), do: [{ tap: '#item' }] },
  // What too few answered, what was counted again, and a school's own name for a group that is long.
  {
    name: 'survey-thin',
    as: STUDENT,
    path: at('results'),
    do: [{ end: 2 }],
    answers: {
      'survey.results': (data) => {
        const { ballots, eligible, versions, ...rest } = data as {
          ballots: number;
          eligible: number;
          versions: object[];
        };
        const again = { at: new Date().toISOString(), reason: '名单里有 12 名休学的同学，去掉以后重新清点' };
        return { ...rest, ballots, eligible: ballots * 3 || eligible, versions: [...versions, again], version: 2 };
      },
    },
  },
  {
    name: 'survey-few',
    as: STUDENT,
    path: at('results'),
    answers: { 'survey.results': (data) => ({ ...(data as object), eligible: 8, ballots: null, papers: null }) },
  },
  { name: 'survey-results-lost', as: STUDENT, path: at('results'), silent: { 'survey.results': 0 } },
  {
    name: 'survey-list-none',
    as: STUDENT,
    path: 'packages/survey/pages/results-list/index?school=4122010183',
    answers: { 'survey.results-list': () => ({ rounds: [] }) },
  },
  { name: 'survey-withhold', as: ADMIN, path: at('text-review'), do: [{ tap: '#withhold' }] },
];
