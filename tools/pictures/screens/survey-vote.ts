import { SHIPPED } from '../../../domain/survey/templates/templates';
import type { Questionnaire } from '../../../types/survey/questionnaire-schema';
import type { Route } from '../routes';
import { STUDENT } from './ways';

const PAGES = 'packages/survey/pages';
const OPEN = 'demo-canteen-10183';
const COUNTED = `${PAGES}/results/index?round=demo-dormitory-autumn-10183&school=4122010183`;

const NAMES = ['王芳', '李明', '金哲洙', '古丽努尔·买买提', '张伟'];
const template = SHIPPED['role-model'];
const VOTE: Questionnaire = {
  ...template,
  items: template.items.map((item) =>
    item.kind === 'multiple'
      ? { ...item, options: item.options.map((one, at) => ({ ...one, label: { 'zh-CN': NAMES[at] ?? '' } })) }
      : item,
  ),
};
const asked = (data: unknown) => ({ ...(data as object), questionnaire: VOTE });

/** People who are voted for: the demo's rounds are surveys, so what is asked is put in their place. */
export const SURVEY_VOTE_SCREENS: Route[] = [
  {
    name: 'vote-round',
    as: 'demo-10183-student-2',
    path: `${PAGES}/round/index?id=${OPEN}`,
    answers: { 'survey.round': asked },
  },
  {
    name: 'vote-answer',
    as: STUDENT,
    path: `${PAGES}/answer/index?id=${OPEN}`,
    answers: { 'survey.round': asked },
    do: [{ tap: '#answer-1' }, { tap: '#answer-3' }],
  },
  {
    name: 'vote-results',
    as: STUDENT,
    path: COUNTED,
    answers: {
      'survey.results': (data) => ({
        ...(data as object),
        ...{ vote: true, title: VOTE.title, items: VOTE.items, earlier: [], texts: 0, grouping: 'none', groups: [] },
        table: {
          total: [{ state: 'shown', asked: 412, unused: 37, unanswered: 0, counts: [188, 240, 96, 151, 3] }],
          groups: [],
        },
      }),
    },
    do: [{ end: 4 }],
  },
];
