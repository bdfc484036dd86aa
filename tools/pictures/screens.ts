import { institutions } from '../../config/seed/province';
import { demoPeople, demoPeopleOf } from '../seed/demo-people';
import type { Route } from './routes';

/** The number of a demo student of 吉林大学. */
function numberOf(openid: string): string {
  const school = institutions.find(({ code }) => code === '10183');
  const person = school && demoPeopleOf(school).find((one) => one.openid === openid);
  return person && 'roster' in person ? person.roster.number : '';
}

const CASE_TEXT = '二食堂晚上八点以后只剩凉菜，下晚课的人吃不上热的。从 11月9日起我去了五次，五次都这样。';

const STUDENT = 'demo-10183-student-1';
const OFFICER = 'demo-10183-officer';
const home = (tab: string) => `pages/home/index?tab=${tab}`;
const IDENTITY = 'packages/identity/pages';
const FILE = 'packages/case/pages/file/index';
const DATA = 'packages/identity/pages/my-data/index';
const QUEUE = 'packages/case/pages/queue/index';
const REPLIES = 'packages/case/pages/replies/index';
const LEAGUE = 'demo-10184-league';
const LEAGUE_LIST = 'packages/case/pages/league/index';
/** What a student types whose old phone is still bound. */
const PHONE = (() => {
  const owner = demoPeople().find(({ openid }) => openid === 'demo-10183-student-2');
  if (!owner || !('roster' in owner)) throw new Error('no such demo student');
  return owner.roster;
})();
const DIGESTS = `packages/case/pages/digests/index?school=4122010183`;
const DRAFTS = 'packages/case/pages/drafts/index';
const text = { fill: '#case-text textarea', with: CASE_TEXT };
const toPlace = [{ tap: '#topic-canteen' }, text, { tap: '#next-step' }];

const ADMIN = 'demo-10183-admin';
const SCHOOL = '4122010183';
const manage = (page: string, place = SCHOOL) => `packages/identity/pages/${page}/index?place=${place}`;
const found = [{ fill: '#find-number input', with: numberOf('demo-10183-new-1') }, { tap: '#find' }];
const successor = [
  { tap: '#come-add' },
  { fill: '#find-number input', with: numberOf('demo-10183-new-2') },
  { tap: '#come-find' },
];
/** Cases of the queue, the most urgent first. */
const FIRST_CASE = { tap: '[id^=case-]' };
const OTHER_CASE = { tap: '[id^=case-] >> nth=1' };
const ROSTER = 'packages/identity/pages/roster/index';
const pickRoster = { tap: '#roster-pick', pick: 'docs/samples/roster.csv' };

/** Every screen that a student or an officer meets, with what to do to get there. */
export const SCREENS: Route[] = [
  { name: 'people', path: home('mine') },
  { name: 'home', as: STUDENT, path: home('mine') },
  { name: 'home-new', as: 'demo-10183-new-1', path: home('mine') },
  { name: 'figures', as: STUDENT, path: home('figures') },
  { name: 'figures-viewer', as: 'demo-province-1', path: home('figures') },
  { name: 'me', as: OFFICER, path: home('me') },
  { name: 'language', as: STUDENT, path: 'packages/identity/pages/language/index' },
  { name: 'text-size', as: STUDENT, path: `${IDENTITY}/text-size/index`, do: [{ tap: '#text-size-larger' }] },
  { name: 'settings', as: STUDENT, path: 'packages/identity/pages/settings/index' },
  { name: 'manage', as: ADMIN, path: 'packages/identity/pages/manage/index' },
  { name: 'me-student', as: 'demo-10183-student-3', path: home('me') },
  { name: 'inbox', as: 'demo-10183-student-3', path: 'packages/notice/pages/inbox/index' },
  { name: 'inbox-empty', as: 'demo-10183-new-1', path: 'packages/notice/pages/inbox/index' },
  { name: 'messages', as: STUDENT, path: 'packages/notice/pages/messages/index' },
  { name: 'bind-school', as: 'demo-10183-new-1', path: 'packages/identity/pages/bind/index' },
  {
    name: 'bind-refused',
    as: 'demo-10183-new-1',
    path: 'packages/identity/pages/bind/index',
    do: [
      { tap: '#school-10183' },
      { fill: '#bind-number input', with: '2023' },
      { fill: '#bind-name input', with: '张三' },
      { tap: '#bind-agree' },
      { tap: '#bind-submit' },
    ],
  },
  { name: 'school-days', as: ADMIN, path: manage('school-days') },
  {
    name: 'school-days-new',
    as: ADMIN,
    path: manage('school-days'),
    do: [{ tap: '#break-add' }, { tap: '#break-save' }],
  },
  { name: 'school-days-change', as: ADMIN, path: manage('school-days'), do: [{ tap: '#breaks .row >> nth=0' }] },
  {
    name: 'school-days-usual',
    as: 'demo-10186-admin',
    path: manage('school-days', '4122010186'),
    do: [{ tap: '#breaks .row >> nth=0' }],
  },
  { name: 'school-days-duty', as: ADMIN, path: manage('school-days'), do: [{ tap: '#duty-phone' }] },
  { name: 'roles', as: ADMIN, path: manage('roles') },
  { name: 'roles-end', as: ADMIN, path: manage('roles'), do: [{ tap: '.row >> nth=1' }] },
  { name: 'roles-withdraw', as: ADMIN, path: manage('roles'), do: [{ tap: '#invitation-0' }] },
  { name: 'roles-city', as: 'demo-city-2201-admin', path: manage('roles', 'city-2201') },
  { name: 'roles-province', as: 'demo-province-admin', path: manage('roles', 'province') },
  { name: 'grant-found', as: ADMIN, path: manage('grant'), do: found },
  {
    name: 'grant-form',
    as: ADMIN,
    path: manage('grant'),
    do: [...found, { tap: '#find-yes' }, { tap: '#from-other' }],
  },
  { name: 'invite', as: ADMIN, path: manage('invite') },
  {
    name: 'invite-code',
    as: ADMIN,
    path: manage('invite'),
    do: [{ fill: '#invite-name input', with: '周文君' }, { tap: '#office-教务处' }, { tap: '#invite' }],
  },
  { name: 'hand-over-add', as: ADMIN, path: manage('hand-over'), do: successor },
  {
    name: 'hand-over',
    as: ADMIN,
    path: manage('hand-over'),
    do: [{ tap: '.tgl' }, ...successor, { tap: '#come-put' }],
  },
  {
    name: 'hand-over-last',
    as: ADMIN,
    path: manage('hand-over'),
    do: [{ tap: '.tgl >> nth=1' }, { tap: '.tgl' }, ...successor, { tap: '#come-put' }, { tap: '#hand-over' }],
  },
  {
    name: 'accept-refused',
    as: 'demo-10183-new-1',
    path: 'packages/identity/pages/accept/index',
    do: [{ fill: '#accept-code input', with: '2345678923' }, { tap: '#accept' }],
  },
  {
    name: 'bind-unagreed',
    as: 'demo-10183-new-1',
    path: 'packages/identity/pages/bind/index',
    do: [
      { tap: '#school-10183' },
      { fill: '#bind-number input', with: '2023' },
      { fill: '#bind-name input', with: '张三' },
      { tap: '#bind-submit' },
    ],
  },
  { name: 'agreement-changed', as: 'demo-10186-student-3', path: home('mine') },
  { name: 'agreement-asked', as: 'demo-10186-student-3', path: home('mine'), do: [{ tap: '#agree-read' }] },
  { name: 'agreement', as: STUDENT, path: 'packages/identity/pages/agreement/index' },
  { name: 'my-data', as: STUDENT, path: DATA },
  { name: 'contact', as: STUDENT, path: DATA, do: [{ tap: '#contact-edit' }] },
  { name: 'correction', as: STUDENT, path: DATA, do: [{ tap: '#roster-wrong' }] },
  { name: 'correction-told', as: STUDENT, path: DATA, do: [{ tap: '#roster-wrong' }, { tap: '#correction-send' }] },
  { name: 'export', as: STUDENT, path: 'packages/identity/pages/export/index', do: [{ tap: '#export-start' }] },
  {
    name: 'leave-wrong',
    as: STUDENT,
    path: 'packages/identity/pages/leave/index',
    do: [{ fill: '#leave-proof input', with: '0000' }, { tap: '#leave-send' }],
  },
  { name: 'me-admin', as: ADMIN, path: home('me') },
  { name: 'roster-checked', as: ADMIN, path: ROSTER, do: [pickRoster] },
  { name: 'roster-closing', as: ADMIN, path: ROSTER, do: [pickRoster, { tap: '#import-closes' }] },
  {
    name: 'roster-refused',
    as: ADMIN,
    path: ROSTER,
    do: [{ tap: '#roster-pick', pick: 'docs/pictures/tour.png' }],
  },
  { name: 'roster-done', as: 'demo-10184-admin', path: ROSTER, do: [{ tap: '#imports .row >> nth=-1' }] },
  { name: 'roster', as: ADMIN, path: ROSTER },
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
    do: [OTHER_CASE, { tap: '#hands' }, { tap: '#route-assign' }],
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
  { name: 'claim', as: STUDENT, path: 'packages/case/pages/claim/index' },
  { name: 'departments', as: ADMIN, path: manage('departments') },
  {
    name: 'department-edit',
    as: ADMIN,
    path: manage('departments'),
    do: [{ tap: '#department-0' }],
  },
  { name: 'case-answered', as: 'demo-10183-student-3', path: home('mine'), do: [{ tap: '#turn-hero' }] },
  { name: 'case-asked', as: STUDENT, path: home('mine'), do: [{ tap: '#turn-hero' }, { tap: '#supplement' }] },
  { name: 'case-over', as: STUDENT, path: home('mine'), do: [{ tap: '.row >> nth=-2' }] },
  { name: 'me-city', as: 'demo-city-2224', path: home('me') },
  { name: 'long-overdue', as: 'demo-province-1', path: 'packages/case/pages/long-overdue/index' },
  { name: 'home-league', as: LEAGUE, path: home('mine') },
  { name: 'league', as: LEAGUE, path: LEAGUE_LIST },
  { name: 'league-empty', as: 'demo-10183-league', path: LEAGUE_LIST },
  { name: 'league-overdue', as: LEAGUE, path: LEAGUE_LIST, do: [{ tap: '#waiting-overdue .row' }] },
  {
    name: 'league-urge',
    as: LEAGUE,
    path: LEAGUE_LIST,
    do: [{ tap: '#waiting-overdue .row' }, { tap: '#league-urge' }, { tap: '#urge-saved' }, { tap: '#league-send' }],
  },
  { name: 'league-callback', as: LEAGUE, path: LEAGUE_LIST, do: [{ tap: '#waiting-callback .row' }] },
  {
    name: 'league-call',
    as: LEAGUE,
    path: LEAGUE_LIST,
    do: [{ tap: '#waiting-callback .row' }, { tap: '#league-callback' }, { tap: '#heard-unsolved' }],
  },
  { name: 'case-refused', as: 'demo-10184-student-1', path: home('mine'), do: [{ tap: '.row >> nth=-3' }] },
  { name: 'case-confirm', as: 'demo-10184-student-1', path: home('mine'), do: [{ tap: '.row >> nth=-1' }] },
  { name: 'case-late', as: 'demo-10184-student-2', path: home('mine'), do: [{ tap: '.row' }] },
  { name: 'case-to-be-called', as: 'demo-10184-student-3', path: home('mine'), do: [{ tap: '.row >> nth=-3' }] },
  { name: 'digests', as: STUDENT, path: DIGESTS },
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
    name: 'digest-back',
    as: ADMIN,
    path: DRAFTS,
    do: [{ tap: '.row' }, { tap: '#give-back' }, { tap: '#digest-reason-send' }],
  },
  {
    name: 'digest-write',
    as: OFFICER,
    path: QUEUE,
    do: [{ tap: '.queue-row .row >> text=投影仪' }, { tap: '#write-digest' }, { tap: '#digest-submit' }],
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
  { name: 'student-breakdown', as: STUDENT, path: home('figures'), do: [{ tap: '#go-breakdown' }] },
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
  { name: 'queue', as: OFFICER, path: QUEUE },
  { name: 'desk-case', as: OFFICER, path: QUEUE, do: [{ tap: '.row' }] },
  {
    name: 'open-name',
    as: OFFICER,
    path: QUEUE,
    do: [{ tap: '.row' }, { tap: '#open-name' }, { tap: '#open-reason-other' }],
  },
  {
    name: 'name-opened',
    as: OFFICER,
    path: QUEUE,
    do: [{ tap: '.row' }, { tap: '#open-name' }, { tap: '#open-send' }],
  },
  { name: 'accesses', as: 'demo-10183-student-3', path: `${IDENTITY}/accesses/index` },
  { name: 'accesses-none', as: OFFICER, path: `${IDENTITY}/accesses/index` },
  { name: 'approvals', as: OFFICER, path: `${IDENTITY}/approvals/index` },
  {
    name: 'approve-rebind',
    as: OFFICER,
    path: `${IDENTITY}/approvals/index`,
    do: [{ tap: '.row' }, { tap: '#rebind-how-other' }, { tap: '#rebind-approve' }],
  },
  {
    name: 'refuse-rebind',
    as: OFFICER,
    path: `${IDENTITY}/approvals/index`,
    do: [{ tap: '.row' }, { tap: '#refuse-open' }, { tap: '#refuse-send' }],
  },
  { name: 'rebind-against', as: 'demo-10183-student-2', path: `${IDENTITY}/rebind/index` },
  { name: 'rebind-waiting', as: 'demo-10183-student-2-new-phone', path: home('mine') },
  {
    name: 'rebind-offer',
    as: 'demo-10183-student-2-new-phone',
    path: `${IDENTITY}/bind/index`,
    do: [
      { tap: '#school-10183' },
      { fill: '#bind-number input', with: PHONE.number },
      { fill: '#bind-name input', with: PHONE.name },
      { tap: '#bind-submit' },
    ],
  },
  { name: 'queue-filter', as: OFFICER, path: QUEUE, do: [{ tap: '#filter-state' }] },
  {
    name: 'queue-filtered',
    as: OFFICER,
    path: QUEUE,
    do: [{ tap: '#filter-category' }, { tap: '#choose-living' }],
  },
  { name: 'queue-choose', as: OFFICER, path: QUEUE, do: [{ tap: '#choose' }, { tap: '[id^=pick-]' }] },
  { name: 'queue-search', as: OFFICER, path: QUEUE, do: [{ fill: '#search input', with: '食堂' }] },
  { name: 'queue-search-none', as: OFFICER, path: QUEUE, do: [{ fill: '#search input', with: '热气球' }] },
  { name: 'answer', as: OFFICER, path: QUEUE, do: [FIRST_CASE, { tap: '#saved-any-1' }] },
  { name: 'answer-all', as: OFFICER, path: QUEUE, do: [FIRST_CASE, { tap: '#write' }, { tap: '#saved-more' }] },
  { name: 'note', as: OFFICER, path: QUEUE, do: [FIRST_CASE, { tap: '#inside-note' }] },
  {
    name: 'noted',
    as: OFFICER,
    path: QUEUE,
    do: [
      FIRST_CASE,
      { tap: '#inside-note' },
      { fill: '#note-text textarea', with: '打过电话了，后勤王老师周三下午去看。' },
      { tap: '#note-send' },
    ],
  },
  {
    name: 'extend',
    as: OFFICER,
    path: QUEUE,
    do: [FIRST_CASE, { tap: '#inside-extend' }, { tap: '#extend-5' }, { tap: '#extend-parts' }],
  },
  { name: 'replies', as: OFFICER, path: REPLIES },
  { name: 'reply-edit', as: OFFICER, path: REPLIES, do: [{ tap: '#reply-living-1' }] },
  {
    name: 'answer-cannot',
    as: OFFICER,
    path: QUEUE,
    do: [{ tap: '.row' }, { tap: '#write' }, { tap: '#answer-kind-cannot' }, { tap: '#cannot-why-crime' }],
  },
];
