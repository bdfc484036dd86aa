import { Moment } from '../core/date';
import { reads, writes } from '../core/envelope';
import { writtenText } from '../core/text';
import * as z from '../core/zod';
import { Role } from './role';

export const InstitutionId = z.string().check(z.regex(/^\d{10}$/));

/** A school as anyone may see it. */
export const InstitutionView = z.object({
  id: z.string(),
  code: z.string(),
  name: z.string(),
  formerName: z.nullable(z.string()),
  prefecture: z.string(),
});
export type InstitutionView = z.infer<typeof InstitutionView>;

/** A role the caller holds now. `scope` is a school's, prefecture's or the province's name. */
export const MembershipView = z.object({
  role: Role,
  office: z.string(),
  scope: z.string(),
  schoolId: z.nullable(z.string()),
  until: z.nullable(Moment),
});

/** The caller about themselves. `student` is null until the account is bound. */
export const Me = z.object({
  student: z.nullable(
    z.object({
      name: z.string(),
      schoolId: z.string(),
      school: z.string(),
      college: z.string(),
      grade: z.int(),
      level: z.string(),
      boundAt: Moment,
    }),
  ),
  memberships: z.array(MembershipView),
});
export type Me = z.infer<typeof Me>;

export const identityActions = {
  me: reads(z.strictObject({}), Me),
  'list-institutions': reads(z.strictObject({}), z.object({ institutions: z.array(InstitutionView) })),
  bind: writes(z.strictObject({ schoolId: InstitutionId, number: writtenText(1, 40), name: writtenText(1, 80) }), Me),
};
export type IdentityActions = typeof identityActions;
