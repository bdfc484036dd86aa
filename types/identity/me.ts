import { Moment } from '../core/date';
import * as z from '../core/zod';
import { PlaceId } from './place';
import { Role } from './role-schema';

/** A role the caller holds now. `scope` is a school's, prefecture's or the province's name. */
export const MembershipView = z.object({
  role: Role,
  office: z.string(),
  scope: z.string(),
  schoolId: z.nullable(z.string()),
  /** Where it holds. */
  place: PlaceId,
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
  /** The version agreed to last; null before any. Another than AGREEMENT_VERSION: to be asked again. */
  agreed: z.nullable(z.string()),
});
export type Me = z.infer<typeof Me>;
