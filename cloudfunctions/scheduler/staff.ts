import type { StaffMember } from '@domain/case/recipients';
import { _ } from '../_kit/database';
import { people } from '../_kit/people';

const BATCH = 500;

/** Everybody who holds or held a role at one of some schools. One request for each 500 of them. */
export async function staffOf(schoolIds: readonly string[]): Promise<StaffMember[]> {
  const staff: StaffMember[] = [];
  for (let last = ''; ; ) {
    const found = people.find({ 'memberships.schoolId': _.in([...new Set(schoolIds)]), _id: _.gt(last) });
    const { data } = await found.orderBy('_id', 'asc').limit(BATCH).field({ _id: true, memberships: true }).get();
    staff.push(...data.map(({ _id: id, memberships }) => ({ id, memberships })));
    if (data.length < BATCH) return staff;
    last = data.at(-1)?._id ?? last;
  }
}
