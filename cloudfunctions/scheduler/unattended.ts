import { aboutUnionKey, aboutUnionSince } from '@domain/case/about-union';
import { onListKey } from '@domain/case/alarms';
import { deadlineDay } from '@domain/case/deadlines';
import { desklessSince } from '@domain/case/deskless';
import { desklessKey } from '@domain/case/deskless-alarms';
import { isDisputed } from '@domain/case/queue-place';
import { recipientsOf, type StaffMember } from '@domain/case/recipients';
import { topicFields } from '@domain/case/school-topics';
import { isOfLeague, owedBy } from '@domain/case/tells';
import { monthOf } from '@domain/core/school-clock';
import { isCurrent } from '@domain/identity/membership';
import type { NoticeKind } from '@types_/notice/kind';
import type { CaseDocument } from '../_kit/cases/document';
import { _ } from '../_kit/database';
import { type Notice, noticeId, notices } from '../_kit/notices';

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

/**
 * What whoever comes to it later is told, under the name by which it was told before. Not of danger and of calls: those are told again
 * by time alone.
 */
function newsOf(one: CaseDocument): Pick<Notice, 'kind' | 'params' | 'caseId' | 'about'>[] {
  const { _id: caseId, number, escalatedAt, leagueTask } = one;
  const [since, aboutUnion] = [desklessSince(one), aboutUnionSince(one)];
  const news = (kind: NoticeKind, key: string, day: object = {}) => [
    { kind, params: { number, ...topicFields(one), ...day }, caseId, about: `${caseId}:${key}` },
  ];
  if (leagueTask === 'overdue' && escalatedAt) return news('case-on-list', onListKey(escalatedAt));
  if (leagueTask === 'desk' && aboutUnion) return news('case-about-union', aboutUnionKey(aboutUnion.seq));
  return leagueTask === 'deskless' && since ? news('case-deskless', desklessKey(since), deadlineDay(one)) : [];
}

/** What the author of a case that somebody of the youth league may do something about now would have been told of it last, had anybody been there then. */
function promiseOf(one: CaseDocument, { staff, now }: Attendance): Notice[] {
  if (recipientsOf('league', one, staff, now).length === 0) return [];
  const { _id: caseId, authorId: to, number } = one;
  return owedBy(one, number, 0)
    .filter(({ kind }) => isOfLeague(kind))
    .slice(-1)
    .map(({ seq, kind, params }) => ({ to, kind, params, caseId, about: `${caseId}:${seq}` }));
}

/** Which authors were told that nobody is there, where somebody is now: they hear that, once. One request, where there is anybody. */
export async function madeGood(all: readonly CaseDocument[], attendance: Attendance): Promise<Notice[]> {
  const promises = all.flatMap((one) => promiseOf(one, attendance));
  if (promises.length === 0) return [];
  const { data } = await notices
    .find({ _id: _.in(promises.map(noticeId)), kind: 'case-nobody' })
    .limit(promises.length)
    .field({ _id: true })
    .get();
  const heard = new Set(data.map(({ _id }) => _id));
  return promises.flatMap((one) => (heard.has(noticeId(one)) ? [{ ...one, about: `${one.about}:there` }] : []));
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
