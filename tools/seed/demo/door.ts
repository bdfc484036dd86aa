import { applications, ticketOf } from '../../../cloudfunctions/_kit/appointment/applications';
import {
  type Appeal,
  type AttendanceDocument,
  attendances,
} from '../../../cloudfunctions/_kit/appointment/attendances';
import { lines } from '../../../cloudfunctions/_kit/appointment/lines';
import { type SessionDocument, sessions } from '../../../cloudfunctions/_kit/appointment/sessions';
import { people } from '../../../cloudfunctions/_kit/people';
import type { Institution } from '../../../config/seed/province';
import { pausedUntil } from '../../../domain/appointment/absences';
import type { Noted } from '../../../domain/appointment/noted';
import { dayOf, plusDays } from '../../../domain/core/school-clock';
import type { AttendedHow } from '../../../types/appointment/attendance';
import { demoPersonId, studentIdAt } from '../documents';
import { rosterOf } from '../synthetic-roster';
import { demoApplication, demoAttendance, demoSession } from './appointment';
import type { DemoOfficer, DemoStudent } from './people';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const TOPIC = '宿舍网晚上总掉线，能不能换设备？';

/** A session that begins then, drawn long before. */
const sessionAt = (_id: string, school: Institution, admin: DemoOfficer, startsAt: Date): SessionDocument =>
  demoSession({
    ...{ _id, version: 4, schoolId: school.id, channel: 'leader-reception', state: 'confirmed', startsAt },
    createdBy: demoPersonId(admin),
  });

function attendance(
  session: SessionDocument,
  personId: string,
  {
    seat,
    ...noted
  }: Pick<AttendanceDocument, 'how' | 'by' | 'notedAt'> & Partial<Noted> & { seat?: number; appeal?: Appeal },
): AttendanceDocument {
  return demoAttendance(session, personId, {
    ...(seat === undefined ? { what: 'absent' } : { seat: String(seat) }),
    ...noted,
  });
}

/** A session with its line; the first ones of it are in already. */
async function seedDoor(session: SessionDocument, holders: readonly string[], here: number): Promise<void> {
  const { _id, seats, startsAt, createdBy: by, closesAt } = session;
  await sessions.add(session);
  await applications.addAll(
    holders.map((one) => demoApplication(session, one, { topic: TOPIC, at: new Date(closesAt.getTime() - DAY) })),
  );
  await lines.add({
    ...{ _id, sessionId: _id, page: 0, tickets: holders.map((one) => ticketOf(_id, one)), joined: null, seats },
    ...{ startsAt, allottedAt: new Date(closesAt.getTime() + HOUR), drawn: holders.length, moves: [], version: 0 },
  });
  const notedAt = new Date(startsAt.getTime() - 70 * MINUTE);
  const came = holders.slice(0, here).map((one, seat) => attendance(session, one, { how: 'scan', seat, by, notedAt }));
  if (came.length > 0) await attendances.addAll(came);
}

/** A door that is open: today's session, in which the first demo student has the fifth place, and one that began some time ago. */
export async function seedDoors(student: DemoStudent, admin: DemoOfficer, now: Date): Promise<void> {
  const { institution: school } = student;
  const mine = demoPersonId(student);
  const others = rosterOf(school, 60)
    .map((line) => studentIdAt(school, line))
    .filter((one) => one !== mine && one !== demoPersonId(admin));
  const holders = [...others.slice(20, 24), mine, ...others.slice(24, 33)];
  const soon = sessionAt(`demo-${school.code}-door-soon`, school, admin, new Date(now.getTime() + HOUR));
  await seedDoor(soon, holders, 3);
  const late = sessionAt(`demo-${school.code}-door-late`, school, admin, new Date(now.getTime() - 20 * MINUTE));
  await seedDoor({ ...late, title: '食堂和洗衣房', place: '友谊会馆二楼' }, others.slice(34, 44), 7);
}

const HELD = ['食堂和洗衣房', '图书馆开放时间', '研究生培养', '后勤和校园网'];

/** A session where nobody was let in, and everybody with a seat counts as there. */
async function seedUnnoted(session: SessionDocument, holders: readonly string[]): Promise<void> {
  const { endsAt: at, createdBy: by } = session;
  const ended = { at, by, settled: true, here: 0 };
  await seedDoor({ ...session, title: '教学楼的空调', state: 'held', ended }, holders, 0);
  const noted = { what: 'presumed', how: 'unnoted', by, notedAt: at } as const;
  await attendances.addAll(holders.map((one) => attendance(session, one, noted)));
}

/**
 * Absences: the last demo student has three that count and one that does not; an appeal of the second one waits, and their check-in to another
 * session was taken back. Nobody noted who came to the latest one.
 */
export async function seedAbsences(
  students: readonly DemoStudent[],
  { officer, admin }: { officer: DemoOfficer; admin: DemoOfficer },
  now: Date,
): Promise<void> {
  const [, second, last] = students;
  if (!second || !last) return;
  const { institution: school } = last;
  const by = demoPersonId(officer);
  const held = HELD.map((title, nth): SessionDocument => {
    const startsAt = new Date(`${plusDays(dayOf(now), 2 * nth - 9)}T15:00:00+08:00`);
    const session = sessionAt(`demo-${school.code}-door-held-${nth}`, school, admin, startsAt);
    const ended = { at: session.endsAt, by, settled: true };
    return { ...session, title, state: 'held', ended };
  });
  await sessions.addAll(held);
  const absent = (nth: number, who: DemoStudent, how: AttendedHow, appeal?: Appeal): AttendanceDocument => {
    const session = held[nth] as SessionDocument;
    const notedAt = session.endsAt;
    return attendance(session, demoPersonId(who), { how, by, notedAt, ...(appeal ? { appeal } : {}) });
  };
  const after = (nth: number, hours: number) =>
    new Date((held[nth] as SessionDocument).endsAt.getTime() + hours * HOUR);
  const answer = { granted: true, text: '教务处证实了那天有补考。', at: after(0, 20), by: demoPersonId(admin) };
  const absences = [
    absent(0, last, 'not-there', {
      says: 'not-counted',
      text: '那天下午临时通知补考，没来得及让出。',
      at: after(0, 2),
      answer,
    }),
    absent(1, last, 'not-there'),
    absent(2, last, 'late-leave'),
    absent(3, last, 'not-there'),
    absent(2, second, 'not-there', {
      ...{
        says: 'not-counted',
        text: '发烧去校医院了，有门诊单。前一天晚上烧到 39℃，没想起来让。',
        at: after(2, 3),
        answer: null,
      },
    }),
  ];
  const takenBack = attendance(held[1] as SessionDocument, demoPersonId(second), {
    ...{ what: 'undone', how: 'scan', by, notedAt: after(1, 0) },
  });
  await attendances.addAll([...absences, takenBack]);
  const latest = new Date(`${plusDays(dayOf(now), -1)}T15:00:00+08:00`);
  const unnoted = sessionAt(`demo-${school.code}-door-unnoted`, school, admin, latest);
  await seedUnnoted(unnoted, [demoPersonId(second), demoPersonId(last)]);
  const own = absences.filter(({ personId }) => personId === demoPersonId(last));
  const until = pausedUntil(
    own.map(({ at, appeal }) => ({ at, isLifted: appeal?.answer?.granted === true })),
    now,
  );
  if (until) await people.updateWhere({ _id: demoPersonId(last) }, { pause: { until } });
}
