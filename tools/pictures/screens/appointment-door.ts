import type { Route } from '../routes';
import { OFFICER, STUDENT } from './ways';

const PAGES = 'packages/appointment/pages';
const door = (which: string) => `${PAGES}/door/index?id=demo-10183-door-${which}`;
const ABSENT = 'demo-10184-student-3';
const DECIDER = 'demo-10184-admin';

/** The day of a session: ticket, door, absences. */
export const DOOR_SCREENS: Route[] = [
  { name: 'ticket', as: STUDENT, path: `${PAGES}/ticket/index?id=demo-10183-door-soon` },
  { name: 'no-ticket', as: STUDENT, path: `${PAGES}/ticket/index?id=demo-10183-door-late` },
  { name: 'door', as: OFFICER, path: door('soon') },
  { name: 'door-ticked', as: OFFICER, path: door('soon'), do: [{ tap: '#door-rows .row >> nth=3' }] },
  { name: 'door-typed', as: OFFICER, path: door('soon'), do: [{ tap: '#door-type' }] },
  { name: 'door-late', as: OFFICER, path: door('late') },
  { name: 'door-end', as: OFFICER, path: door('late'), do: [{ tap: '#door-end' }] },
  { name: 'absences', as: ABSENT, path: `${PAGES}/absences/index` },
  { name: 'absence-appeal', as: ABSENT, path: `${PAGES}/absences/index`, do: [{ tap: '[id^=appeal-]' }] },
  { name: 'no-absences', as: STUDENT, path: `${PAGES}/absences/index` },
  { name: 'appeals', as: DECIDER, path: `${PAGES}/appeals/index` },
  { name: 'appeals-not-yours', as: 'demo-10184-officer', path: `${PAGES}/appeals/index` },
  { name: 'appeal-answer', as: DECIDER, path: `${PAGES}/appeals/index`, do: [{ tap: '[id^=answer-]' }] },
];
