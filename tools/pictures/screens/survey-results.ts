import type { Route } from '../routes';
import { ADMIN, OFFICER, STUDENT } from './ways';

const LEAGUE = 'demo-10183-league';

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
  {
    name: 'survey-texts-back',
    as: ADMIN,
    path: at('released-texts'),
    do: [{ tap: '#texts .chip' }, { tap: '#back-do' }],
  },
  { name: 'survey-recount', as: ADMIN, path: at('results'), do: [{ end: 6 }, { tap: '#recount' }] },
  { name: 'survey-text-review', as: ADMIN, path: at('text-review') },
  { name: 'survey-others', as: STUDENT, path: at('other-schools') },
  // Why a school has no share.
  {
    name: 'survey-others-none',
    as: STUDENT,
    path: at('other-schools'),
    answers: {
      'survey.other-schools': (data) => {
        const { schools } = data as { schools: object[] };
        const without = ['thin', 'hidden', 'zero', 'not-asked'].map((state, n) => ({
          ...{ id: `412201000${n}`, name: `长春第${n + 1}学院`, state, share: null },
        }));
        return { schools: [...schools, ...without] };
      },
    },
  },
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
  {
    name: 'survey-withhold-danger',
    as: ADMIN,
    path: at('text-review'),
    do: [{ tap: '#withhold' }, { tap: '#why-danger' }, { tap: '#confirm' }],
  },
  // How texts stand: in sum, and for what they are withheld where nobody can be told by it.
  {
    name: 'survey-told',
    as: STUDENT,
    path: at('results'),
    do: [{ end: 8 }],
    answers: { 'survey.results': (data) => ({ ...(data as object), texts: TOLD }) },
  },
  {
    name: 'survey-told-texts',
    as: STUDENT,
    path: at('released-texts'),
    answers: { 'survey.released-texts': (data) => ({ ...(data as object), left: TOLD }) },
  },
  { name: 'survey-withheld', as: LEAGUE, path: at('withheld-texts') },
  {
    name: 'survey-withheld-release',
    as: LEAGUE,
    path: at('withheld-texts'),
    do: [{ tap: '#texts .chip-tap >> nth=0' }],
  },
  {
    name: 'survey-withheld-none',
    as: LEAGUE,
    path: at('withheld-texts', 'spring'),
    answers: { 'survey.withheld-texts': () => ({ items: [], texts: [], after: null }) },
  },
  { name: 'survey-league-results', as: LEAGUE, path: at('results'), do: [{ end: 8 }] },
  { name: 'survey-union', as: OFFICER, path: union('results'), do: [{ end: 8 }] },
  {
    name: 'survey-union-nobody',
    as: STUDENT,
    path: union('released-texts'),
    answers: { 'survey.released-texts': (data) => ({ ...(data as object), reader: 'nobody' }) },
  },
  { name: 'survey-union-review', as: LEAGUE, path: union('text-review') },
  { name: 'survey-versions', as: ADMIN, path: at('results'), do: [{ end: 8 }], answers: { 'survey.results': counted } },
  {
    name: 'survey-asked',
    as: STUDENT,
    path: at('results'),
    answers: {
      'survey.results': (data) => ({
        ...(data as object),
        ...{
          asked: {
            colleges: ['马克思主义学院', '白求恩第一临床医学院', '电子科学与工程学院'],
            grades: [2024, 2025],
            classes: null,
          },
        },
        altered: 3,
      }),
    },
  },
];

const TOLD = {
  ...{ waiting: 14, released: 131, withheld: 47 },
  reasons: [
    { why: 'names', count: 21 },
    { why: 'insult', count: 13 },
    { why: null, count: 13 },
  ],
};

/** Counted once more, with another outcome. */
function counted(data: unknown): object {
  const { versions, ...rest } = data as { versions: object[] };
  const again = { at: new Date().toISOString(), reason: '名单里有 12 名休学的同学，去掉以后重新清点' };
  return { ...rest, versions: [...versions, again], version: 2 };
}

function union(page: string): string {
  return `packages/survey/pages/${page}/index?round=demo-union-10183&school=4122010183`;
}
