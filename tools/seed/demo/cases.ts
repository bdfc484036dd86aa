import { linked } from '../../../cloudfunctions/_kit/case/chain';
import { atFiling, type CaseDocument, derived, withSeals } from '../../../cloudfunctions/_kit/case/document';
import { claimHashIn } from '../../../cloudfunctions/_kit/case/slip';
import { fingerprint, keyedHash, seal } from '../../../cloudfunctions/_kit/crypto';
import { authorPlace } from '../../../cloudfunctions/_kit/personal/cases';
import { publicCalendar } from '../../../cloudfunctions/_kit/public-calendar';
import { caseNumber } from '../../../cloudfunctions/case/number';

import { alarmsOf } from '../../../domain/case/alarms/alarms';
import { decide } from '../../../domain/case/decide';
import { fileCase } from '../../../domain/case/file';
import { FIRST_OFFICE } from '../../../domain/case/first-office';
import { isNobodys, nobody } from '../../../domain/case/gone';
import { foundBy } from '../../../domain/case/search/found-by';
import type { CaseState, Doer } from '../../../domain/case/state';
import { schoolCalendar } from '../../../domain/core/school-breaks';
import { dayOf, plusDays } from '../../../domain/core/school-clock';
import type { SchoolCalendar } from '../../../domain/core/school-days';
import type { CaseRole } from '../../../types/case/status';
import { demoPersonId } from '../documents';
import { hasOwnTopics, settingsDocument } from '../school-settings';
import type { DemoOfficer, DemoStudent, DemoTeacher } from './people';
import { ROUTED_MATTERS } from './routed-stories';
import {
  DEMO_ECHOES,
  DEMO_MATTERS,
  DESKLESS_MATTERS,
  type DemoMatter,
  LEAGUE_MATTERS,
  OWN_TOPIC_MATTERS,
  UNFOUND_MATTERS,
  UNION_MATTERS,
} from './stories';

const MINUTE = 60_000;

/** A moment some days ago by the school's clock; what would lie in the future happened a minute ago. */
function moment(now: Date, daysAgo: number, time: string): Date {
  const at = new Date(`${plusDays(dayOf(now), -daysAgo)}T${time}:00+08:00`);
  return at < now ? at : new Date(now.getTime() - MINUTE);
}

/** Who takes the steps of a demo school's cases. */
export interface DemoStaff {
  officer: DemoOfficer;
  admin: DemoOfficer | undefined;
  department: DemoTeacher | undefined;
  league?: DemoTeacher | undefined;
}

function live(
  matter: DemoMatter,
  student: DemoStudent,
  { officer, admin, department, league: teacher }: DemoStaff,
  now: Date,
  calendar: SchoolCalendar,
): CaseState {
  const author = { id: demoPersonId(student), role: 'author' as const, office: '' };
  const scheduler = { id: 'scheduler', role: 'system' as const, office: '' };
  const leagueId = teacher ? demoPersonId(teacher) : 'demo-youth-league';
  const league = { id: leagueId, role: 'youth-league' as const, office: '团委' };
  const desk = { id: demoPersonId(officer), role: 'officer' as const, office: FIRST_OFFICE };
  const { topic, topicName = null, text, place, told, danger = false, aboutUnion = false } = matter;
  const doers: Partial<Record<CaseRole, Doer>> = { author, system: scheduler, 'youth-league': league };
  if (admin) doers['union-admin'] = { id: demoPersonId(admin), role: 'union-admin', office: admin.office };
  if (department) doers.department = { id: demoPersonId(department), role: 'department', office: department.office };
  const schoolId = student.institution.id;
  const filedAt = moment(now, ...matter.filed);
  let state = fileCase(
    { schoolId, topic, topicName, text, place, danger, aboutUnion },
    told ? desk : author,
    filedAt,
    calendar,
    told ? { told: told.how, authorId: told.named ? author.id : nobody({ schoolId, filedAt }) } : null,
  );
  for (const { daysAgo, time, role, command } of matter.steps) {
    const next = decide(state, command, doers[role] ?? desk, moment(now, daysAgo, time), calendar);
    if (!next.ok) break; // a holiday in between can close a step; the story then ends before it
    state = next.data;
  }
  return state;
}

/** The school whose youth league has something to do. */
const WITH_A_LEAGUE = '10184';

/** Three months of a school's cases, lived through the same rules as real ones, as documents to store. */
export function demoCases(students: readonly DemoStudent[], staff: DemoStaff, now: Date): CaseDocument[] {
  const hasLeague = staff.officer.institution.code === WITH_A_LEAGUE;
  const [league, behind] = hasLeague
    ? [LEAGUE_MATTERS, [...DESKLESS_MATTERS, ...UNION_MATTERS, ...UNFOUND_MATTERS]]
    : [[], []];
  const ownTopics = hasOwnTopics(staff.officer.institution) ? OWN_TOPIC_MATTERS : [];
  const all = [...DEMO_MATTERS, ...ROUTED_MATTERS, ...league, ...DEMO_ECHOES, ...behind, ...ownTopics];
  return storedCases(all, students, staff, now);
}

/** What some students said, one after the other, as documents to store. */
export function storedCases(
  matters: readonly DemoMatter[],
  students: readonly DemoStudent[],
  staff: DemoStaff,
  now: Date,
): CaseDocument[] {
  return matters.flatMap((matter, index) => {
    const student = students[index % students.length];
    if (!student) return [];
    const calendar = schoolCalendar(publicCalendar, settingsDocument(student.institution, now));
    const state = live(matter, student, staff, now, calendar);
    const id = keyedHash('case', 'demo', student.openid, String(index));
    // What was due before the demo began has been told.
    const rung = alarmsOf(state, calendar).flatMap(({ key, at }) => (at <= now ? [key] : []));
    const called = state.events.map((event) => ({
      ...event,
      key: keyedHash('idempotency', 'demo', id, String(event.seq)),
      fingerprint: fingerprint(event.what),
    }));
    const events = linked(id, { ...state, photos: [] }, state, [], called);
    const { grade, level, name } = student.roster;
    const number = caseNumber(student.institution.code, id, state.filedAt, 0);
    return withSeals({
      ...state,
      ...foundBy({ ...state, number }),
      ...derived(state, state.events[state.events.length - 1]?.at ?? now, calendar, rung),
      _id: id,
      version: events.length - 1,
      number,
      photos: [],
      ...atFiling(state, [], [], now),
      rung,
      noticed: events.length,
      author: isNobodys(state) ? null : { name: seal(name, authorPlace(id)), grade, level },
      claimHash: claimHashIn(id, state),
      events,
    });
  });
}
