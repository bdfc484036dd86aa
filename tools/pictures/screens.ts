import type { Route } from './routes';

const CASE_TEXT = '二食堂晚上八点以后只剩凉菜，下晚课的人吃不上热的。从 11月9日起我去了五次，五次都这样。';

const STUDENT = 'demo-10183-student-1';
const OFFICER = 'demo-10183-officer';
const home = (tab: string) => `pages/home/index?tab=${tab}`;
const FILE = 'packages/case/pages/file/index';
const QUEUE = 'packages/case/pages/queue/index';
const text = { fill: '#case-text textarea', with: CASE_TEXT };
const toPlace = [{ tap: '#topic-canteen' }, text, { tap: '#next-step' }];

const ADMIN = 'demo-10183-admin';
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
  { name: 'bind-school', as: 'demo-10183-new-1', path: 'packages/identity/pages/bind/index' },
  {
    name: 'bind-refused',
    as: 'demo-10183-new-1',
    path: 'packages/identity/pages/bind/index',
    do: [
      { tap: '#school-10183' },
      { fill: '#bind-number input', with: '2023' },
      { fill: '#bind-name input', with: '张三' },
      { tap: '#bind-submit' },
    ],
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
  { name: 'case-answered', as: 'demo-10183-student-3', path: home('mine'), do: [{ tap: '#turn-hero' }] },
  { name: 'case-asked', as: STUDENT, path: home('mine'), do: [{ tap: '#turn-hero' }, { tap: '#supplement' }] },
  { name: 'case-over', as: STUDENT, path: home('mine'), do: [{ tap: '.row >> nth=-2' }] },
  { name: 'queue', as: OFFICER, path: QUEUE },
  { name: 'desk-case', as: OFFICER, path: QUEUE, do: [{ tap: '.row' }] },
  { name: 'answer', as: OFFICER, path: QUEUE, do: [{ tap: '.row' }, { tap: '#write' }, { tap: '#saved-1' }] },
  {
    name: 'answer-cannot',
    as: OFFICER,
    path: QUEUE,
    do: [{ tap: '.row' }, { tap: '#write' }, { tap: '#answer-kind-cannot' }, { tap: '#cannot-why-crime' }],
  },
];
