import { WAITS } from '@domain/appointment/topic-reading';
import { type ApplicationDocument, applications } from '../../../cloudfunctions/_kit/appointment/applications';
import { lines } from '../../../cloudfunctions/_kit/appointment/lines';
import { type SessionDocument, sessions } from '../../../cloudfunctions/_kit/appointment/sessions';
import { CHANNEL } from '../../../domain/appointment/channel';
import { dayOf, plusDays } from '../../../domain/core/school-clock';
import type { Channel } from '../../../types/appointment/channel';
import type { SessionState } from '../../../types/appointment/session';
import { demoPersonId } from '../documents';
import { demoApplication, demoSession } from './appointment';
import type { DemoOfficer, DemoTeacher } from './people';

/** Whom the demo sessions are about: those who look after them, who is met, and the ids of students. */
interface Here {
  officer: DemoOfficer;
  leader: DemoTeacher;
  department: DemoTeacher;
  delegate: SessionDocument['host'];
  representative: SessionDocument['host'];
  /** Whoever plays the demo: the first has a seat where one is drawn. */
  players: readonly string[];
  others: readonly string[];
}

/** A demo session in days from today, and hours of the school's clock. */
interface Plan {
  name: string;
  channel: Channel;
  title: string;
  host: SessionDocument['host'];
  place: string;
  scope: string;
  state: SessionState;
  day: number;
  from: string;
  to: string;
  /** The window: from nine o'clock of a day to noon of another. */
  window: [opens: number, closes: number];
  seats: number;
  /** How many of the others want to come, and which of the players. */
  applied?: number;
  players?: readonly number[];
  more?: Partial<SessionDocument>;
}

const at = (now: Date, days: number, time: string) => new Date(`${plusDays(dayOf(now), days)}T${time}:00+08:00`);

export const demoSessionId = (schoolCode: string, name: string): string => `demo-session-${schoolCode}-${name}`;

function plans({ leader, department, delegate, representative }: Here, now: Date): Plan[] {
  const met = { office: leader.office, name: leader.name };
  const desk = { office: department.office, name: department.name };
  const series = (nth: number) => ({ series: { id: 'demo-series-of-lunches', nth } });
  return [
    {
      ...{ name: 'talk', channel: 'principal-talk', title: '后勤和校园网', host: met, place: '鼎新楼 B208' },
      ...{
        scope: '宿舍、食堂、浴室、校园网。具体到楼和时间，当面说得更清楚。',
        state: 'open',
        day: 12,
        from: '15:00',
        to: '16:30',
      },
      ...{ window: [-3, 7], seats: 12, applied: 37 },
    },
    {
      ...{
        name: 'reading',
        channel: 'activity',
        title: '“我的大学第一课”读书会',
        host: { office: '学生会', name: '宣传部' },
      },
      ...{ place: '中心图书馆 3 楼', scope: '', state: 'open', day: 6, from: '18:30', to: '20:00' },
      ...{ window: [1, 5], seats: 20, more: { who: { colleges: null, grades: [2026] } } },
    },
    {
      ...{
        name: 'hour',
        channel: 'representative-hour',
        title: '学生代表午间接待',
        host: representative,
      },
      ...{
        place: '南苑食堂二楼',
        scope: '吃饭、选课、宿舍，什么都能说。',
        state: 'open',
        day: 3,
        from: '12:00',
        to: '13:00',
      },
      ...{ window: [-1, 2], seats: 6, applied: 9 },
    },
    {
      ...{ name: 'delegates', channel: 'delegate-meeting', title: '实习和就业', host: delegate, place: '图书馆报告厅' },
      ...{ scope: '实习单位、户口、租房补贴。', state: 'open', day: 15, from: '14:30', to: '16:00' },
      ...{ window: [-1, 10], seats: 10, applied: 6 },
    },
    {
      ...{ name: 'reception', channel: 'leader-reception', title: '校领导接待日：教学和考试', host: met },
      ...{
        place: '行政楼 105',
        scope: '选课、考试安排、培养方案。',
        state: 'drawn',
        day: 4,
        from: '14:00',
        to: '16:00',
      },
      ...{ window: [-8, -1], seats: 5, applied: 18, players: [0, 1] },
      more: {
        changes: [
          {
            ...{ at: at(now, -1, '10:20'), by: 'demo', reason: '原来的会议室装修', what: ['place'] },
            told: true,
          },
        ],
      },
    },
    {
      ...{ name: 'forum', channel: 'department-forum', title: '供暖和热水', host: desk, place: '后勤楼会议室' },
      ...{ scope: '暖气、热水、浴室时间。', state: 'held', day: -6, from: '15:00', to: '16:30' },
      ...{ window: [-18, -11], seats: 10, applied: 14, players: [0] },
    },
    {
      ...{ name: 'spring', channel: 'principal-talk', title: '图书馆和自习室', host: met, place: '鼎新楼 B208' },
      ...{ scope: '开放时间、座位、插座。', state: 'closed', day: -64, from: '15:00', to: '16:30' },
      ...{ window: [-78, -70], seats: 12, applied: 29, more: { unwritten: true } },
    },
    {
      ...{
        name: 'head',
        channel: 'department-head-meeting',
        title: '奖助学金评定',
        host: { office: '学生资助中心', name: '赵文彬' },
      },
      ...{
        place: '大学生活动中心 201',
        scope: '评定办法、公示、申诉。',
        state: 'cancelled',
        day: 9,
        from: '15:00',
        to: '16:00',
      },
      ...{ window: [-4, 5], seats: 8, applied: 11, players: [1] },
      more: {
        cancelled: {
          at: at(now, -1, '17:05'),
          by: 'demo',
          reason: '评定办法还在修改，定了再约',
          from: 'open',
          told: true,
        },
      },
    },
    {
      ...{ name: 'lunch-1', channel: 'department-forum', title: '和后勤处吃午饭', host: desk, place: '北苑食堂小厅' },
      ...{
        scope: '一张桌子八个人，边吃边说。',
        state: 'draft',
        day: 19,
        from: '11:40',
        to: '12:40',
        window: [7, 14],
        seats: 8,
      },
      more: series(0),
    },
    {
      ...{ name: 'lunch-2', channel: 'department-forum', title: '和后勤处吃午饭', host: desk, place: '北苑食堂小厅' },
      ...{
        scope: '一张桌子八个人，边吃边说。',
        state: 'draft',
        day: 33,
        from: '11:40',
        to: '12:40',
        window: [21, 28],
        seats: 8,
      },
      more: series(1),
    },
  ];
}

function sessionOf(plan: Plan, { officer }: Here, now: Date): SessionDocument {
  const { channel, title, host, place, scope, state, day, from, to, window, seats, more } = plan;
  const [opens, closes] = window;
  return demoSession({
    ...{ _id: demoSessionId(officer.institution.code, plan.name), version: 3, schoolId: officer.institution.id },
    ...{ channel, title, host, place, scope, seats, state, allots: CHANNEL[channel].usually },
    ...{ startsAt: at(now, day, from), endsAt: at(now, day, to) },
    ...{ opensAt: at(now, opens, '09:00'), closesAt: at(now, closes, '12:00') },
    ...{ createdBy: demoPersonId(officer), createdAt: at(now, Math.min(opens, 0) - 2, '10:00') },
    ...more,
  });
}

const TOPICS = [
  '宿舍网晚上总掉线，能不能换设备？',
  '北区浴室能不能多开一个小时？',
  '食堂的窗口排队太久，中午能不能错峰？',
  '选课系统开的第一分钟总是进不去。',
  '图书馆周末能不能早点开门？',
];

const MINUTE = 60_000;

/** Who wants to come, in the order of their tickets' line: the players first, so that they meet every standing. */
function applicationsOf(plan: Plan, session: SessionDocument, { players, others }: Here): ApplicationDocument[] {
  const authors = [...(plan.players ?? []).map((nth) => players[nth]), ...others.slice(0, plan.applied ?? 0)];
  return authors
    .filter((authorId): authorId is string => authorId !== undefined)
    .map((authorId, index) =>
      demoApplication(session, authorId, {
        topic: TOPICS[index % TOPICS.length] ?? '',
        at: new Date(session.opensAt.getTime() + (index + 1) * 7 * MINUTE),
        // The platform could not clear the last of an open draw: somebody at the desk reads it.
        ...(session.state === 'open' && session.allots === 'draw' && index === authors.length - 1 ? WAITS : {}),
      }),
    );
}

/** The line of a session that has one: where the first come are served since it is open, else since the draw. */
async function addLine(session: SessionDocument, applied: readonly ApplicationDocument[]): Promise<void> {
  const isFirstCome = session.allots === 'first-come';
  if (!isFirstCome && !['drawn', 'held', 'closed'].includes(session.state)) return;
  const allottedAt = isFirstCome ? session.opensAt : new Date(session.closesAt.getTime() + 18 * 60 * MINUTE);
  await lines.add({
    ...{ _id: session._id, sessionId: session._id, page: 0, tickets: applied.map(({ ticket }) => ticket) },
    ...{ joined: isFirstCome ? applied.map(({ at: joined }) => joined) : null, seats: session.seats, allottedAt },
    ...{ startsAt: session.startsAt, drawn: isFirstCome ? 0 : applied.length, moves: [], version: applied.length },
  });
}

/** Sessions of several channels, one of each state, so that every screen has something. */
export async function seedDemoSessions(here: Here, now: Date): Promise<void> {
  for (const plan of plans(here, now)) {
    const session = sessionOf(plan, here, now);
    await sessions.add(session);
    const applied = applicationsOf(plan, session, here);
    if (applied.length > 0) await applications.addAll(applied);
    await addLine(session, applied);
  }
}
