import type { CaseEvent } from './state';

/** What opens a question to the student, or ends one. */
const QUESTION: readonly CaseEvent['what']['name'][] = ['ask', 'supplement', 'answer', 'reopen'];

type Said = Pick<CaseEvent, 'seq' | 'what'>;

/** Whether its author added something that nobody had asked: they may, where there is danger. It is nobody's turn after it that was not before. */
export function isAddition(events: readonly Said[], { seq, what }: Said): boolean {
  if (what.name !== 'supplement') return false;
  const before = [...events].reverse().find((one) => one.seq < seq && QUESTION.includes(one.what.name));
  return before?.what.name !== 'ask';
}

/** So many in one case; what is asked can always be answered. */
const MOST_ADDED = 10;

/** Whether there is room for one more of them. */
export const mayAdd = (events: readonly Said[]): boolean =>
  events.filter((one) => isAddition(events, one)).length < MOST_ADDED;
