import type { Route } from '../routes';
import { ADMIN, OFFICER, STUDENT } from './ways';

const PAGES = 'packages/appointment/pages';
const at = (page: string, session = '') => `${PAGES}/${page}/index${session && `?id=demo-promises-${session}`}`;
const DEPARTMENT = 'demo-10183-department';
const write = [
  { fill: '#minutes-text textarea', with: '谈了宿舍暖气和浴室的开放时间，学校逐条答复。' },
  { tap: '#minutes-next' },
];
const promise = [
  ...write,
  { tap: '#promise-add' },
  { fill: '#promise-text input', with: '北区浴室夜里也开' },
  { tap: '#day-14' },
];

/** What was said and promised at a meeting, and what became of it. */
export const APPOINTMENT_MINUTES_SCREENS: Route[] = [
  { name: 'promises', as: STUDENT, path: 'packages/appointment/pages/commitments/index?school=4122010183' },
  { name: 'promise-kept', as: STUDENT, path: at('commitment', 'followed%3A0') },
  { name: 'promise-doubt', as: STUDENT, path: at('commitment', 'followed%3A0'), do: [{ tap: '#you-not-so' }] },
  { name: 'promise-moved', as: STUDENT, path: at('commitment', 'followed%3A3') },
  { name: 'promise-disputed', as: ADMIN, path: at('commitment', 'followed%3A4') },
  { name: 'promise-answer', as: ADMIN, path: at('commitment', 'followed%3A4'), do: [{ tap: '#report' }] },
  {
    name: 'promise-report',
    as: DEPARTMENT,
    path: at('commitment', 'followed%3A3'),
    do: [{ tap: '#report' }, { tap: '#report-send' }],
  },
  { name: 'minutes-public', as: STUDENT, path: at('minutes', 'followed') },
  { name: 'minutes-rate', as: STUDENT, path: at('minutes', 'unwritten') },
  { name: 'minutes-due', as: ADMIN, path: at('minutes-due') },
  { name: 'minutes-read', as: ADMIN, path: at('write-minutes', 'unread') },
  { name: 'minutes-return', as: ADMIN, path: at('write-minutes', 'unread'), do: [{ tap: '#minutes-return' }] },
  { name: 'minutes-write', as: OFFICER, path: at('write-minutes', 'unwritten'), do: [{ tap: '#minutes-next' }] },
  { name: 'minutes-promise', as: OFFICER, path: at('write-minutes', 'unwritten'), do: promise },
  {
    name: 'minutes-promises',
    as: OFFICER,
    path: at('write-minutes', 'unwritten'),
    do: [...promise, { tap: '#promise-done' }],
  },
  {
    name: 'minutes-outcomes',
    as: OFFICER,
    path: at('write-minutes', 'unwritten'),
    do: [...promise, { tap: '#promise-done' }, { tap: '#minutes-next' }],
  },
  {
    name: 'minutes-check',
    as: OFFICER,
    path: at('write-minutes', 'unwritten'),
    do: [...promise, { tap: '#promise-done' }, { tap: '#minutes-next' }, { tap: '#minutes-next' }],
  },
  { name: 'host-desk', as: DEPARTMENT, path: at('host') },
  { name: 'waiting-topics', as: OFFICER, path: `${PAGES}/waiting-topics/index` },
  {
    name: 'waiting-keep',
    as: OFFICER,
    path: `${PAGES}/waiting-topics/index`,
    do: [{ tap: '#waiting-topics .btn' }],
  },
  { name: 'host-topics', as: DEPARTMENT, path: at('topics', 'coming') },
];
