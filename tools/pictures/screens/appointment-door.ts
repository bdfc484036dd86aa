import type { Absences, AppealRow, DoorList, DoorRow, SeatTicket } from '../../../types/appointment/attendance-view';
import type { Route } from '../routes';
import { OFFICER, STUDENT } from './ways';

const PAGES = 'packages/appointment/pages';
const door = (which: string) => `${PAGES}/door/index?id=demo-10183-door-${which}`;
const ABSENT = 'demo-10184-student-3';
const DECIDER = 'demo-10184-admin';
const TAKEN_BACK = 'demo-10184-student-2';
const UNNOTED = 'demo-10184-door-unnoted';

const HOUR = 3_600_000;
const fromNow = (hours: number) => new Date(Date.now() + hours * HOUR).toISOString();
const TICKET: Route = { name: 'ticket', as: STUDENT, path: `${PAGES}/ticket/index?id=demo-10183-door-soon` };
const ticketWith = (name: string, more: (ticket: SeatTicket) => Partial<SeatTicket>): Route => ({
  ...{ ...TICKET, name },
  answers: { 'appointment.my-ticket': (data) => ({ ...(data as SeatTicket), ...more(data as SeatTicket) }) },
});
const noTicket = (name: string, standing: string): Route => ({
  ...{ ...TICKET, name: `no-ticket-${name}` },
  refuses: { 'appointment.my-ticket': { code: 'NOT_SEATED', params: { standing } } },
});
/** So many more, as at a large activity: the list is what an officer looks through with a queue before the door. */
const crowd = (n: number): DoorRow[] =>
  Array.from({ length: n }, (_none, at) => ({
    pass: `${(at * 7919 + 4096).toString(16)}${'0123456789abcdef'.repeat(2)}`.slice(0, 16),
    name: `${'王李张刘陈杨赵黄周吴'[at % 10]}**`,
    isSeated: at % 9 !== 8,
    how: at % 9 === 8 ? 'walk-in' : at % 3 === 0 ? 'scan' : null,
    at: at % 9 === 8 || at % 3 === 0 ? fromNow(-0.1) : null,
  }));
const doorWith = (name: string, more: (list: DoorList) => Partial<DoorList>, deeds: Route['do'] = []): Route => ({
  ...{ name: `door-${name}`, as: OFFICER, path: door('late'), do: deeds },
  answers: { 'appointment.door-list': (data) => ({ ...(data as DoorList), ...more(data as DoorList) }) },
});
const appealed = (row: Absences['rows'][number], at: number): Absences['rows'][number] =>
  at === 0
    ? {
        ...row,
        open: [],
        appeal: { says: 'not-counted', text: '当时在考场，手机交了。', at: fromNow(-20), answer: null },
      }
    : at === 1
      ? {
          ...row,
          open: [],
          appeal: {
            ...{ says: 'there', text: '我到了，门口没有人扫码。', at: fromNow(-60) },
            answer: { granted: false, text: '那天名单核过两遍，门口一直有人。', at: fromNow(-30) },
          },
        }
      : row;

const NOBODY_IN: Route['answers'] = {
  'appointment.door-list': (data) => {
    const list = data as DoorList;
    return { ...list, here: 0, rows: list.rows.map((row) => ({ ...row, how: null, at: null })) };
  },
};
/** Appeals of somebody who says that they were there: absent, and taken out again. */
const THERE_SAID: Route['answers'] = {
  'appointment.appeals': (data) => {
    const [row] = (data as { rows: AppealRow[] }).rows;
    if (!row) return data;
    const said = { ...row, says: 'there' as const, text: '我到了，坐在第二排，门口没有人扫码。' };
    return { rows: [said, { ...said, pass: '0123456789abcdef', what: 'undone', how: 'scan' }], more: false };
  },
};

/** The day of a session: ticket, door, absences. */
export const DOOR_SCREENS: Route[] = [
  TICKET,
  // Given at first and never again: what the phone keeps is shown.
  {
    ...{ ...TICKET, name: 'ticket-offline', silent: { 'appointment.my-ticket': 1 } },
    do: [{ tap: '#ticket-leave' }, { tap: '#page-back' }],
  },
  ticketWith('ticket-in', () => ({ cameAt: fromNow(-0.05) })),
  ticketWith('ticket-early', ({ session }) => ({
    ...{ drawn: false, freeUntil: fromNow(30) },
    session: {
      ...session,
      link: 'https://meeting.tencent.com/dm/8d2kQx',
      startsAt: fromNow(54),
      endsAt: fromNow(55.5),
    },
  })),
  noTicket('offered', 'offered'),
  noTicket('waiting', 'waiting'),
  noTicket('left', 'left'),
  { ...TICKET, name: 'ticket-failed', silent: { 'appointment.my-ticket': 0 } },
  { name: 'no-ticket', as: STUDENT, path: `${PAGES}/ticket/index?id=demo-10183-door-late` },
  { name: 'door', as: OFFICER, path: door('soon') },
  { name: 'door-ticked', as: OFFICER, path: door('soon'), do: [{ tap: '#door-rows .row >> nth=3' }] },
  { name: 'door-typed', as: OFFICER, path: door('soon'), do: [{ tap: '#door-type' }] },
  { name: 'door-late', as: OFFICER, path: door('late') },
  { name: 'door-end', as: OFFICER, path: door('late'), do: [{ tap: '#door-end' }] },
  doorWith('crowd', ({ rows }) => ({ seats: 60, here: 24, rows: [...rows, ...crowd(48)], free: 5 })),
  doorWith('full', ({ seats }) => ({ here: seats, free: 0 })),
  doorWith('early', () => ({ opensAt: fromNow(0.5), walkInsFrom: fromNow(2), graceOver: fromNow(3) })),
  doorWith('nobody', () => ({ rows: [], here: 0, free: 12 })),
  {
    ...{ name: 'door-wrong-code', as: OFFICER, path: door('soon') },
    do: [{ tap: '#door-type' }, { fill: '#typed-code input', with: '12AB OO' }, { tap: '#enter-code' }],
  },
  {
    ...{ name: 'door-expired', as: OFFICER, path: door('soon') },
    do: [{ tap: '#door-type' }, { fill: '#typed-code input', with: 'QTSQ PG9T' }, { tap: '#enter-code' }],
  },
  {
    ...{ name: 'door-silent', as: OFFICER, path: door('soon'), do: [{ tap: '#door-rows .row >> nth=6' }] },
    silent: { 'appointment.check-in-by-name': 0 },
  },
  { name: 'door-failed', as: OFFICER, path: door('soon'), silent: { 'appointment.door-list': 0 } },
  { name: 'door-not-mine', as: STUDENT, path: door('soon') },
  {
    ...{ name: 'absences-appealed', as: ABSENT, path: `${PAGES}/absences/index` },
    answers: {
      'appointment.my-absences': (data) => ({ ...(data as Absences), rows: (data as Absences).rows.map(appealed) }),
    },
  },
  {
    ...{ name: 'absence-appeal-short', as: ABSENT, path: `${PAGES}/absences/index` },
    do: [{ tap: '[id^=appeal-]' }, { tap: '#appeal-send' }],
  },
  {
    ...{ name: 'absences-off', as: ABSENT, path: `${PAGES}/absences/index` },
    answers: {
      'appointment.my-absences': (data) => ({
        ...(data as Absences),
        rows: (data as Absences).rows.map((row, nth) =>
          nth === 0 ? { ...row, what: 'met', how: 'scan', counts: false, off: '领导临时出差，没有见成' } : row,
        ),
      }),
    },
  },
  { name: 'absences', as: ABSENT, path: `${PAGES}/absences/index` },
  { name: 'absence-appeal', as: ABSENT, path: `${PAGES}/absences/index`, do: [{ tap: '[id^=appeal-]' }] },
  {
    ...{ name: 'absence-appeal-there', as: ABSENT, path: `${PAGES}/absences/index` },
    do: [{ tap: '[id^=appeal-]' }, { tap: '#appeal-says-there' }],
  },
  { name: 'absence-taken-back', as: TAKEN_BACK, path: `${PAGES}/absences/index` },
  {
    ...{ name: 'absence-taken-back-appeal', as: TAKEN_BACK, path: `${PAGES}/absences/index` },
    do: [{ tap: '[id^=appeal-]' }],
  },
  { name: 'meet-unnoted', as: TAKEN_BACK, path: `${PAGES}/session/index?id=${UNNOTED}` },
  { name: 'place-unnoted', as: TAKEN_BACK, path: `${PAGES}/place/index?session=${UNNOTED}` },
  { name: 'plan-unnoted', as: DECIDER, path: `${PAGES}/session-plan/index?id=${UNNOTED}` },
  { name: 'desk-unnoted', as: DECIDER, path: `${PAGES}/sessions-desk/index?school=4122010184` },
  { name: 'list-unnoted', as: TAKEN_BACK, path: `${PAGES}/sessions/index` },
  { name: 'door-end-nobody', as: OFFICER, path: door('late'), do: [{ tap: '#door-end' }], answers: NOBODY_IN },
  { name: 'no-absences', as: STUDENT, path: `${PAGES}/absences/index` },
  { name: 'appeals', as: DECIDER, path: `${PAGES}/appeals/index` },
  {
    ...{ name: 'appeals-none', as: DECIDER, path: `${PAGES}/appeals/index` },
    answers: { 'appointment.appeals': () => ({ rows: [] as AppealRow[] }) },
  },
  { name: 'appeals-not-yours', as: 'demo-10184-officer', path: `${PAGES}/appeals/index` },
  {
    ...{ name: 'appeals-there', as: DECIDER, path: `${PAGES}/appeals/index` },
    answers: THERE_SAID,
  },
  {
    ...{ name: 'appeal-answer-there', as: DECIDER, path: `${PAGES}/appeals/index`, do: [{ tap: '[id^=answer-]' }] },
    answers: THERE_SAID,
  },
  { name: 'appeal-answer', as: DECIDER, path: `${PAGES}/appeals/index`, do: [{ tap: '[id^=answer-]' }] },
];
