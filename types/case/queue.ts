import type { CaseStatus } from './status';

/**
 * The states by which a desk looks through its queue, each with a count of its own: two by the day, one by whose turn it is,
 * the others by status.
 */
export const QUEUE_STATES = ['overdue', 'today', 'fresh', 'acknowledged', 'assigned', 'reopened', 'student'] as const;
export type QueueState = (typeof QUEUE_STATES)[number];

/** The states that are a status, and which. */
export const STATUS_OF: Partial<Record<QueueState, CaseStatus>> = {
  fresh: 'submitted',
  acknowledged: 'acknowledged',
  assigned: 'assigned',
  reopened: 'reopened',
};

export const QUEUE_LIMITS = {
  /** Rows of one page. */
  page: 100,
  /** Nothing is counted further than this: a hundred is said as "99+", so that counting costs the same everywhere. */
  counted: 100,
  /** New cases that one call acknowledges. */
  acknowledged: 20,
  /** What is typed into the search field. */
  typed: 60,
} as const;
