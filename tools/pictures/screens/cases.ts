import type { TopicsView } from '../../../types/case/topics-view';
import type { CaseView } from '../../../types/case/view';
import type { Route } from '../routes';
import { tamperedChain } from '../tampered';
import { yearOfFigures } from '../year-of-figures';
import {
  ADMIN,
  CASE_TEXT,
  DIGESTS,
  DRAFTS,
  FILE,
  FIRST_CASE,
  home,
  LEAGUE,
  LEAGUE_LIST,
  manage,
  OFFICER,
  OTHER_CASE,
  QUEUE,
  STUDENT,
  text,
  toPlace,
} from './ways';

const OFFICER_2 = 'demo-10184-officer';
/** All of one's own cases, however many come above them on the first page. */
const MINE = 'packages/case/pages/mine/index';
/** Sent back twice and not solved: the youth league calls. */
const CALLED = { tap: '.row >> text=菜价牌' };
/** Who waits for a student stands behind all others. */
const SILENT = [{ fill: '#search input', with: '自习' }, { tap: '[id^=found-]' }];
/** What was written of a case that is the youth league's since, as its writer sees it. */
const awayIn = (data: unknown) => {
  const { drafts } = data as { drafts: object[] };
  return { drafts: drafts.map((draft) => ({ ...draft, mine: true, away: true })) };
};
const TOPICS = 'packages/case/pages/topics/index?place=4122010183';
/** What the school added, hidden: only then it can be removed. */
const withHidden = (data: unknown) => {
  const view = data as TopicsView;
  return { ...view, topics: view.topics.map((one) => (one.name === null ? one : { ...one, hidden: true })) };
};
const toCheck = [{ tap: '#topic-living-parcels1' }, text, { tap: '#next-step' }, { tap: '#next-step' }];

/** Handled by the desk itself. */
const UNASSIGNED = { tap: '.queue-row .row >> text=宿舍网' };

/** What is said and what becomes of it: filing, the case, departments, the youth league, digests, verifying. */
export const CASES_SCREENS: Route[] = [
  { name: 'file-topic', as: STUDENT, path: FILE },
  { name: 'file-text', as: STUDENT, path: FILE, do: [{ tap: '#topic-canteen' }, text] },
  { name: 'file-place', as: STUDENT, path: FILE, do: toPlace },
  {
    name: 'file-check',
    as: STUDENT,
    path: FILE,
    do: [...toPlace, { fill: '#case-place input', with: '二食堂一楼' }, { tap: '#next-step' }],
  },
  {
    name: 'file-about-union',
    as: STUDENT,
    path: FILE,
    do: [
      ...toPlace,
      { fill: '#case-place input', with: '二食堂一楼' },
      { tap: '#next-step' },
      { tap: '#about-union-choice' },
    ],
  },
  {
    name: 'receipt',
    as: 'demo-10186-student-2',
    path: FILE,
    do: [...toPlace, { tap: '#next-step' }, { tap: '#send-case' }],
  },
  {
    name: 'file-refused',
    as: STUDENT,
    path: FILE,
    do: [
      { tap: '#topic-canteen' },
      { fill: '#case-text textarea', with: `${CASE_TEXT}abuse-word` },
      { tap: '#next-step' },
      { tap: '#next-step' },
      { tap: '#send-case' },
    ],
  },
  {
    name: 'case-in-review',
    as: 'demo-10188-student-2',
    path: FILE,
    do: [
      { tap: '#topic-canteen' },
      { fill: '#case-text textarea', with: `${CASE_TEXT}review-word` },
      { tap: '#next-step' },
      { tap: '#next-step' },
      { tap: '#send-case' },
      { tap: '#receipt-see' },
    ],
  },
  { name: 'queue-department', as: 'demo-10183-department', path: QUEUE },
  { name: 'case-department', as: 'demo-10183-department', path: QUEUE, do: [FIRST_CASE] },
  { name: 'case-department-sheet', as: 'demo-10183-department', path: QUEUE, do: [FIRST_CASE, { tap: '#hands' }] },
  { name: 'queue-disputed', as: ADMIN, path: QUEUE },
  { name: 'case-disputed', as: ADMIN, path: QUEUE, do: [FIRST_CASE] },
  { name: 'case-hands', as: OFFICER, path: QUEUE, do: [OTHER_CASE, { tap: '#hands' }] },
  {
    name: 'case-assign',
    as: OFFICER,
    path: QUEUE,
    do: [UNASSIGNED, { tap: '#hands' }, { tap: '#route-assign' }],
  },
  { name: 'case-pass', as: OFFICER, path: QUEUE, do: [OTHER_CASE, { tap: '#hands' }, { tap: '#route-pass' }] },
  { name: 'tell', as: OFFICER, path: 'packages/case/pages/tell/index', do: [{ tap: '#topic-fee' }] },
  {
    name: 'tell-slip',
    as: OFFICER,
    path: 'packages/case/pages/tell/index',
    do: [
      { tap: '#topic-fee' },
      { fill: '#tell-text textarea', with: '补办校园卡收了 30 元，没有给收据。' },
      { tap: '#tell-send' },
    ],
  },
  { name: 'case-disowned', as: OFFICER_2, path: QUEUE, do: [{ tap: '.queue-row .row >> text=押金' }] },
  {
    name: 'case-new-slip',
    as: OFFICER_2,
    path: QUEUE,
    do: [{ tap: '.queue-row .row >> text=押金' }, { tap: '#new-slip' }],
  },
  {
    name: 'case-slip-written',
    as: OFFICER_2,
    path: QUEUE,
    do: [{ tap: '.queue-row .row >> text=押金' }, { tap: '#new-slip' }, { tap: '#slip-send' }],
  },
  { name: 'case-silent', as: OFFICER_2, path: QUEUE, do: SILENT },
  {
    name: 'case-attempt',
    as: OFFICER_2,
    path: QUEUE,
    do: [...SILENT, { tap: '#inside-attempt' }, { tap: '#attempt-heard-missed' }, { tap: '#attempt-ago-60' }],
  },
  { name: 'case-tried', as: 'demo-10184-student-3', path: home('mine'), do: [{ tap: '#turn-hero' }] },
  {
    name: 'league-attempt',
    as: LEAGUE,
    path: LEAGUE_LIST,
    do: [{ tap: '#waiting-danger .row' }, { tap: '#inside-attempt' }, { tap: '#attempt-heard-reached' }],
  },
  { name: 'league-silent', as: LEAGUE, path: LEAGUE_LIST, do: [{ tap: '#waiting-danger .row' }] },
  {
    name: 'mine-all',
    as: 'demo-10183-student-3',
    path: 'packages/case/pages/mine/index',
    answers: { 'case.mine': (data) => ({ ...(data as object), more: true }) },
  },
  {
    name: 'home-more',
    as: 'demo-10183-student-3',
    path: home('mine'),
    answers: { 'case.mine': (data) => ({ ...(data as object), more: true }) },
  },
  { name: 'claim', as: STUDENT, path: 'packages/case/pages/claim/index' },
  { name: 'departments', as: ADMIN, path: manage('departments') },
  {
    name: 'department-edit',
    as: ADMIN,
    path: manage('departments'),
    do: [{ tap: '#department-0' }],
  },
  { name: 'topics', as: ADMIN, path: TOPICS },
  { name: 'topics-own', as: ADMIN, path: TOPICS, do: [{ tap: '#topic-living-parcels1' }] },
  { name: 'topics-shipped', as: ADMIN, path: TOPICS, do: [{ tap: '#topic-heating' }] },
  {
    name: 'topics-remove',
    as: ADMIN,
    path: TOPICS,
    do: [{ tap: '#topic-living-parcels1' }],
    answers: { 'case.show-topics': withHidden },
  },
  {
    name: 'topics-hidden',
    as: ADMIN,
    path: TOPICS,
    do: [{ tap: '#topic-repair' }, { tap: '#topic-offered' }, { tap: '#topic-save' }],
  },
  { name: 'topics-taken', as: ADMIN, path: TOPICS, do: [{ tap: '#add-living' }, { tap: '#topic-save' }] },
  { name: 'file-own-topic', as: STUDENT, path: FILE, do: [{ tap: '#topic-living-parcels1' }, text] },
  { name: 'file-own-topic-check', as: STUDENT, path: FILE, do: toCheck },
  {
    name: 'file-topic-gone',
    as: STUDENT,
    path: FILE,
    do: [...toPlace, { tap: '#next-step' }, { tap: '#send-case' }],
    refuses: { 'case.file': { code: 'CASE_TOPIC_GONE' } },
  },
  { name: 'case-own-topic', as: OFFICER, path: QUEUE, do: [{ tap: '.queue-row .row >> text=快递点' }] },
  { name: 'case-answered', as: 'demo-10183-student-3', path: home('mine'), do: [{ tap: '#turn-hero' }] },
  { name: 'case-asked', as: STUDENT, path: home('mine'), do: [{ tap: '#turn-hero' }, { tap: '#supplement' }] },
  { name: 'case-over', as: STUDENT, path: home('mine'), do: [{ tap: '[id^=case-] >> nth=-1' }] },
  { name: 'me-city', as: 'demo-city-2224', path: home('me') },
  { name: 'long-overdue', as: 'demo-province-1', path: 'packages/case/pages/long-overdue/index' },
  { name: 'home-league', as: LEAGUE, path: home('mine') },
  { name: 'league', as: LEAGUE, path: LEAGUE_LIST },
  { name: 'league-empty', as: 'demo-10183-league', path: LEAGUE_LIST },
  { name: 'league-deskless', as: LEAGUE, path: LEAGUE_LIST, do: [{ tap: '#waiting-deskless .row' }] },
  { name: 'league-outstanding', as: 'demo-10184-admin', path: LEAGUE_LIST },
  { name: 'league-overdue', as: LEAGUE, path: LEAGUE_LIST, do: [{ tap: '#waiting-overdue .row' }] },
  {
    name: 'league-urge',
    as: LEAGUE,
    path: LEAGUE_LIST,
    do: [{ tap: '#waiting-overdue .row' }, { tap: '#league-urge' }, { tap: '#urge-saved' }, { tap: '#league-send' }],
  },
  { name: 'league-about-union', as: LEAGUE, path: LEAGUE_LIST, do: [{ tap: '#waiting-desk .row' }] },
  { name: 'league-callback', as: LEAGUE, path: LEAGUE_LIST, do: [{ tap: '#waiting-callback .row' }] },
  {
    name: 'league-call',
    as: LEAGUE,
    path: LEAGUE_LIST,
    do: [{ tap: '#waiting-callback .row' }, { tap: '#league-callback' }, { tap: '#heard-unsolved' }],
  },
  { name: 'case-refused', as: 'demo-10184-student-1', path: MINE, do: [{ tap: '.row >> text=晚归' }] },
  { name: 'case-confirm', as: 'demo-10184-student-1', path: home('mine'), do: [{ tap: '.row >> nth=-1' }] },
  { name: 'case-late', as: 'demo-10184-student-2', path: home('mine'), do: [{ tap: '.row' }] },
  {
    name: 'case-nobody',
    as: 'demo-10184-student-1',
    path: MINE,
    do: [CALLED],
    answers: { 'case.get': (data) => ({ ...(data as CaseView), leagueActs: false }) },
  },
  { name: 'case-to-be-called', as: 'demo-10184-student-1', path: MINE, do: [CALLED] },
  { name: 'digests', as: STUDENT, path: DIGESTS },
  { name: 'digests-counts', as: STUDENT, path: DIGESTS, do: [{ end: 3 }] },
  {
    name: 'digests-counts-year',
    as: STUDENT,
    path: DIGESTS,
    do: [{ end: 3 }],
    answers: { 'case.rates': yearOfFigures },
  },
  { name: 'digest', as: STUDENT, path: DIGESTS, do: [{ tap: '.row >> nth=0' }] },
  {
    name: 'digest-followed',
    as: 'demo-10183-student-3',
    path: DIGESTS,
    do: [{ tap: '.row >> nth=1' }, { tap: '#follow' }],
  },
  {
    name: 'file-similar',
    as: STUDENT,
    path: FILE,
    do: [{ tap: '#topic-heating' }, { fill: '#case-text textarea', with: '七舍暖气又不热了，东侧寝室都凉。' }],
  },
  {
    name: 'matter-answer',
    as: OFFICER,
    path: QUEUE,
    do: [
      { tap: '.queue-row .row >> text=宿舍网' },
      { tap: '#like .btn, #in-matter' },
      { tap: '#answer-all' },
      { tap: '#matter-send' },
    ],
  },
  { name: 'drafts', as: ADMIN, path: DRAFTS },
  { name: 'digest-review', as: ADMIN, path: DRAFTS, do: [{ tap: '.row' }] },
  {
    name: 'drafts-away',
    as: OFFICER,
    path: DRAFTS,
    answers: { 'case.digest-drafts': (data) => awayIn(data) },
  },
  {
    name: 'digest-away',
    as: 'demo-10183-league',
    path: DRAFTS,
    do: [{ tap: '.row' }],
    answers: {
      'case.digest-draft': (data) => {
        const { draft, ...rest } = data as { draft: object };
        return { ...rest, draft: { ...draft, away: true } };
      },
    },
  },
  {
    name: 'digest-back',
    as: ADMIN,
    path: DRAFTS,
    do: [{ tap: '.row' }, { tap: '#give-back' }, { tap: '#digest-reason-send' }],
  },
  {
    name: 'digest-write',
    as: OFFICER,
    path: QUEUE,
    // Searched for: what other pictures told at the counter stands before it.
    do: [
      { fill: '#search input', with: '投影仪' },
      { tap: '[id^=found-]' },
      { tap: '#write-digest' },
      { tap: '#digest-submit' },
    ],
  },
  { name: 'desk-like', as: OFFICER, path: QUEUE, do: [{ tap: '.queue-row .row >> text=宿舍网' }] },
  {
    name: 'matter',
    as: OFFICER,
    path: QUEUE,
    do: [{ tap: '.queue-row .row >> text=宿舍网' }, { tap: '#like .btn, #in-matter' }],
  },
  {
    name: 'student-verify',
    as: 'demo-10183-student-3',
    path: home('mine'),
    do: [{ tap: '#turn-hero' }, { tap: '#verify-case' }],
  },
  {
    name: 'student-verify-broken',
    as: 'demo-10183-student-3',
    path: home('mine'),
    do: [{ tap: '#turn-hero' }, { tap: '#verify-case' }],
    answers: { 'case.chain': tamperedChain },
  },
  { name: 'student-breakdown', as: STUDENT, path: home('figures'), do: [{ tap: '#go-breakdown' }] },
  ...[[], [{ tap: '#by-categories' }], [{ tap: '#by-departments' }, { end: 1 }]].map(
    (more, at): Route => ({
      name: `breakdown-year-${at + 1}`,
      as: STUDENT,
      path: home('figures'),
      do: [{ tap: '#go-breakdown' }, ...more],
      answers: { 'case.rates': yearOfFigures },
    }),
  ),
  { name: 'student-danger-topic', as: STUDENT, path: FILE, do: [{ tap: '#danger-choice' }] },
  {
    name: 'student-danger-check',
    as: STUDENT,
    path: FILE,
    do: [{ tap: '#danger-choice' }, ...toPlace, { tap: '#next-step' }],
  },
  {
    name: 'student-danger-receipt',
    as: 'demo-10199-student-2',
    path: FILE,
    do: [{ tap: '#danger-choice' }, ...toPlace, { tap: '#next-step' }, { tap: '#send-case' }],
  },
  {
    name: 'student-danger-case',
    as: 'demo-10199-student-2',
    path: FILE,
    do: [{ tap: '#danger-choice' }, ...toPlace, { tap: '#next-step' }, { tap: '#send-case' }, { tap: '#receipt-see' }],
  },
];
