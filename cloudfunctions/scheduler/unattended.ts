import { aboutUnionKey, aboutUnionSince } from '@domain/case/about-union';
import { deadlineDay } from '@domain/case/deadlines';
import { desklessSince } from '@domain/case/deskless';
import { desklessKey } from '@domain/case/deskless-alarms';
import { isDisputed } from '@domain/case/queue-place';
import { recipientsOf, type StaffMember } from '@domain/case/recipients';
import { topicFields } from '@domain/case/school-topics';
import { monthOf } from '@domain/core/school-clock';
import { isCurrent } from '@domain/identity/membership';
import type { CaseDocument } from '../_kit/cases/document';
import type { Notice } from '../_kit/notices';

/** Who appoints a school's youth league. */
export const APPOINTERS = ['city-admin', 'province-admin'] as const;

/** The schools of the province that are looked after, and who holds what there. */
export interface Attendance {
  schools: ReadonlyMap<string, { name: string; prefectureCode: string }>;
  staff: readonly StaffMember[];
  now: Date;
}

/** Who at the desk, or in the department that has it, takes up what nobody could; of what is not theirs, nobody. */
function takers(one: CaseDocument, { staff, now }: Attendance): string[] {
  if (one.leagueTask !== 'deskless') return [];
  // What waits for a decision, who comes as its admin.
  const atDesk = recipientsOf(isDisputed(one) ? 'admins' : 'desk', one, staff, now);
  return [...new Set([...atDesk, ...recipientsOf('department', one, staff, now)])];
}

/**
 * Who is to hear of what waits for the youth league: who has come to the desk or the league since, of what nobody could handle or is about
 * the union. Where nobody may do what waits there, whatever it is, who appoints the league (decision 37).
 */
export function noticesOf(one: CaseDocument, attendance: Attendance): Notice[] {
  const { schools, staff, now } = attendance;
  const school = schools.get(one.schoolId);
  if (!school) return [];
  const league = recipientsOf('league', one, staff, now);
  const desk = takers(one, attendance);
  if (desk.length + league.length === 0) {
    const { name: scope, prefectureCode } = school;
    // Once a month, but of each case where there is danger: of which, is not said.
    const about = `${one.schoolId}:${one.danger ? one._id : monthOf(now)}`;
    const told = { kind: 'school-unattended', params: { scope }, about } as const;
    return appointersOf(prefectureCode, staff, now).map((to) => ({ ...told, to }));
  }
  return newsOf(one).flatMap(({ kind, ...news }) => [
    ...desk.map((to): Notice => ({ ...news, to, kind: 'case-passed' })),
    ...league.map((to): Notice => ({ ...news, to, kind })),
  ]);
}

/** What whoever comes to it later is told, under the name by which it was told before; nothing of what is told again by time alone. */
function newsOf(one: CaseDocument): Pick<Notice, 'kind' | 'params' | 'caseId' | 'about'>[] {
  const [since, aboutUnion] = [desklessSince(one), aboutUnionSince(one)];
  if (one.leagueTask !== 'deskless' && one.leagueTask !== 'desk') return [];
  const key = aboutUnion ? aboutUnionKey(aboutUnion.seq) : since && desklessKey(since);
  if (!key) return [];
  const { _id: caseId, number } = one;
  const day = aboutUnion ? {} : deadlineDay(one);
  const kind = aboutUnion ? 'case-about-union' : 'case-deskless';
  return [{ kind, params: { number, ...topicFields(one), ...day }, caseId, about: `${caseId}:${key}` }];
}

/** Who can appoint a youth league in a prefecture: its city's admins, where it has none the province's. */
function appointersOf(prefecture: string, staff: readonly StaffMember[], now: Date): string[] {
  for (const wanted of APPOINTERS) {
    const found = staff.filter(({ memberships }) =>
      memberships.some(
        (one) => one.role === wanted && isCurrent(one, now) && (one.prefecture ?? prefecture) === prefecture,
      ),
    );
    if (found.length > 0) return found.map(({ id }) => id);
  }
  return [];
}
