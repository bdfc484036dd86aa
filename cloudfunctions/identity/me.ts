import { isCurrent } from '@domain/identity/membership';
import type { Me } from '@types_/identity/actions';
import { unseal } from '../_kit/crypto';
import { type PersonDocument, personPlace } from '../_kit/people';

/** The caller as they see themselves; an account that was never bound is nobody in particular. */
export function viewOfMe(person: PersonDocument | null, now: Date): Me {
  const student = person?.student;
  return {
    student: student
      ? {
          name: unseal(student.name, personPlace(person._id, 'name')),
          schoolId: student.schoolId,
          school: student.school,
          college: student.college,
          grade: student.grade,
          level: student.level,
          boundAt: student.boundAt.toISOString(),
        }
      : null,
    memberships: (person?.memberships ?? [])
      .filter((membership) => isCurrent(membership, now))
      .map(({ role, office, scopeName, schoolId, to }) => ({
        role,
        office,
        scope: scopeName,
        schoolId,
        until: to?.toISOString() ?? null,
      })),
  };
}
