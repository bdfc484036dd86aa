import type { StaffMember } from '@domain/case/recipients';
import type { Role } from '@types_/identity/role';
import { _ } from '../_kit/database';
import { people } from '../_kit/people';

const BATCH = 500;

/** `bound`: not a line of a roster that nobody has bound, who hears of nothing yet. */
export interface BoundOrNot extends StaffMember {
  bound: boolean;
}

/** Those whom a query finds, as staff. One request for each 500 of them. */
async function staffWith(query: Record<string, unknown>): Promise<BoundOrNot[]> {
  const staff: BoundOrNot[] = [];
  for (let last = ''; ; ) {
    const found = people.find({ ...query, _id: _.gt(last) });
    const { data } = await found
      .orderBy('_id', 'asc')
      .limit(BATCH)
      .field({ _id: true, boundAt: true, memberships: true, former: true })
      .get();
    staff.push(
      ...data.map(({ _id: id, boundAt, memberships, former }) => ({
        ...{ id, bound: boundAt !== null, memberships },
        ...(former && { former }),
      })),
    );
    if (data.length < BATCH) return staff;
    last = data.at(-1)?._id ?? last;
  }
}

/** Everybody who holds or held a role at one of some schools. */
export const staffOf = (schoolIds: readonly string[]): Promise<BoundOrNot[]> =>
  staffWith({ 'memberships.schoolId': _.in([...new Set(schoolIds)]) });

/** Everybody who holds or held one of some roles, wherever. */
export const holdersOf = (roles: readonly Role[]): Promise<StaffMember[]> =>
  staffWith({ 'memberships.role': _.in([...roles]) });
