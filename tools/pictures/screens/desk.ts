import type { Route } from '../routes';
import { FIRST_CASE, home, IDENTITY, OFFICER, PHONE, QUEUE, REPLIES } from './ways';

/** The officer at work: the queue, names, approvals, answers. */
export const DESK_SCREENS: Route[] = [
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
