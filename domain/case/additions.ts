import type { CaseStatus } from '@types_/case/status';
import { LIFE_CYCLE } from './life-cycle';
import type { CaseEvent } from './state';

/** What opens a question to the student, or ends one. */
const QUESTION: readonly CaseEvent['what']['name'][] = ['ask', 'supplement', 'answer', 'reopen'];

/** An event, as far as it is asked what was said in it. */
export interface Said {
  seq: number;
  what: { name: CaseEvent['what']['name'] };
}

/** Whether its author added something that nobody had asked: they may, where there is danger. It is nobody's turn after it that was not before. */
export function isAddition(events: readonly Said[], { seq, what }: Said): boolean {
  if (what.name !== 'supplement') return false;
  const before = [...events].reverse().find((one) => one.seq < seq && QUESTION.includes(one.what.name));
  return before?.what.name !== 'ask';
}

/** So many in one case; what is asked can always be answered. */
const MOST_ADDED = 10;

const mayAdd = (events: readonly Said[]): boolean =>
  events.filter((one) => isAddition(events, one)).length < MOST_ADDED;

interface Case {
  status: CaseStatus;
  danger: boolean;
  events: readonly Said[];
}

/** Whether its author can say more in a case: to a question of the desk's, or, where there is danger, by themself. */
export const takesMore = ({ status, danger, events }: Case): boolean =>
  LIFE_CYCLE[status].supplement !== undefined && (status === 'waiting-for-student' || (danger && mayAdd(events)));
