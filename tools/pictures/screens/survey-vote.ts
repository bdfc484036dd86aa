import type { Route } from '../routes';
import { ADMIN, STUDENT } from './ways';

const PAGES = 'packages/survey/pages';
const OPEN = 'demo-vote-10183';
const FORM = `${PAGES}/round-form/index?place=4122010183&id=`;
const next = { tap: '#round-next' };

/** People who are voted for. */
export const SURVEY_VOTE_SCREENS: Route[] = [
  { name: 'vote-round', as: 'demo-10183-student-2', path: `${PAGES}/round/index?id=${OPEN}` },
  {
    name: 'vote-answer',
    as: STUDENT,
    path: `${PAGES}/answer/index?id=${OPEN}`,
    do: [{ tap: '#answer-1' }, { tap: '#answer-3' }],
  },
  {
    name: 'vote-results',
    as: STUDENT,
    path: `${PAGES}/results/index?round=demo-vote-last-10183&school=4122010183`,
    do: [{ end: 4 }],
  },
  {
    name: 'vote-planned',
    as: ADMIN,
    path: FORM,
    do: [{ tap: '#which-demo-10183-vote' }, next, next, next],
  },
  {
    name: 'vote-notices',
    as: STUDENT,
    path: 'packages/notice/pages/inbox/index',
    answers: {
      'notice.inbox': (data) => {
        const { notices, ...rest } = data as { notices: { id: string }[] };
        const one = {
          params: { round: OPEN, day: '2026-11-29' },
          caseId: null,
          at: new Date().toISOString(),
          read: false,
        };
        const told = (['vote-open', 'vote-reminder', 'vote-cancelled'] as const).map((kind, at) => ({
          ...{ ...one, id: `a-notice-of-a-vote-${at}`, kind },
        }));
        return { ...rest, notices: [...told, ...notices] };
      },
    },
  },
];
