import { isCurrent } from '@domain/identity/membership';
import { placeIdOf } from '@domain/identity/place';
import type { Me } from '@types_/identity/me';
import { unseal } from '../_kit/crypto';
import { type PersonDocument, personPlace } from '../_kit/people';

/** The caller as they see themselves; an account that was never bound is nobody in particular. */
export function viewOfMe(person: PersonDocument | null, now: Date): Me {
  return {
    student: person && studentOf(person),
    memberships: (person?.memberships ?? [])
      .filter((membership) => isCurrent(membership, now))
      .map((membership) => ({
        role: membership.role,
        office: membership.office,
        scope: membership.scopeName,
        schoolId: membership.schoolId,
        place: placeIdOf(membership),
        until: membership.to?.toISOString() ?? null,
      })),
    agreed: person?.agreements.at(-1)?.version ?? null,
  };
}

function studentOf({ _id, student, name, boundAt }: PersonDocument): Me['student'] {
  if (student?.state !== 'active' || !boundAt) return null;
  return {
    name: unseal(name, personPlace(_id, 'name')),
    schoolId: student.schoolId,
    school: student.school,
    college: student.college,
    grade: student.grade,
    level: student.level,
    boundAt: boundAt.toISOString(),
  };
}
