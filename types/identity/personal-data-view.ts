import { Moment } from '../core/date';
import * as z from '../core/zod';
import { CONTACT_PATTERN, CORRECTABLE, FACT_NAMES, RECORD_NAMES } from './personal-data';

export const PersonalRecord = z.object({
  of: z.enum(RECORD_NAMES),
  at: z.nullable(Moment),
  facts: z.array(z.object({ name: z.enum(FACT_NAMES), value: z.string() })),
});
export type PersonalRecord = z.infer<typeof PersonalRecord>;

/** A part of everything about somebody; the ticket asks for the next part, null after the last. */
export const ExportPart = z.object({ records: z.array(PersonalRecord), ticket: z.nullable(z.string()) });
export type ExportPart = z.infer<typeof ExportPart>;

export const Correctable = z.enum(CORRECTABLE);

/** A phone number; an empty one removes it. */
export const Contact = z.string().check(z.trim(), z.regex(CONTACT_PATTERN));

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
