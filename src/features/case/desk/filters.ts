import { CATEGORIES, type Category } from '@types_/case/category';
import { QUEUE_LIMITS, QUEUE_STATES, type QueueState, STATUS_OF } from '@types_/case/queue';
import type { CaseRow } from '@types_/case/view';
import { getStored, setStored } from '@/platform/storage';
import { t } from './words';

/** What of the queue an officer looks at. */
export interface Filters {
  state: QueueState | null;
  category: Category | null;
  mine: boolean;
}

export const NO_FILTERS: Filters = { state: null, category: null, mine: false };
const KEPT = 'queue-filters';

const oneOf = <T extends string>(values: readonly T[], value: unknown): T | null =>
  values.find((one) => one === value) ?? null;

/** As they were at the last visit. */
export function keptFilters(): Filters {
  const kept = (getStored(KEPT) ?? {}) as Partial<Record<keyof Filters, unknown>>;
  return {
    state: oneOf(QUEUE_STATES, kept.state),
    category: oneOf(CATEGORIES, kept.category),
    mine: kept.mine === true,
  };
}

export const keepFilters = (filters: Filters): void => void setStored(KEPT, filters);

/** Whether a row is in a state, by what it shows itself. */
export function isIn(state: QueueState | null, { turn, deadline, status }: CaseRow): boolean {
  if (state === null) return true;
  if (state === 'student') return turn === 'student';
  if (state === 'overdue' || state === 'today') return turn === 'school' && deadline?.state === state;
  return status === STATUS_OF[state];
}

/** A count as it is shown: nothing is counted further than a hundred. */
export const countText = (count: number): string =>
  count >= QUEUE_LIMITS.counted ? t('counted', { n: QUEUE_LIMITS.counted - 1 }) : String(count);
