import { fingerprint, keyedHash, seal } from '../../cloudfunctions/_kit/crypto';
import { authorPlace } from '../../cloudfunctions/_kit/personal/cases';
import { publicCalendar } from '../../cloudfunctions/_kit/public-calendar';
import { linked } from '../../cloudfunctions/case/chain';
import { atFiling, type CaseDocument, derived } from '../../cloudfunctions/case/document';
import { caseNumber } from '../../cloudfunctions/case/number';
import { decide } from '../../domain/case/decide';
import { fileCase } from '../../domain/case/file';
import { FIRST_OFFICE } from '../../domain/case/first-office';
import { foundBy } from '../../domain/case/found-by';
import type { CaseState } from '../../domain/case/state';
import { schoolCalendar } from '../../domain/core/school-breaks';
import { dayOf, plusDays } from '../../domain/core/school-clock';
import { DEMO_MATTERS, type DemoMatter } from './demo-matters';
import type { DemoOfficer, DemoStudent } from './demo-people';
import { demoPersonId } from './documents';
import { settingsDocument } from './school-settings';

const MINUTE = 60_000;

/** A moment some days ago by the school's clock; what would lie in the future happened a minute ago. */
function moment(now: Date, daysAgo: number, time: string): Date {
  const at = new Date(`${plusDays(dayOf(now), -daysAgo)}T${time}:00+08:00`);
  return at < now ? at : new Date(now.getTime() - MINUTE);
}

function live(matter: DemoMatter, student: DemoStudent, officer: DemoOfficer, now: Date): CaseState {
  const author = { id: demoPersonId(student), role: 'author' as const, office: '' };
  const scheduler = { id: 'scheduler', role: 'system' as const, office: '' };
  const desk = { id: demoPersonId(officer), role: 'officer' as const, office: FIRST_OFFICE };
  const { topic, text, place } = matter;
  const calendar = schoolCalendar(publicCalendar, settingsDocument(student.institution, now));
  let state = fileCase(
    { schoolId: student.institution.id, topic, text, place, danger: false },
    author,
    moment(now, ...matter.filed),
    calendar,
  );
  for (const { daysAgo, time, role, command } of matter.steps) {
    const next = decide(
      state,
      command,
      { author, system: scheduler }[role as 'author'] ?? desk,
      moment(now, daysAgo, time),
      calendar,
    );
    if (!next.ok) break; // a holiday in between can close a step; the story then ends before it
    state = next.data;
  }
  return state;
}

/** Three months of a school's cases, lived through the same rules as real ones, as documents to store. */
export function demoCases(students: readonly DemoStudent[], officer: DemoOfficer, now: Date): CaseDocument[] {
  return DEMO_MATTERS.flatMap((matter, index) => {
    const student = students[index % students.length];
    if (!student) return [];
    const state = live(matter, student, officer, now);
    const id = keyedHash('case', 'demo', student.openid, String(index));
    const called = state.events.map((event) => ({
      ...event,
      key: keyedHash('idempotency', 'demo', id, String(event.seq)),
      fingerprint: fingerprint(event.what),
    }));
    const events = linked(id, state, [], called);
    const { grade, level, name } = student.roster;
    const number = caseNumber(student.institution.code, id, state.filedAt, 0);
    return {
      ...state,
      ...derived(state, state.events[state.events.length - 1]?.at ?? now),
      _id: id,
      version: events.length - 1,
      number,
      ...foundBy({ ...state, number }),
      photos: [],
      ...atFiling(state, [], [], now),
      noticed: events.length,
      author: { name: seal(name, authorPlace(id)), grade, level },
      events,
    };
  });
}
