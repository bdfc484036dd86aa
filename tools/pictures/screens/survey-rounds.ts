import type { RoundPlan } from '@types_/survey/round-view';
import type { Route } from '../routes';
import { ADMIN, OFFICER } from './ways';

const SURVEY = 'packages/survey/pages';
const PLACE = '4122010183';
const ROUNDS = `${SURVEY}/rounds/index?place=${PLACE}`;
const FORM = `${SURVEY}/round-form/index?place=${PLACE}&id=`;
const next = { tap: '#round-next' };

/** Rounds of surveys, as those see them who look after them. */
/** A draft that somebody else has changed each time it is asked for: it ends a day later. */
function changedAgain(): (data: unknown) => object {
  let times = 0;
  return (data) => {
    times += 1;
    const plan = data as RoundPlan;
    const closesAt = new Date(Date.parse(plan.settled.closesAt) + times * 86_400_000).toISOString();
    return { ...plan, version: plan.version + times, settled: { ...plan.settled, closesAt } };
  };
}

export const ROUND_SCREENS: Route[] = [
  { name: 'rounds', as: OFFICER, path: ROUNDS },
  { name: 'round-open', as: ADMIN, path: ROUNDS, do: [{ tap: '#rounds .row >> nth=2' }] },
  { name: 'round-draft', as: ADMIN, path: ROUNDS, do: [{ tap: '#rounds .row >> nth=1' }] },
  { name: 'round-which', as: ADMIN, path: FORM },
  {
    name: 'round-which-more',
    as: ADMIN,
    path: FORM,
    answers: {
      'survey.round-choices': (data) => ({
        ...(data as object),
        after: { savedAt: '2026-11-01T00:00:00.000Z', id: 'the-last-that-is-shown' },
      }),
    },
  },
  { name: 'round-who', as: ADMIN, path: FORM, do: [next, { tap: '#who-mode-grade' }, { tap: '#grade-0' }] },
  { name: 'round-who-class', as: ADMIN, path: FORM, do: [next, { tap: '#who-mode-class' }, { tap: '#class-0' }] },
  { name: 'round-when', as: ADMIN, path: FORM, do: [next, next] },
  { name: 'round-results', as: ADMIN, path: FORM, do: [next, next, next, { tap: '#grouping-college' }] },
  {
    name: 'open-findings',
    as: 'demo-province-admin',
    path: `${SURVEY}/rounds/index?place=province`,
    do: [{ tap: '#go-open-findings' }],
  },
  {
    name: 'round-asks-few',
    as: ADMIN,
    path: ROUNDS,
    do: [{ tap: '#rounds .row >> nth=1' }, { tap: '#round-settle' }],
    refuses: { 'survey.plan-round': { code: 'ROUND_ASKS_FEW', params: { school: '吉林大学' } } },
  },
  {
    name: 'round-asks-older',
    as: ADMIN,
    path: ROUNDS,
    do: [{ tap: '#rounds .row >> nth=1' }, { tap: '#round-settle' }],
    refuses: { 'survey.plan-round': { code: 'ROUND_ASKS_OLDER' } },
  },
  {
    name: 'round-behind',
    as: ADMIN,
    path: ROUNDS,
    do: [{ tap: '#rounds .row >> nth=1' }, { tap: '#round-edit' }, { tap: '#round-save' }],
    refuses: { 'survey.save-round': { code: 'ROUND_CHANGED' } },
    answers: { 'survey.round-plan': changedAgain() },
  },
  {
    name: 'round-names',
    as: ADMIN,
    path: ROUNDS,
    do: [{ tap: '#rounds .row >> nth=1' }, { tap: '#round-settle' }],
    refuses: { 'survey.plan-round': { code: 'QUESTIONNAIRE_NAMES', params: { places: '0:1:2' } } },
  },
  { name: 'round-called-off', as: ADMIN, path: ROUNDS, do: [{ tap: '#rounds .row >> nth=-3' }] },
  { name: 'round-check', as: ADMIN, path: FORM, do: [next, next, next, next] },
  { name: 'round-cancel', as: ADMIN, path: ROUNDS, do: [{ tap: '#rounds .row >> nth=2' }, { tap: '#round-cancel' }] },
  { name: 'round-closed', as: ADMIN, path: ROUNDS, do: [{ tap: '#rounds .row >> nth=-1' }] },
  { name: 'rounds-province', as: 'demo-province-admin', path: `${SURVEY}/rounds/index?place=province` },
  { name: 'round-none', as: 'demo-province-admin', path: `${SURVEY}/round-form/index?place=province&id=` },
  {
    name: 'rounds-none',
    as: OFFICER,
    path: ROUNDS,
    answers: { 'survey.rounds': (data) => ({ ...(data as object), rounds: [] }) },
  },
  { name: 'rounds-lost', as: OFFICER, path: ROUNDS, silent: { 'survey.rounds': 0 } },
  { name: 'rounds-student', as: 'demo-10183-student-1', path: ROUNDS },
];
