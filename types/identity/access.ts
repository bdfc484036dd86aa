import { Moment } from '../core/date';
import { writtenText } from '../core/text';
import * as z from '../core/zod';
import { ROLES } from './role';

/** What of a student was looked at. */
export const ACCESS_KINDS = ['name', 'contact', 'export'] as const;
export type AccessKind = (typeof ACCESS_KINDS)[number];

/** Why; `other` says it in words. */
export const ACCESS_REASONS = ['visit', 'certificate', 'contact', 'department', 'other'] as const;
export type AccessReason = (typeof ACCESS_REASONS)[number];
export const AccessReason = z.enum(ACCESS_REASONS);

/** As whom somebody looked: in an office, or `self`, the one whose record it is, who took their own data along. */
export const LOOKERS = [...ROLES, 'self'] as const;
export type Looker = (typeof LOOKERS)[number];

/** Lengths of what is typed beside a choice, in UTF-16 units: a reason, or why a request was refused. */
export const WORDS = { min: 2, max: 100 } as const;
export const Words = writtenText(0, WORDS.max);

/** One look at the caller's real name, or an export of their own, as the caller reads it: an office, never a person. */
export const AccessView = z.object({
  seq: z.int(),
  at: Moment,
  role: z.enum(LOOKERS),
  office: z.string(),
  what: z.enum(ACCESS_KINDS),
  /** Null where nobody has to give one: for what is one's own. */
  reason: z.nullable(AccessReason),
  words: z.string(),
  caseId: z.nullable(z.string()),
  caseNumber: z.nullable(z.string()),
  /** The office that approved it beforehand, where that is asked for. */
  approvedBy: z.nullable(z.string()),
  /** The beginning of the record's hash: the phone remembers the last one and sees when it is gone. */
  mark: z.string(),
});
export type AccessView = z.infer<typeof AccessView>;

export const AccessList = z.object({
  accesses: z.array(AccessView),
  total: z.int(),
  /** Whether every record stands as it was written, with none missing between two. */
  verified: z.boolean(),
});
export type AccessList = z.infer<typeof AccessList>;
