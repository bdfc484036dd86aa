export type RingState = 'running' | 'today' | 'overdue' | 'paused' | 'solved' | 'unsolved' | 'done';

/** What the stylesheet needs to draw a ring: segments, how many of them are spent, degrees between two. */
export interface RingShape {
  segments: number;
  spent: number;
  gap: number;
}

/** The last day has one segment for each hour of the working day. */
const HOURS = 8;
const WHOLE: RingShape = { segments: 1, spent: 0, gap: 0 };

const whole = (value: number) => (Number.isFinite(value) ? Math.round(value) : 0);

/** A quarter of a segment stays empty, but no more than 7.4°: few segments must not look broken. */
function divided(total: number, left: number): RingShape {
  const segments = Math.max(1, whole(total));
  const spent = segments - Math.min(segments, Math.max(0, whole(left)));
  const gap = segments === 1 ? 0 : Math.round(Math.min(7.4, (360 / segments) * 0.28) * 10) / 10;
  return { segments, spent, gap };
}

/** Overdue is dashed by 23 short segments whatever the total was; verdicts and pauses are closed circles. */
export function ringShape(state: RingState, total: number, left: number, hoursLeft = HOURS): RingShape {
  if (state === 'running') return divided(total, left);
  if (state === 'today') return divided(HOURS, hoursLeft);
  if (state === 'overdue') return { segments: 23, spent: 0, gap: 6.5 };
  return WHOLE;
}

/** A day's hours are told apart; of more of them several share a segment. */
const MOST_HOURS = 24;
const isOpen = (state: RingState): boolean => state === 'running' || state === 'today';

/** The shape of a ring of plain hours. */
export function hourShape(state: RingState, total: number, left: number): RingShape {
  if (!isOpen(state)) return ringShape(state, total, left);
  const each = Math.max(1, Math.ceil(whole(total) / MOST_HOURS));
  return divided(total / each, Math.ceil(whole(left) / each));
}

/** The figure of a ring of hours: in the last one, less than one. */
export const hourText = (state: RingState, left: number): string | undefined =>
  isOpen(state) && whole(left) < 1 ? '<1' : ringText(isOpen(state) ? 'running' : state, left, '');

/** The figure in the middle; undefined where a sign stands instead. An overdue matter is at least one day late. */
export function ringText(state: RingState, left: number, today: string): string | undefined {
  if (state === 'running') return String(Math.max(0, whole(left)));
  if (state === 'today') return today;
  if (state === 'overdue') return `+${Math.max(1, Math.abs(whole(left)))}`;
  return undefined;
}
