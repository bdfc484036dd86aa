import type { SessionsView, SessionView } from '../../../types/appointment/session-view';
import { demoSessionId } from '../../seed/demo/sessions';
import type { Route } from '../routes';
import { ADMIN, OFFICER, STUDENT } from './ways';

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

const onDayOff = ({ next, ...lists }: SessionsView): SessionsView => ({
  ...lists,
  next: next.map((session, nth) => ({ ...session, dayOff: nth === 0 })),
});
const none = (data: unknown): SessionsView => ({ ...(data as SessionsView), drafts: [], next: [], past: [] });
/** A session with something else said of it. */
const seen = (name: string, path: string, as: string, more: (view: SessionView) => Partial<SessionView>): Route => ({
  ...{ name: `meet-${name}`, as, path },
  answers: { 'appointment.session': (data) => ({ ...(data as SessionView), ...more(data as SessionView) }) },
});
const LONG = '关于南校区学生宿舍冬季供暖、热水供应时间和公共浴室开放安排的面对面交流';
const soon = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString();

/** Sessions: a student's list and pages, and what those do who look after them. */
export const SESSION_SCREENS: Route[] = [
  { name: 'meet-list', as: STUDENT, path: `${AT}/sessions/index` },
  { name: 'meet-open', as: STUDENT, path: one('talk') },
  { name: 'meet-first-come', as: STUDENT, path: one('hour') },
  { name: 'meet-drawn', as: STUDENT, path: one('reception') },
  { name: 'meet-cancelled', as: STUDENT, path: one('head') },
  {
    name: 'meet-list-filter',
    as: STUDENT,
    path: `${AT}/sessions/index`,
    do: [{ tap: '#channel-representative-hour' }],
  },
  {
    ...{ name: 'meet-list-none', as: STUDENT, path: `${AT}/sessions/index` },
    answers: { 'appointment.sessions': none },
  },
  {
    ...{ name: 'meet-list-failed', as: STUDENT, path: `${AT}/sessions/index` },
    silent: { 'appointment.sessions': 0 },
  },
  { name: 'meet-list-leader', as: 'demo-10183-leader', path: `${AT}/sessions/index` },
  { name: 'meet-soon', as: STUDENT, path: one('reading') },
  { name: 'meet-held', as: STUDENT, path: one('forum') },
  { name: 'meet-closed', as: STUDENT, path: one('spring') },
  { name: 'meet-officer', as: OFFICER, path: one('talk') },
  { name: 'meet-leader', as: 'demo-10183-leader', path: one('talk') },
  { name: 'meet-short', as: STUDENT, path: one('talk'), do: [{ tap: '#apply-send' }] },
  { name: 'meet-failed', as: STUDENT, path: one('talk'), silent: { 'appointment.session': 0 } },
  { name: 'meet-failed-own', as: STUDENT, path: one('talk'), silent: { 'appointment.my-application': 0 } },
  seen('long', one('talk'), STUDENT, (view) => ({
    ...{
      title: LONG,
      isOnline: true,
      who: { colleges: ['临床医学院', '汽车工程学院', '计算机学院'], grades: [2024, 2025, 2026] },
    },
    closesAt: soon(0.6),
    changes: [
      { at: soon(-40), what: ['time', 'place'], reason: '原来的会议室那天装修，楼上同一层换了一间大的' },
      { at: soon(-2), what: ['seats'], reason: null },
    ],
    scope: view.scope.repeat(3),
  })),
  {
    name: 'meet-desk-none',
    as: OFFICER,
    path: `${AT}/sessions-desk/index?school=${SCHOOL}`,
    answers: { 'appointment.sessions': none },
  },
  { name: 'meet-desk-not-mine', as: STUDENT, path: `${AT}/sessions-desk/index?school=${SCHOOL}` },
  {
    ...{ name: 'meet-plan-league', as: OFFICER, path: plan('forum') },
    answers: { 'appointment.session': (data) => ({ ...(data as SessionView), steps: [], offByLeague: true }) },
  },
  { name: 'meet-plan-door', as: OFFICER, path: `${AT}/session-plan/index?id=demo-10183-door-soon` },
  { name: 'meet-plan-owed', as: ADMIN, path: `${AT}/session-plan/index?id=demo-draw-owed-10183` },
  { name: 'meet-plan-held', as: OFFICER, path: plan('forum') },
  { name: 'meet-plan-off', as: OFFICER, path: plan('head') },
  { name: 'meet-desk', as: OFFICER, path: `${AT}/sessions-desk/index?school=${SCHOOL}` },
  { name: 'meet-plan-draft', as: OFFICER, path: plan('lunch-1') },
  {
    ...{ name: 'meet-plan-day-off', as: OFFICER, path: plan('lunch-1') },
    answers: { 'appointment.session': (data) => ({ ...(data as SessionView), dayDoubt: 'off' }) },
  },
  {
    ...{ name: 'meet-plan-day-off-sure', as: OFFICER, path: plan('lunch-1') },
    answers: { 'appointment.session': (data) => ({ ...(data as SessionView), dayDoubt: 'off' }) },
    do: [{ tap: '#session-publish' }],
  },
  {
    ...{ name: 'meet-plan-day-off-now', as: OFFICER, path: plan('reception') },
    answers: { 'appointment.session': (data) => ({ ...(data as SessionView), dayDoubt: 'off' }) },
  },
  {
    ...{ name: 'meet-desk-day-off', as: OFFICER, path: `${AT}/sessions-desk/index?school=${SCHOOL}` },
    answers: { 'appointment.sessions': (data) => onDayOff(data as SessionsView) },
  },
  { name: 'meet-plan-drawn', as: OFFICER, path: plan('reception') },
  { name: 'meet-plan-cancel', as: OFFICER, path: `${plan('talk')}&do=cancel` },
  { name: 'meet-plan-series', as: OFFICER, path: `${plan('talk')}&do=series` },
  { name: 'meet-which', as: OFFICER, path: FORM },
  { name: 'meet-host', as: OFFICER, path: FORM, do: host },
  { name: 'meet-when', as: OFFICER, path: FORM, do: [...host, next] },
  {
    ...{ name: 'meet-many', as: OFFICER, path: FORM },
    do: [...host, next, next, ...['#who-some', '#college-0', '#grade-0'].map((tap) => ({ tap }))],
  },
  { name: 'meet-how', as: OFFICER, path: FORM, do: [...host, next, next, next] },
  { name: 'meet-check', as: OFFICER, path: FORM, do: [...host, next, next, next, next] },
  {
    ...{ name: 'meet-behind', as: OFFICER, path: FORM },
    do: [...host, next, next, next, next, { tap: '#session-save' }],
    refuses: { 'appointment.save-session': { code: 'SESSION_CHANGED' } },
  },
  {
    name: 'meet-longer',
    as: OFFICER,
    path: `${AT}/session-change/index?id=${demoSessionId('10183', 'talk')}`,
    do: [{ tap: '#closes-later-7' }],
  },
  { name: 'meet-which-last', as: OFFICER, path: FORM, do: [{ tap: '[id$=representative-hour]' }, next] },
  { name: 'meet-host-empty', as: OFFICER, path: FORM, do: [next, { fill: '#place input', with: '' }] },
  { name: 'meet-when-wrong', as: OFFICER, path: FORM, do: [...host, next, { fill: '#time input', with: '25:70' }] },
  {
    ...{ name: 'meet-when-past', as: OFFICER, path: FORM },
    do: [
      ...host,
      next,
      { tap: '#day-before' },
      { tap: '#day-before' },
      { tap: '#day [id^=day-]' },
      { fill: '#time input', with: '00:10' },
    ],
  },
  {
    ...{ name: 'meet-check-past', as: OFFICER, path: FORM },
    do: [
      ...[...host, next, { tap: '#day-before' }, { tap: '#day-before' }, { tap: '#day [id^=day-]' }],
      ...[{ fill: '#time input', with: '00:10' }, next, next, next],
    ],
  },
  { name: 'meet-how-first', as: OFFICER, path: FORM, do: [...host, next, next, next, { tap: '[id$=first-come]' }] },
  { name: 'meet-change', as: OFFICER, path: `${AT}/session-change/index?id=${demoSessionId('10183', 'reception')}` },
  {
    ...{
      name: 'meet-change-wrong',
      as: OFFICER,
      path: `${AT}/session-change/index?id=${demoSessionId('10183', 'reception')}`,
    },
    do: [
      { fill: '#place input', with: '鼎新楼 B208' },
      { fill: '#seats input', with: '3' },
    ],
  },
];
