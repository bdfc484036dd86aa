import type { Institution } from '../../../config/seed/province';
import { type DemoPerson, demoAdmins } from '../../../tools/seed/demo/people';
import { demoPersonId } from '../../../tools/seed/documents';
import { seedSchools } from '../../../tools/seed/seed-schools';
import { type RosterLine, rosterOf } from '../../../tools/seed/synthetic-roster';
import { DESK_HABITS, type DeskHabit } from './desk-habits';
import { type Break, OwnDays } from './own-days';

export interface Person {
  openid: string;
  /** Under which the database knows them. */
  id: string;
}

export interface Student extends Person {
  line: RosterLine;
}

/** Somebody of the union's desk. */
export interface Member extends Student {
  role: 'officer' | 'union-admin';
  habit: DeskHabit;
}

/** A role of the staff with the office in which it is held. */
export interface Post {
  role: 'youth-league' | 'department' | 'leader' | 'delegate';
  office: string;
}

export interface Teacher extends Person, Post {}

/** A school with the people who act in it; who holds an office changes in the course of the year. */
export interface Cast {
  school: Institution;
  days: OwnDays;
  /** How many times as much its people do on a day as those of a small school: it has so many more cases. */
  pace: number;
  students: Student[];
  desk: Member[];
  teachers: Teacher[];
  /** The students' representative, the last one of the roster; null where nobody is. */
  representative: Person | null;
  /** How many have been to the desk so far: the next come after them on the roster. */
  served: number;
}

const ADMINS = 2;
export const DESK = 6;
const TEACHERS = ['王立群', '李秋菊', '张晓光', '刘雅茹', '孙国庆', '于海燕'];

/** The students from one line of the roster on, as the desk. */
export const deskFrom = ({ students }: Pick<Cast, 'students'>, first: number): Member[] =>
  students.slice(first, first + DESK).map((student, index) => ({
    ...student,
    role: index < ADMINS ? 'union-admin' : 'officer',
    habit: DESK_HABITS[index % DESK_HABITS.length] ?? 'keen',
  }));

const officeOf = (role: Member['role']): string => (role === 'union-admin' ? '主席团' : '权益部');

const teachersAt = (school: Institution, posts: readonly Post[]): (DemoPerson & { as: Teacher['role'] })[] =>
  posts.map(({ role, office }, index) => ({
    ...{ openid: `year-${school.code}-teacher-${index}`, institution: school, office, label: '' },
    as: role,
    name: TEACHERS[index % TEACHERS.length] ?? '',
  }));

function peopleOf(school: Institution, count: number, posts: readonly Post[], represented: string | null) {
  const lines = rosterOf(school, count);
  const demo = lines.map((roster, index): DemoPerson => {
    const base = { openid: `year-${school.code}-${index}`, institution: school, roster, label: '' };
    if (represented !== null && index === count - 1) return { ...base, as: 'representative', office: represented };
    if (index >= DESK) return { ...base, as: 'student' };
    const role = index < ADMINS ? 'union-admin' : 'officer';
    return { ...base, as: role, office: officeOf(role) };
  });
  return { lines, demo, teachers: teachersAt(school, posts) };
}

/**
 * Schools with their people, whose terms began with the school year; the breaks are those that the seed announces. `posts`: of their
 * staff; `without`: a role that nobody has at one of them; `represented`: the office of their students' representative.
 */
export async function seedCasts(
  schools: readonly { school: Institution; students: number; pace: number; without?: Post['role'] }[],
  posts: readonly Post[],
  represented: string | null = null,
): Promise<Cast[]> {
  const now = new Date();
  const all = schools.map(({ school, students, pace, without }) => {
    const there = posts.filter(({ role }) => role !== without);
    return { school, pace, ...peopleOf(school, students, there, represented) };
  });
  const people = all.flatMap(({ demo, teachers }) => [...demo, ...teachers]);
  const longest = Math.max(...schools.map(({ students }) => students));
  await seedSchools(
    schools.map(({ school }) => school),
    [...people, ...demoAdmins()],
    longest,
    now,
  );
  return all.map(({ school, pace, lines, demo, teachers }) => {
    const students = demo.map((one, index): Student => {
      const line = lines[index];
      if (!line) throw new Error('a student without a line');
      return { openid: one.openid, id: demoPersonId(one), line };
    });
    return {
      ...{ school, pace, students, served: DESK, desk: deskFrom({ students }, 0) },
      representative: represented === null ? null : (students.at(-1) ?? null),
      days: new OwnDays(breaksOf(now.getUTCFullYear())),
      teachers: teachers.map((one) => ({
        openid: one.openid,
        id: demoPersonId(one),
        role: one.as,
        office: one.office,
      })),
    };
  });
}

/** As tools/seed/school-settings.ts has them for both schools. */
const breaksOf = (year: number): Break[] =>
  [year - 1, year, year + 1].flatMap((one) => [
    { name: '寒假', from: `${one}-01-11`, to: `${one}-02-25` },
    { name: '暑假', from: `${one}-07-18`, to: `${one}-08-27` },
  ]);

/** Both, under the office that a member is given. */
export const seatOf = ({ role }: Member) => ({ role, office: officeOf(role) });
