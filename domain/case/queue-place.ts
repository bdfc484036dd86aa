import { type Category, categoryOf } from '@types_/case/category';
import { QUEUE_STATES, type QueueState, STATUS_OF } from '@types_/case/queue';
import type { CaseStatus } from '@types_/case/status';
import { dayOf, plusDays } from '../core/school-clock';
import { nextDeadline } from './deadlines';
import { departmentOf } from './role';
import { type CaseState, isOver } from './state';
import { turnOf } from './turn';

/**
 * Danger comes first of all, then what a department sent back, which only the union's admin sends on, then what else the school
 * owes, then what waits for a student, whose silence must push nothing off the list.
 */
const GROUPS = { danger: 0, disputed: 1, school: 2, student: 3, none: 4 } as const;

/** The last moment of a day of the school. */
const endOf = (day: string): number => Date.parse(`${day}T23:59:59.999+08:00`);

const startsWith = (group: number, at: Date | number): string => `${group}${String(at.valueOf()).padStart(13, '0')}`;

/**
 * What may be asked for: all of a school, or what one officer has in hand, or one department; in all categories or one, of all
 * statuses or one.
 */
export interface QueueKey {
  whose: string | null;
  category: Category | null;
  status: CaseStatus | null;
}

/** The first part of a queue's place in the index: whose it is, and what it is narrowed to. */
export const queueKey = ({ whose, category, status }: QueueKey): string =>
  [whose ?? '', category ?? '', status ?? ''].join('|');

/** A department's own queue; no id of a person begins like this. */
export const ofDepartment = (name: string): string => `dept:${name}`;

/** Whether it waits for the union's admin to decide whose a case is. */
export const isDisputed = ({ phase, disputed }: Pick<CaseState, 'phase' | 'disputed'>): boolean =>
  disputed !== null && !disputed.final && turnOf(phase) === 'school';

export interface QueuePlace {
  /** Every question that this case is an answer to: one index serves each, and no question reads what is not its answer. */
  queues: string[];
  /** Its place in each: how urgent, due when (the last moment of a day, or the moment itself), filed when. Twenty-seven digits. */
  rank: string;
}

/** Where a case stands in the queues of its school's desk, and of the department that has it; in none once it is over, or of its desk where it is about that. */
export function queuePlace(state: CaseState): QueuePlace {
  const { phase, danger, handlerId, topic, filedAt, aboutUnion } = state;
  const next = nextDeadline(state);
  if (isOver(phase) || !next) return { queues: [], rank: '' };
  const both = <T>(value: T | null): (T | null)[] => (value === null ? [null] : [null, value]);
  const department = departmentOf(phase);
  // What is about the union is in no queue of it; the youth league has it on its list.
  const desks = aboutUnion ? [] : both(handlerId);
  const queues = [...desks, ...(department === null ? [] : [ofDepartment(department)])].flatMap((whose) =>
    both(categoryOf(topic)).flatMap((category) =>
      both(phase.status).map((status) => queueKey({ whose, category, status })),
    ),
  );
  const owed = danger ? GROUPS.danger : isDisputed(state) ? GROUPS.disputed : GROUPS.school;
  const group = turnOf(phase) === 'school' ? owed : GROUPS.student;
  return { queues, rank: startsWith(group, next.at ?? endOf(next.day)) + startsWith(0, filedAt).slice(1) };
}

/** A stretch of a queue, from one place up to but not at another. */
export interface Stretch {
  from: string;
  to: string;
}

/** Where the cases of a state stand: its status in the key, and the stretches of that queue, in order. */
export function stretchesOfState(
  state: QueueState | null,
  now: Date,
): { status: CaseStatus | null; stretches: Stretch[] } {
  const { danger, disputed, school, student, none } = GROUPS;
  const tomorrow = Date.parse(`${plusDays(dayOf(now), 1)}T00:00:00+08:00`);
  const inEach = (from: number | null, to: number) =>
    [danger, disputed, school].map((group) => ({
      from: from === null ? String(group) : startsWith(group, from),
      to: startsWith(group, to),
    }));
  const status = (state && STATUS_OF[state]) ?? null;
  if (state === 'overdue') return { status, stretches: inEach(null, now.getTime()) };
  if (state === 'today') return { status, stretches: inEach(now.getTime(), tomorrow) };
  if (state === 'student') return { status, stretches: [{ from: String(student), to: String(none) }] };
  return { status, stretches: [{ from: String(danger), to: String(none) }] };
}

/** Stretches without what lies up to a place, which an earlier page has shown. */
export const stretchesAfter = (stretches: readonly Stretch[], after: string | null): Stretch[] =>
  after === null
    ? [...stretches]
    : stretches.filter(({ to }) => to > after).map(({ from, to }) => ({ from: from > after ? from : `${after}~`, to }));

const isIn = (rank: string, stretches: readonly Stretch[]): boolean =>
  stretches.some(({ from, to }) => rank >= from && rank < to);

/** Whether a case is an answer to a question. */
export function isAsked(
  { queues, rank }: QueuePlace,
  of: Pick<QueueKey, 'whose' | 'category'>,
  state: QueueState | null,
  now: Date,
): boolean {
  const { status, stretches } = stretchesOfState(state, now);
  return queues.includes(queueKey({ ...of, status })) && isIn(rank, stretches);
}

/** All that is counted: every state, and all of them together. */
export const COUNTED = ['open', ...QUEUE_STATES] as const;
export type Counted = (typeof COUNTED)[number];
/** What a count is narrowed to; null where all open ones are counted. */
export const stateOf = (counted: Counted): QueueState | null => (counted === 'open' ? null : counted);
