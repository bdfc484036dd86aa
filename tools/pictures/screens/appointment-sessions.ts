import { demoSessionId } from '../../seed/demo-appointments';
import type { Route } from '../routes';
import { OFFICER, STUDENT } from './ways';

const AT = 'packages/appointment/pages';
const SCHOOL = '4122010183';
const one = (name: string) => `${AT}/session/index?id=${demoSessionId('10183', name)}`;
const plan = (name: string) => `${AT}/session-plan/index?id=${demoSessionId('10183', name)}`;
const FORM = `${AT}/session-form/index?school=${SCHOOL}&id=`;
const next = { tap: '#session-next' };
const host = [
  next,
  { fill: '#session-title input', with: '宿舍和浴室' },
  { fill: '#office input', with: '副校长' },
  { fill: '#host-name input', with: '李建国' },
  { fill: '#place input', with: '鼎新楼 B208' },
];

/** Sessions: a student's list and pages, and what those do who look after them. */
export const SESSION_SCREENS: Route[] = [
  { name: 'meet-list', as: STUDENT, path: `${AT}/sessions/index` },
  { name: 'meet-open', as: STUDENT, path: one('talk') },
  { name: 'meet-first-come', as: STUDENT, path: one('hour') },
  { name: 'meet-drawn', as: STUDENT, path: one('reception') },
  { name: 'meet-cancelled', as: STUDENT, path: one('head') },
  { name: 'meet-desk', as: OFFICER, path: `${AT}/sessions-desk/index?school=${SCHOOL}` },
  { name: 'meet-plan-draft', as: OFFICER, path: plan('lunch-1') },
  { name: 'meet-plan-drawn', as: OFFICER, path: plan('reception') },
  { name: 'meet-plan-cancel', as: OFFICER, path: plan('talk'), do: [{ tap: '#session-cancel' }] },
  { name: 'meet-which', as: OFFICER, path: FORM },
  { name: 'meet-host', as: OFFICER, path: FORM, do: host },
  { name: 'meet-when', as: OFFICER, path: FORM, do: [...host, next] },
  { name: 'meet-many', as: OFFICER, path: FORM, do: [...host, next, next, { tap: '#who-college' }] },
  { name: 'meet-how', as: OFFICER, path: FORM, do: [...host, next, next, next] },
  { name: 'meet-check', as: OFFICER, path: FORM, do: [...host, next, next, next, next] },
  {
    name: 'meet-longer',
    as: OFFICER,
    path: `${AT}/session-change/index?id=${demoSessionId('10183', 'talk')}`,
    do: [{ tap: '#closes-later-7' }],
  },
  { name: 'meet-change', as: OFFICER, path: `${AT}/session-change/index?id=${demoSessionId('10183', 'reception')}` },
];
