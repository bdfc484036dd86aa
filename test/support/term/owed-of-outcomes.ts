import type { NoticeKind } from '@types_/notice/kind';
import type { AttendanceDocument } from '../../../cloudfunctions/_kit/appointment/attendances';
import type { CaseDocument } from '../../../cloudfunctions/_kit/case/document';
import type { Glance } from './glance';
import type { Memory } from './memory';
import type { Staff } from './owed-of-values';
import { thoseThere } from './those-there';
import type { Owed } from './told';
import { isNight, weeksSince } from './weeks';

/** By these steps a case hears what came of it at a session, and its author is told. */
const HEARD: Record<string, NoticeKind> = {
  ...{ meet: 'case-met', unspoken: 'case-unspoken', unrecorded: 'case-unrecorded' },
};
const heardBy = ({ events }: CaseDocument) => events.filter(({ what }) => what.name in HEARD);
const OVER = ['held', 'minuted', 'closed'];
/** So often at most the scheduler looks for what is due. */
const LOOKED_EVERY_MS = 3_600_000;

/** Whether somebody has a say only since an answer to their appeal that the scheduler may not have come by yet. */
const hasJustCome = (noted: readonly AttendanceDocument[], id: string, at: Date): boolean =>
  noted.some(
    ({ personId, appeal }) =>
      personId === id && appeal?.answer && at.getTime() - appeal.answer.at.getTime() < LOOKED_EVERY_MS,
  );

/** The youth league, every week by day, while nobody has written what came of a case about the union whose author was there. */
export function owedOfOutcomes(glance: Glance, staff: Staff): Owed[] {
  const { at, brought, sessions, attendances, cases } = glance;
  if (isNight(at)) return [];
  return brought.flatMap(({ sessionId, authorId, caseIds }): Owed[] => {
    const session = sessions.get(sessionId);
    const wasThere = thoseThere(attendances.get(sessionId) ?? []).some(({ to }) => to === authorId);
    if (!session || !wasThere || !OVER.includes(session.state) || session.channel === 'activity') return [];
    if (at <= session.endsAt) return [];
    const league = staff.filter((one) => one.role === 'youth-league' && one.schoolId === session.schoolId);
    const due = caseIds.filter((id) => {
      const one = cases.get(id);
      return one?.aboutUnion === true && heardBy(one).length === 0;
    });
    const weeks = weeksSince(session.endsAt, at);
    const late = hasJustCome(attendances.get(sessionId) ?? [], authorId, at) ? { late: true as const } : {};
    return due.flatMap((id) =>
      league.map(({ id: to }) => ({
        ...{ to, kind: 'outcome-due' as const, about: `${sessionId} ${id} outcome ${weeks}`, of: sessionId, ...late },
      })),
    );
  });
}

/** Whoever brought a case is told what came of it. */
export const owedOfHeard = ({ cases }: Glance): Owed[] =>
  [...cases.values()].flatMap((one) =>
    heardBy(one).flatMap(({ seq, what }): Owed[] => {
      const kind = HEARD[what.name];
      return kind ? [{ to: one.authorId, kind, about: `${one._id} heard ${seq}`, of: '' }] : [];
    }),
  );

/** What stands last in a case of what came of it. */
function lastHeard(one: CaseDocument | undefined): string | null | undefined {
  const what = one && heardBy(one).at(-1)?.what;
  return what?.name === 'meet' ? what.text : what && null;
}

/** The timelines of cases that were brought: each word once, what minutes and the youth league say, and of what is about the union nothing by minutes. */
export function faultsOfHeard({ cases, minutes }: Glance, { outcomes }: Memory): string[] {
  const faults: string[] = [];
  for (const one of cases.values()) {
    const keys = heardBy(one).map(({ key }) => key);
    if (new Set(keys).size < keys.length) faults.push(`the case ${one._id} heard the same twice`);
    if (one.aboutUnion && keys.length > 1) faults.push(`the case ${one._id} about the union heard more than once`);
  }
  for (const [id, text] of outcomes)
    if (lastHeard(cases.get(id)) !== text) faults.push(`the case ${id} has not what the youth league wrote of it`);
  for (const { _id, delivering, versions } of minutes.values())
    for (const { caseId, text } of delivering ? [] : (versions.at(-1)?.outcomes ?? [])) {
      const one = cases.get(caseId);
      if (one?.aboutUnion) faults.push(`minutes of ${_id} speak of ${caseId}, which is about the union`);
      else if (one && lastHeard(one) !== text) faults.push(`the case ${caseId} has not what minutes of ${_id} say`);
    }
  return faults;
}
