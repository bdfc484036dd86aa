import type { AppliedView, MyApplicationOf } from '../../../types/appointment/application-view';
import type { Route } from '../routes';
import { STUDENT } from './ways';

const PAGES = 'packages/appointment/pages';
const HOUR = 3_600_000;
const place = (name: string) => `${PAGES}/place/index?session=demo-applying-${name}-10183`;
const fromNow = (hours: number) => new Date(Date.now() + hours * HOUR).toISOString();

/** The wait list's session, with somebody standing in it as they may after a while. */
const standing = (name: string, applied: AppliedView, more: Partial<MyApplicationOf> = {}): Route => ({
  name: `applying-${name}`,
  as: STUDENT,
  path: place('wait'),
  answers: {
    'appointment.my-application': (data) => ({ ...(data as MyApplicationOf), may: [], ...more, applied }),
  },
});

const problem = (code: string, params: Record<string, string> = {}): Partial<MyApplicationOf> => ({
  application: null,
  problem: { code, params },
});

const TOPIC = { fill: '#apply-topic textarea', with: '供暖检修能不能赶在十月前做完？' };
const SEND = { tap: '#apply-send' };

/** Applying for a session, and one's place in its line. */
export const APPLYING_SCREENS: Route[] = [
  { name: 'applying-mine', as: STUDENT, path: `${PAGES}/my-applications/index` },
  {
    ...{ name: 'applying-mine-none', as: STUDENT, path: `${PAGES}/my-applications/index` },
    answers: { 'appointment.my-applications': () => ({ applications: [] }) },
  },
  {
    ...{ name: 'applying-mine-failed', as: STUDENT, path: `${PAGES}/my-applications/index` },
    silent: { 'appointment.my-applications': 0 },
  },
  { name: 'applying-form', as: STUDENT, path: place('draw') },
  {
    name: 'applying-group',
    as: STUDENT,
    path: place('draw'),
    do: [TOPIC, { tap: '#for-group' }],
  },
  { name: 'applying-apart', as: STUDENT, path: place('draw'), do: [TOPIC, { tap: '#apart' }] },
  {
    name: 'applying-short',
    as: STUDENT,
    path: place('draw'),
    do: [{ fill: '#apply-topic textarea', with: '暖' }, SEND],
  },
  { name: 'applying-cases', as: STUDENT, path: place('draw'), do: [TOPIC, { tap: '#bring-cases' }] },
  {
    ...{ name: 'applying-closed', as: STUDENT, path: place('draw'), do: [TOPIC, SEND] },
    refuses: { 'appointment.apply': { code: 'APPLY_OVER', params: { at: fromNow(-0.01) } } },
  },
  {
    ...{ name: 'applying-silent', as: STUDENT, path: place('draw'), do: [TOPIC, SEND] },
    silent: { 'appointment.apply': 0 },
  },
  { name: 'applying-rush', as: STUDENT, path: place('rush') },
  standing(
    'rush-now',
    { is: 'ready', opensAt: fromNow(-0.001), until: fromNow(40) },
    { may: ['claim', 'edit', 'withdraw'] },
  ),
  {
    ...standing('change', { is: 'ready', opensAt: fromNow(2), until: fromNow(40) }, { may: ['edit', 'withdraw'] }),
    path: `${place('wait')}&change=1`,
  },
  { name: 'applying-seat', as: STUDENT, path: place('seat') },
  { name: 'applying-leave', as: STUDENT, path: place('seat'), do: [{ tap: '#leave' }] },
  standing('seat-late', { is: 'seated', since: fromNow(-30), freeUntil: fromNow(-2) }, { may: ['leave'] }),
  {
    ...standing('leave-late', { is: 'seated', since: fromNow(-30), freeUntil: fromNow(-2) }, { may: ['leave'] }),
    do: [{ tap: '#leave' }],
  },
  standing('other-host', { is: 'seated', since: fromNow(-30), freeUntil: fromNow(6) }, { may: ['leave', 'let-read'] }),
  { name: 'applying-offer', as: STUDENT, path: place('offer') },
  { name: 'applying-held', as: 'demo-10183-student-3', path: place('rush') },
  {
    name: 'applying-digest',
    as: STUDENT,
    path: place('draw'),
    do: [{ tap: '#bring-digest' }],
  },
  standing('offer-ends', { is: 'offered', since: fromNow(-11.8), until: fromNow(0.2) }, { may: ['accept', 'decline'] }),
  { name: 'applying-decline', as: STUDENT, path: place('offer'), do: [{ tap: '#decline' }] },
  { name: 'applying-wait', as: STUDENT, path: place('wait') },
  standing('wait-far', { is: 'waiting', ahead: 126 }, { may: ['leave'] }),
  standing('in', { is: 'in', until: fromNow(40) }, { may: ['edit', 'withdraw'] }),
  {
    ...{ name: 'applying-in-apart', as: STUDENT, path: place('wait') },
    answers: {
      'appointment.my-application': (data) => {
        const { application, ...mine } = data as MyApplicationOf;
        return {
          ...{ ...mine, application: application && { ...application, withoutUnion: true } },
          ...{ applied: { is: 'in', until: fromNow(40) }, may: ['edit', 'withdraw'] },
        };
      },
    },
  },
  standing('sealed', { is: 'sealed' }),
  standing('missed', { is: 'missed' }),
  standing('left', { is: 'left', at: fromNow(-1), had: 'seat', late: false }),
  standing('left-late', { is: 'left', at: fromNow(-1), had: 'seat', late: true }),
  standing('gone', { is: 'left', at: fromNow(-1), had: 'seat', late: false, gone: true }),
  standing('declined', { is: 'declined', at: fromNow(-1) }),
  standing('lapsed', { is: 'lapsed', at: fromNow(-1) }),
  standing('unserved', { is: 'unserved' }),
  ...(['met', 'absent', 'undone', 'presumed'] as const).map((noted) =>
    standing(`over-${noted}`, { is: 'over', noted, lifted: false, mayAppeal: true }),
  ),
  standing('over-lifted', { is: 'over', noted: 'absent', lifted: true, mayAppeal: false }),
  standing('over', { is: 'over', noted: null, lifted: false, mayAppeal: false }),
  standing('cancelled', { is: 'cancelled' }),
  standing('withdrawn', { is: 'withdrawn' }, { may: ['apply'] }),
  standing('paused', { is: 'none' }, problem('PAUSED', { until: fromNow(400) })),
  standing('not-for-you', { is: 'none' }, problem('APPLY_NOT_FOR_YOU')),
];
