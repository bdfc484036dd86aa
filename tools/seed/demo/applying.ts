import { type ApplicationDocument, applications } from '../../../cloudfunctions/_kit/appointment/applications';
import { type LineDocument, lines } from '../../../cloudfunctions/_kit/appointment/lines';
import { type SessionDocument, sessions } from '../../../cloudfunctions/_kit/appointment/sessions';
import { demoPersonId } from '../documents';
import { demoApplication, demoSession, VICE_PRINCIPAL } from './appointment';
import type { DemoStudent } from './people';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

type Wanted = Pick<SessionDocument, 'title' | 'channel' | 'allots' | 'seats'> & {
  name: string;
  /** From now until it begins, until its window opens and closes. */
  hours: readonly [starts: number, opens: number, closes: number];
  host: SessionDocument['host'];
  place: string;
};

const REPRESENTATIVE = { office: '学生代表', name: '冯晓彤' };

/** Sessions in which the first demo student stands in each way there is something to do about. */
const WANTED: Record<'draw' | 'rush' | 'seat' | 'offer' | 'wait', Wanted> = {
  draw: {
    ...{ name: 'draw', title: '后勤和校园网', channel: 'principal-talk', allots: 'draw', seats: 12 },
    ...{ hours: [10 * 24, -24, 5 * 24], host: VICE_PRINCIPAL, place: '鼎新楼 B208' },
  },
  rush: {
    ...{ name: 'rush', title: '宿舍维修面对面', channel: 'representative-hour', allots: 'first-come', seats: 20 },
    ...{ hours: [4 * 24, 0.6, 24], host: REPRESENTATIVE, place: '学生活动中心 305' },
  },
  seat: {
    ...{ name: 'seat', title: '图书馆开放时间', channel: 'representative-hour', allots: 'first-come', seats: 2 },
    ...{ hours: [5 * 24, -30, -24], host: REPRESENTATIVE, place: '中心图书馆 二楼' },
  },
  offer: {
    ...{ name: 'offer', title: '食堂价格', channel: 'leader-reception', allots: 'first-come', seats: 1 },
    ...{ hours: [6 * 24, -30, -24], host: VICE_PRINCIPAL, place: '鼎新楼 B208' },
  },
  wait: {
    ...{ name: 'wait', title: '考试安排', channel: 'leader-reception', allots: 'first-come', seats: 1 },
    ...{ hours: [7 * 24, -30, -24], host: { office: '教务处处长', name: '赵敏' }, place: '行政楼 412' },
  },
};

const HELD = {
  topic: '五舍的小刘修了三次都没修好，换人。',
  topicIs: 'held' as const,
  reading: { shown: false, reason: '写了别人的名字，去掉再交。', by: 'demo-officer' },
};

const idOf = (name: string, code: string): string => `demo-applying-${name}-${code}`;

function sessionOf({ name, hours, ...more }: Wanted, student: DemoStudent, now: Date): SessionDocument {
  const [startsAt, opensAt, closesAt] = hours.map((hour) => new Date(now.getTime() + hour * HOUR)) as [
    Date,
    Date,
    Date,
  ];
  return demoSession({
    ...{ _id: idOf(name, student.institution.code), schoolId: student.institution.id, startsAt, opensAt, closesAt },
    ...{ scope: '和这件事有关的都能谈。', createdBy: demoPersonId(student), ...more },
    createdAt: new Date(now.getTime() - 2 * DAY),
  });
}

const applicationOf = (session: SessionDocument, student: DemoStudent, now: Date): ApplicationDocument =>
  demoApplication(session, demoPersonId(student), {
    topic: '报修三次都没有人来，能不能写明谁来、哪天来？',
    at: new Date(now.getTime() - 30 * HOUR),
  });

/** A line into which people came one after the other, and which the first of them left. */
const lineOf = (session: SessionDocument, came: ApplicationDocument[], left: boolean, now: Date): LineDocument => {
  const { _id, seats, startsAt, opensAt } = session;
  const joined = came.map((_one, nth) => new Date(now.getTime() - 29 * HOUR + nth));
  return {
    ...{ _id, sessionId: _id, page: 0, tickets: came.map(({ ticket }) => ticket), joined, seats, startsAt },
    ...{ allottedAt: opensAt, drawn: 0, version: 1 },
    moves: left ? [{ at: new Date(now.getTime() - HOUR), what: 'leave', place: 0 }] : [],
  };
};

/** What three students of a school have applied for; the first stands in each way, the others before them in lines. */
export async function seedApplying(students: readonly DemoStudent[], now: Date): Promise<void> {
  const [me, first, second] = students;
  if (!me || !first || !second) return;
  const all = Object.fromEntries(
    Object.entries(WANTED).map(([name, wanted]) => [name, sessionOf(wanted, me, now)]),
  ) as Record<keyof typeof WANTED, SessionDocument>;
  const of = (session: SessionDocument, ...who: DemoStudent[]) => who.map((one) => applicationOf(session, one, now));
  const [seat, offer, wait] = [of(all.seat, first, me), of(all.offer, first, me), of(all.wait, first, second, me)];
  const grouped = seat.map((one, nth) => ({
    ...one,
    group: 'K7M3PX',
    slot: `${all.seat._id}:K7M3PX:${nth}`,
    speaksFor: 60,
  }));
  await sessions.addAll(Object.values(all));
  // Somebody at the desk has read what the platform could not clear, and sent it back.
  const held = of(all.rush, second).map((one) => ({ ...one, ...HELD, reading: { ...HELD.reading, at: now } }));
  await applications.addAll([...of(all.rush, me), ...held, ...grouped, ...offer, ...wait]);
  await lines.addAll([
    lineOf(all.rush, [], false, now),
    lineOf(all.seat, seat, false, now),
    lineOf(all.offer, offer, true, now),
    lineOf(all.wait, wait, false, now),
  ]);
}
