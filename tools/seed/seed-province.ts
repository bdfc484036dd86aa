import { digests } from '../../cloudfunctions/_kit/case/digests';
import { cases } from '../../cloudfunctions/_kit/case/store';
import { accesses } from '../../cloudfunctions/_kit/identity/accesses';
import { approvals } from '../../cloudfunctions/_kit/identity/approvals';
import { imports } from '../../cloudfunctions/_kit/identity/imports';
import { invitations } from '../../cloudfunctions/_kit/identity/invitations';
import { notices } from '../../cloudfunctions/_kit/notice/notices';
import { rounds } from '../../cloudfunctions/_kit/survey/rounds';
import { countCases } from '../../cloudfunctions/scheduler/jobs/count-cases';
import { institutions } from '../../config/seed/province';
import { demoAccesses, demoRebind } from './demo/accesses';
import { seedApplying } from './demo/applying';
import { demoCases } from './demo/cases';
import { seedContacts } from './demo/contacts';
import { demoDigests } from './demo/digests';
import { seedAbsences, seedDoors } from './demo/door';
import { seedDraws } from './demo/draws';
import { demoImport } from './demo/import';
import { demoInvitation } from './demo/invitation';
import { demoNotices } from './demo/notices';
import { openDemoRounds } from './demo/open-rounds';
import { pastCases } from './demo/past';
import { type DemoOfficer, type DemoPerson, type DemoStudent, type DemoTeacher, demoPeople } from './demo/people';
import { seedBrought, seedPromises } from './demo/promises';
import { seedProvinceFindings } from './demo/province-findings';
import { seedDemoSessions } from './demo/sessions';
import { demoRound } from './demo/surveys-answer';
import { seedEditorOf } from './demo/surveys-editor';
import { seedResults } from './demo/surveys-results';
import { seedDemoRounds } from './demo/surveys-rounds';
import { demoVote } from './demo/surveys-vote';
import { demoPersonId, studentIdAt } from './documents';
import { seedSchools } from './seed-schools';
import { rosterOf } from './synthetic-roster';

/** More than counting the demo's figures takes, also where much else runs: 40 seconds then. */
const COUNTING_MS = 180_000;

/** Schools with an open round: those whose people stand in the tour. */
const WITH_SURVEYS: readonly string[] = ['10183', '10184'];
/** Schools some of whose students have left a phone number: those where somebody is to call. */
const WITH_CONTACTS: readonly string[] = ['10183', '10184'];
/** The school at which enough is over that its figures can be taken apart. */
const WITH_A_PAST = '10183';
/** Schools with surveys that are counted: those whose people stand in the tour. */
const WITH_RESULTS: readonly string[] = ['10183', '10184'];
/** The school whose union asks its students. */
const WITH_ROUNDS = '10183';

/** The school where people meet. */
const WITH_SESSIONS = '10183';
/** The school with draws at each of their steps. */
const WITH_DRAWS = '10183';
/** The school at whose door people stand, and the one where some did not come. */
const WITH_DOORS = '10183';
const WITH_ABSENCES = '10184';
/** The school at which meetings were held, whose promises are followed. */
const WITH_PROMISES = '10183';

/** Students per school in the demo. */
const ROSTER_SIZE = 120;

/** The id of whoever heads a school's union. */
function adminOf(everybody: ReturnType<typeof demoPeople>, schoolId: string): string {
  const admin = everybody.find((person) => person.as === 'union-admin' && person.institution.id === schoolId);
  return admin ? demoPersonId(admin) : '';
}

/** Somebody who is met, as a session names them. */
const hostAs = (person: DemoPerson | undefined) => {
  if (!person || !('office' in person)) throw new Error('nobody to be met');
  return { office: person.office, name: 'roster' in person ? person.roster.name : person.name };
};

/** The whole demo province in an empty database: 68 schools with their rosters and an import each, demo people, three months of cases, and what officers looked at. */
export async function seedProvince(now: Date): Promise<void> {
  const everybody = demoPeople();
  await seedSchools(institutions, everybody, ROSTER_SIZE, now);
  for (const school of institutions) {
    const here = everybody.filter((person) => 'institution' in person && person.institution.id === school.id);
    const students = here.filter((person): person is DemoStudent => person.as === 'student');
    if (WITH_CONTACTS.includes(school.code)) await seedContacts(students);
    const officerAs = (as: DemoOfficer['as']) => here.find((person): person is DemoOfficer => person.as === as);
    const [officer, admin] = [officerAs('officer'), officerAs('union-admin')];
    if (admin) await imports.add(demoImport(admin, ROSTER_SIZE, now));
    if (admin) await invitations.add(demoInvitation(admin, now));
    const department = here.find((person): person is DemoTeacher => person.as === 'department');
    if (!officer) continue;
    const league = here.find((person): person is DemoTeacher => person.as === 'youth-league');
    const matters = demoCases(students, { officer, admin, department, league }, now);
    await cases.addAll(matters);
    if (school.code === WITH_A_PAST) {
      const known = new Set(here.map(demoPersonId));
      const others = rosterOf(school, ROSTER_SIZE).filter((line) => !known.has(studentIdAt(school, line)));
      await cases.addAll(pastCases(school, others, { officer, admin, department }, now));
    }
    if (admin) await digests.addAll(demoDigests(matters, officer, admin));
    await accesses.addAll(demoAccesses(matters, officer));
    await approvals.addAll(students.slice(1, 2).map((student) => demoRebind(student, now)));
    await notices.addAll(demoNotices(matters, now));
    await seedEditorOf(officer, school.id, now);
    if (admin && WITH_SURVEYS.includes(school.code))
      await rounds.addAll([demoRound, demoVote].map((make) => make(school, demoPersonId(admin), now)));
    const leader = here.find((person): person is DemoTeacher => person.as === 'leader');
    if (leader && department && school.code === WITH_SESSIONS) {
      const players = students.map(demoPersonId);
      const known = new Set(here.map(demoPersonId));
      const others = rosterOf(school, ROSTER_SIZE)
        .map((line) => studentIdAt(school, line))
        .filter((id) => !known.has(id));
      const host = (as: 'delegate' | 'representative') => hostAs(here.find((person) => person.as === as));
      const [delegate, representative] = [host('delegate'), host('representative')];
      await seedDemoSessions({ officer, leader, department, delegate, representative, players, others }, now);
    }
    if (school.code === WITH_ROUNDS) await seedApplying(students, now);
    if (admin && school.code === WITH_ROUNDS) await seedDemoRounds(officer, admin, now);
    if (school.code === WITH_DRAWS) await seedDraws(school.code, school.id, students, now);
    if (admin && students[0] && school.code === WITH_DOORS) await seedDoors(students[0], admin, now);
    if (admin && school.code === WITH_ABSENCES) await seedAbsences(students, { officer, admin }, now);
    if (school.code === WITH_ABSENCES) await seedBrought(students, matters, now);
    if (admin && school.code === WITH_PROMISES) await seedPromises({ students, officer, admin }, matters, now);
  }
  await seedProvinceFindings(now);
  await openDemoRounds();
  const counted = institutions.filter(({ code }) => WITH_RESULTS.includes(code));
  await seedResults(
    counted.map((school) => ({ school, admin: adminOf(everybody, school.id) })),
    now,
  );
  await countCases.run({ now, endsAt: new Date(Date.now() + COUNTING_MS) });
}
