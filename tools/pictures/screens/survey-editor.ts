import type { Route } from '../routes';
import { OFFICER } from './ways';

const PAGES = 'packages/survey/pages';
const SCHOOL = '4122010183';
const LIST = `${PAGES}/questionnaires/index?place=${SCHOOL}`;
const DEMO = { tap: `#questionnaire-demo-canteen-${SCHOOL}` };
/** Students are called by words of its title and of two items. */
const NAMED = {
  'survey.save-questionnaire': { code: 'QUESTIONNAIRE_NAMES', params: { places: '0:1:2 39:0:2 45:9:2' } },
};
const FINDINGS = `${PAGES}/findings/index`;

/** Questionnaires being written, and 你说我改. */
export const SURVEY_EDITOR_SCREENS: Route[] = [
  { name: 'questionnaires', as: OFFICER, path: LIST },
  { name: 'questionnaire', as: OFFICER, path: LIST, do: [DEMO] },
  { name: 'questionnaire-order', as: OFFICER, path: LIST, do: [DEMO, { tap: '#order' }, { tap: '#item-1' }] },
  {
    name: 'questionnaire-unfinished',
    as: OFFICER,
    path: LIST,
    do: [{ tap: `#questionnaire-demo-dormitory-${SCHOOL}` }, { tap: '#questionnaire-save' }],
  },
  { name: 'questionnaire-item', as: OFFICER, path: LIST, do: [DEMO, { tap: '#item-2' }] },
  { name: 'questionnaire-options', as: OFFICER, path: LIST, do: [DEMO, { tap: '#item-8' }] },
  { name: 'questionnaire-korean', as: OFFICER, path: LIST, do: [DEMO, { tap: '#item-8' }, { tap: '#language-ko' }] },
  { name: 'questionnaire-who', as: OFFICER, path: LIST, do: [DEMO, { tap: '#item-2' }, { tap: '#item-who' }] },
  {
    name: 'questionnaire-preview',
    as: OFFICER,
    path: LIST,
    do: [DEMO, { tap: '#preview' }, { tap: '#answer-2' }],
  },
  { name: 'questionnaire-new', as: OFFICER, path: LIST, do: [{ tap: '#template-blank' }] },
  { name: 'questionnaire-title', as: OFFICER, path: LIST, do: [DEMO, { tap: '#edit-title' }] },
  { name: 'questionnaire-names', as: OFFICER, path: LIST, do: [DEMO, { tap: '#questionnaire-save' }], refuses: NAMED },
  {
    name: 'questionnaire-named',
    as: OFFICER,
    path: LIST,
    do: [DEMO, { tap: '#questionnaire-save' }, { tap: '#not-name-0' }, { tap: '#names-done' }],
    refuses: NAMED,
  },
  {
    name: 'questionnaire-said',
    as: OFFICER,
    path: LIST,
    do: [DEMO],
    answers: {
      'survey.questionnaire': (data) => ({
        ...(data as object),
        asked: { version: 1, state: 'open' },
        notNames: ['食堂', '排队', '清真'].map((word) => ({ word, office: '权益部', at: '2026-09-18T02:00:00.000Z' })),
      }),
    },
  },
  // A vote: names to be written; and a template that is compared under a name of its own.
  { name: 'vote-new', as: OFFICER, path: LIST, do: [{ tap: '#template-role-model' }, { tap: '#questionnaire-save' }] },
  {
    name: 'vote-names',
    as: OFFICER,
    path: LIST,
    do: [{ tap: '#template-role-model' }, { tap: '#questionnaire-save' }, { tap: '#item-0' }],
  },
  {
    name: 'questionnaire-compared',
    as: OFFICER,
    path: LIST,
    do: [{ tap: '#template-union' }, { tap: '#edit-title' }],
  },
  {
    name: 'questionnaire-matrix',
    as: OFFICER,
    path: LIST,
    do: [{ tap: '#template-blank' }, { tap: '#add-matrix' }],
  },
  {
    name: 'questionnaires-none',
    as: OFFICER,
    path: LIST,
    answers: {
      'survey.list-questionnaires': (data) => ({ ...(data as object), questionnaires: [] }),
    },
  },
  { name: 'questionnaires-lost', as: OFFICER, path: LIST, silent: { 'survey.list-questionnaires': 0 } },
  {
    name: 'findings-none',
    as: OFFICER,
    path: `${FINDINGS}?school=${SCHOOL}`,
    answers: { 'survey.findings': (data) => ({ ...(data as object), findings: [] }) },
  },
  {
    name: 'finding-wrong',
    as: 'demo-10184-officer',
    path: `${FINDINGS}?school=4122010184`,
    do: [{ tap: '#finding-0' }, { tap: '#plan-save' }],
  },
  { name: 'findings', as: 'demo-10183-student-1', path: `${FINDINGS}?school=${SCHOOL}` },
  {
    name: 'finding-plan',
    as: 'demo-10184-officer',
    path: `${FINDINGS}?school=4122010184`,
    do: [{ tap: '#finding-0' }],
  },
  { name: 'finding-report', as: OFFICER, path: `${FINDINGS}?school=${SCHOOL}`, do: [{ tap: '#finding-1' }] },
];
