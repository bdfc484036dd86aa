import { keyedHash } from '../../../cloudfunctions/_kit/crypto';
import type { CaseView, TimelineEntry } from '../../../types/case/view';
import type { Route } from '../routes';
import { ADMIN, FILE, home, LEAGUE, LEAGUE_LIST, manage, OFFICER, OTHER_CASE, QUEUE, STUDENT, toPlace } from './ways';

const OFFICER_2 = 'demo-10184-officer';
const SILENT = [{ fill: '#search input', with: '自习' }, { tap: '[id^=found-]' }];
const CALL = [{ tap: '#waiting-callback .row' }, { tap: '#league-callback' }];
const MINE = { tap: '[id^=case-] >> nth=-1' };
const NUMBER = { 'case.open-contact': () => ({ phone: '13900000002' }) };
const NO_NUMBER = { 'case.open-contact': () => ({ phone: null }) };
const TOMORROW = new Date(Date.now() + 32 * 3_600_000).toISOString().slice(0, 10);
/** As many with danger as a day holds; the first case of the first student is open. Its id is known once the demo has its keys. */
const dangerFull = () => {
  const id = keyedHash('case', 'demo', STUDENT, '0');
  return { 'case.file': { code: 'CASE_DANGER_FULL', params: { most: 3, day: TOMORROW, id } } };
};

/** A case that has been changed, for what no demo case has come to. */
const changed = (more: Partial<CaseView>) => ({ 'case.get': (data: unknown) => ({ ...(data as CaseView), ...more }) });

/** What came while somebody wrote: there from the second look on. */
function newsAfterwards() {
  let looks = 0;
  return (data: unknown) => {
    const view = data as CaseView;
    looks += 1;
    if (looks === 1) return view;
    const seq = view.head.seq + 1;
    const at = new Date().toISOString();
    const note: TimelineEntry = { seq, at, type: 'note', role: 'union-admin', office: '主席团', mine: false };
    const news = { ...note, text: '后勤刚来电话，阀门已经到了，今天下午就换。' };
    return { ...view, head: { ...view.head, seq }, timeline: [news, ...view.timeline] };
  };
}
const NEWS = { code: 'CASE_NEWS' };

const OPEN = changed({
  ...{ status: 'acknowledged', turn: 'school', verdict: null, danger: true, allowed: ['supplement', 'withdraw'] },
  deadline: {
    ...{ of: 'reply', day: TOMORROW, at: `${TOMORROW}T08:00:00.000Z`, unit: 'hour' },
    ...{ total: 72, left: 31, state: 'running' },
  },
});

const DAYS_OFF = [
  { holiday: 'national-day' as const, from: '2026-10-01', to: '2026-10-07' },
  {
    name: '运动会',
    from: '2026-10-12',
    to: '2026-10-13',
    entered: { at: '2026-09-20T01:00:00.000Z', office: '主席团' },
  },
];
const SKIPPED: Partial<CaseView> = {
  daysOff: DAYS_OFF,
  deadline: {
    ...{ of: 'result', day: '2026-10-26', at: null, unit: 'school-day' },
    ...{ total: 13, left: 5, state: 'running' },
  },
};
const ENTERED = {
  'identity.show-school-days': (data: unknown) => {
    const view = data as { breaks: { from: string }[] };
    const entered = view.breaks.map(({ from }) => ({ from, at: '2026-10-02T01:00:00.000Z', office: '主席团' }));
    return { ...view, entered };
  },
};

/** Calls and numbers, what a day holds, what was not seen, and which days a date has skipped. */
export const CALL_SCREENS: Route[] = [
  { name: 'call-ask', as: LEAGUE, path: LEAGUE_LIST, do: [...CALL, { tap: '#sheet-open-contact' }] },
  {
    name: 'call-number',
    as: LEAGUE,
    path: LEAGUE_LIST,
    do: [...CALL, { tap: '#sheet-open-contact' }, { tap: '#open-send' }, { tap: '#heard-unreached' }],
    answers: NUMBER,
  },
  {
    name: 'call-none',
    as: LEAGUE,
    path: LEAGUE_LIST,
    do: [...CALL, { tap: '#sheet-open-contact' }, { tap: '#open-send' }],
    answers: NO_NUMBER,
  },
  { name: 'call-page', as: LEAGUE, path: LEAGUE_LIST, do: [{ tap: '#waiting-danger .row' }, { tap: '#open-contact' }] },
  {
    name: 'call-page-number',
    as: LEAGUE,
    path: LEAGUE_LIST,
    do: [{ tap: '#waiting-danger .row' }, { tap: '#open-contact' }, { tap: '#open-send' }],
    answers: NUMBER,
  },
  {
    name: 'call-attempt',
    as: OFFICER_2,
    path: QUEUE,
    do: [
      ...SILENT,
      { tap: '#inside-attempt' },
      { tap: '#sheet-open-contact' },
      { tap: '#open-send' },
      { tap: '#attempt-heard-reached' },
    ],
    answers: NUMBER,
  },
  {
    name: 'call-vouch',
    as: 'demo-10184-student-1',
    path: home('mine'),
    do: [MINE],
    answers: changed({
      ...{ status: 'closed', turn: 'nobody', verdict: 'unsolved', calledBack: { solved: true }, league: null },
      ...{ deadline: null, allowed: ['vouch', 'rate'], reopenings: 2 },
    }),
  },
  {
    name: 'case-not-same',
    as: 'demo-10184-student-1',
    path: home('mine'),
    do: [MINE],
    answers: changed({
      status: 'merged',
      turn: 'nobody',
      deadline: null,
      allowed: ['not-same'],
      into: 'the-earlier-one',
    }),
  },
  {
    name: 'case-say-anew',
    as: 'demo-10184-student-1',
    path: home('mine'),
    do: [MINE],
    answers: changed({
      ...{ status: 'closed', turn: 'nobody', verdict: 'unsolved', calledBack: { solved: false }, league: null },
      ...{ deadline: null, allowed: ['rate'], reopenings: 2 },
    }),
  },
  {
    name: 'file-day-full',
    as: STUDENT,
    path: FILE,
    do: [...toPlace, { tap: '#next-step' }, { tap: '#send-case' }],
    refuses: { 'case.file': { code: 'CASE_DAY_FULL', params: { most: 20, day: TOMORROW } } },
  },
  {
    name: 'file-danger-full',
    as: STUDENT,
    path: FILE,
    do: [...toPlace, { tap: '#next-step' }, { tap: '#send-case' }],
    get refuses() {
      return dangerFull();
    },
    answers: OPEN,
  },
  {
    name: 'case-add',
    as: STUDENT,
    path: FILE,
    do: [...toPlace, { tap: '#next-step' }, { tap: '#send-case' }, { tap: '#add-to-open' }, { tap: '#supplement' }],
    get refuses() {
      return dangerFull();
    },
    answers: OPEN,
  },
  {
    name: 'news-reply',
    as: OFFICER,
    path: QUEUE,
    do: [
      OTHER_CASE,
      { tap: '#write' },
      { fill: '#answer-text textarea', with: '阀门还没到，下周再看。' },
      { tap: '#answer-send' },
    ],
    refuses: { 'case.reply': NEWS },
    get answers() {
      return { 'case.get': newsAfterwards() };
    },
  },
  {
    name: 'news-assign',
    as: OFFICER,
    path: QUEUE,
    do: [
      { tap: '.queue-row .row >> text=宿舍网' },
      { tap: '#hands' },
      { tap: '#route-assign' },
      { tap: '#route-send' },
    ],
    refuses: { 'case.assign': NEWS },
    get answers() {
      return { 'case.get': newsAfterwards() };
    },
  },
  {
    name: 'days-off',
    as: STUDENT,
    path: home('mine'),
    do: [{ tap: '#turn-hero' }],
    answers: changed({ ...SKIPPED, ...{ status: 'acknowledged', turn: 'school', allowed: ['withdraw'] } }),
  },
  { name: 'days-off-desk', as: OFFICER, path: QUEUE, do: [OTHER_CASE], answers: changed(SKIPPED) },
  { name: 'school-days-entered', as: ADMIN, path: manage('school-days'), answers: ENTERED },
];
