import { aboutUnionKey, aboutUnionSince } from '@domain/case/about-union';
import { onListKey } from '@domain/case/alarms/alarms';
import { desklessKey } from '@domain/case/alarms/deskless-alarms';
import { deadlineDay } from '@domain/case/deadlines';
import { desklessSince } from '@domain/case/deskless';
import { isDisputed } from '@domain/case/queue-place';
import { recipientsOf, type StaffMember } from '@domain/case/recipients';
import { topicFields } from '@domain/case/school-topics';
import { lastTaken } from '@domain/case/state';
import { isOfLeague, owedBy } from '@domain/case/tells';
import { monthOf } from '@domain/core/school-clock';
import { isCurrent } from '@domain/identity/membership';
import type { LeagueTask } from '@types_/case/status';
import type { NoticeKind } from '@types_/notice/kind';
import type { CaseDocument } from '../../_kit/case/document';
import { _ } from '../../_kit/database';
import { type Notice, noticeId, notices } from '../../_kit/notice/notices';

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

/** What the youth league is told again and again by time alone, as what its key begins with. */
const AGAIN: Readonly<Record<string, NoticeKind>> = {
  'callback:': 'case-callback-due',
  'unmet-league:': 'case-unmet',
  'silent-league:': 'case-silent',
};
const again = (key: string): NoticeKind | undefined =>
  Object.entries(AGAIN).find(([begins]) => key.startsWith(begins))?.[1];

/**
 * What whoever comes to it later is told, under the name by which it was told before: of what is told again by time, by which it was told last.
 * They wait for no other day.
 */
function newsOf(one: CaseDocument): Pick<Notice, 'kind' | 'params' | 'caseId' | 'about'>[] {
  const { _id: caseId, number, escalatedAt, leagueTask } = one;
  const [since, aboutUnion] = [desklessSince(one), aboutUnionSince(one)];
  const news = (kind: NoticeKind, key: string, day: object = {}) => [
    { kind, params: { number, ...topicFields(one), ...day }, caseId, about: `${caseId}:${key}` },
  ];
  if (leagueTask === 'overdue' && escalatedAt) return news('case-on-list', onListKey(escalatedAt));
  if (leagueTask === 'desk' && aboutUnion) return news('case-about-union', aboutUnionKey(aboutUnion.seq));
  if (leagueTask === 'deskless' && since) return news('case-deskless', desklessKey(since), deadlineDay(one));
  const last = leagueTask === 'danger' || leagueTask === 'callback' ? one.rung.filter(again).at(-1) : undefined;
  const kind = last && again(last);
  return last && kind ? news(kind, last) : [];
}

/** What the author is told of that the youth league does, by what waits for it: of nothing else it is a promise now. */
const PROMISES: Partial<Record<LeagueTask, NoticeKind>> = {
  overdue: 'case-escalated',
  deskless: 'case-handed-up',
  danger: 'case-hastened',
};

/**
 * What the author of a case that somebody of the youth league may do something about now would have been told of that, had anybody been there
 * then. Not what was for something else, nor of a time that is over.
 */
function promiseOf(one: CaseDocument, { staff, now }: Attendance): Notice[] {
  if (recipientsOf('league', one, staff, now).length === 0) return [];
  const { _id: caseId, authorId: to, number, leagueTask } = one;
  const since = lastTaken(one.events, 'reopen')?.seq ?? 0;
  return owedBy(one, number, since)
    .filter(({ kind }) => isOfLeague(kind) && leagueTask !== null && kind === PROMISES[leagueTask])
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
