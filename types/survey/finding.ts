import { OFFICE_MAX } from '../identity/role-limits';

/** open: low in a round, and nobody has said yet who does what about it by when. */
export const FINDING_STATES = ['open', 'planned', 'done'] as const;
export type FindingState = (typeof FINDING_STATES)[number];

/** Lengths in UTF-16 units; `notes`, `plans`: of one finding; `days`: how far ahead something may be promised; `shown`: of a list at a time. */
export const FINDING_LIMITS = {
  ownerMin: 2,
  ownerMax: OFFICE_MAX,
  actionMin: 2,
  actionMax: 60,
  noteMin: 2,
  noteMax: 300,
  notes: 30,
  plans: 30,
  days: 366,
  shown: 100,
} as const;
