import { Moment } from '../core/date';
import { writtenText } from '../core/text';
import * as z from '../core/zod';
import { Role } from './role';

/** What of a student was looked at. */
export const ACCESS_KINDS = ['name', 'contact', 'export'] as const;
export type AccessKind = (typeof ACCESS_KINDS)[number];

/** Why; `other` says it in words. */
export const ACCESS_REASONS = ['visit', 'certificate', 'contact', 'department', 'other'] as const;
export type AccessReason = (typeof ACCESS_REASONS)[number];
export const AccessReason = z.enum(ACCESS_REASONS);

/** Lengths of what is typed beside a choice, in UTF-16 units: a reason, or why a request was refused. */
export const WORDS = { min: 2, max: 100 } as const;
export const Words = writtenText(0, WORDS.max);

/** One look at the caller's real name, as the caller reads it: an office, never a person. */
export const AccessView = z.object({
  seq: z.int(),
  at: Moment,
  role: Role,
  office: z.string(),
  what: z.enum(ACCESS_KINDS),
  reason: AccessReason,
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
