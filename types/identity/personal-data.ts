import { Moment } from '../core/date';
import * as z from '../core/zod';

/** What is kept about people, by kind: each has a line in the retention table and, if there is anything to show, a part in the export. */
export const PERSONAL_KINDS = [
  'person',
  'cases',
  'accesses',
  'approvals',
  'invitations',
  'notices',
  'subscriptions',
  'tries',
] as const;
export type PersonalKindName = (typeof PERSONAL_KINDS)[number];

/** One thing that is known about somebody. */
export const RECORD_NAMES = [
  'roster',
  'account',
  'agreement',
  'term',
  'case',
  'letter',
  'access',
  'approval',
  'notice',
  'messages',
] as const;
export type RecordName = (typeof RECORD_NAMES)[number];

/** What a record says, each in words that a student reads; the words are the client's. */
export const FACT_NAMES = [
  'name',
  'number',
  'school',
  'college',
  'grade',
  'className',
  'level',
  'contact',
  'version',
  'role',
  'office',
  'scope',
  'from',
  'to',
  'caseNumber',
  'topic',
  'place',
  'text',
  'status',
  'photos',
  'by',
  'step',
  'day',
  'solved',
  'rating',
  'notice',
  'readAt',
  'reason',
  'request',
  'answer',
  'template',
  'language',
  'left',
] as const;
export type FactName = (typeof FACT_NAMES)[number];

export const PersonalRecord = z.object({
  of: z.enum(RECORD_NAMES),
  at: z.nullable(Moment),
  facts: z.array(z.object({ name: z.enum(FACT_NAMES), value: z.string() })),
});
export type PersonalRecord = z.infer<typeof PersonalRecord>;

/** A part of everything about somebody; the ticket asks for the next part, null after the last. */
export const ExportPart = z.object({ records: z.array(PersonalRecord), ticket: z.nullable(z.string()) });
export type ExportPart = z.infer<typeof ExportPart>;

/** What a roster can be wrong about. */
export const CORRECTABLE = ['name', 'college', 'grade', 'className', 'level'] as const;
export const Correctable = z.enum(CORRECTABLE);
export type Correctable = z.infer<typeof Correctable>;

/** A phone number with or without the country's code; an empty one removes it. */
export const Contact = z.string().check(z.trim(), z.regex(/^$|^\+?\d{6,15}$/));

/** What stands about the caller, as they see it themselves. */
export const MyData = z.object({
  /** Null for the staff, who are on no roster. */
  roster: z.nullable(
    z.object({
      number: z.string(),
      school: z.string(),
      college: z.string(),
      grade: z.int(),
      className: z.string(),
      level: z.string(),
    }),
  ),
  name: z.string(),
  contact: z.nullable(z.string()),
  agreements: z.array(z.object({ version: z.string(), at: Moment })),
});
export type MyData = z.infer<typeof MyData>;
