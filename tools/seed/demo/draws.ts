import { createHash } from 'node:crypto';
import { applications } from '../../../cloudfunctions/_kit/appointment/applications';
import { attendances } from '../../../cloudfunctions/_kit/appointment/attendances';
import { draws } from '../../../cloudfunctions/_kit/appointment/draws';
import { type SessionDocument, sessions } from '../../../cloudfunctions/_kit/appointment/sessions';
import { _ } from '../../../cloudfunctions/_kit/database';
import { drawLine } from '../../../cloudfunctions/scheduler/appointment/draw-line';
import { sealList } from '../../../cloudfunctions/scheduler/appointment/seal-list';
import { demoPersonId } from '../documents';
import { demoApplication, demoAttendance, demoSession } from './appointment';
import type { DemoStudent } from './people';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const VALUE = '03 07 15 22 28 31 + 12';

interface DemoDraw {
  id: string;
  title: string;
  applicants: number;
  seats: number;
  /** How long ago its window ended. */
  closedAgo: number;
  beacon: SessionDocument['beacon'];
  hasValue: boolean;
}

/** One that was drawn, one whose number officers owe, one whose number nobody knows yet. */
const DRAWS: DemoDraw[] = [
  {
    id: 'drawn',
    title: '校长有约：后勤和校园网',
    applicants: 41,
    seats: 12,
    closedAgo: 5 * DAY,
    beacon: 'ssq',
    hasValue: true,
  },
  {
    id: 'owed',
    title: '校长有约：实验室开放时间',
    applicants: 30,
    seats: 10,
    closedAgo: 5 * DAY,
    beacon: 'ssq',
    hasValue: false,
  },
  {
    id: 'sealed',
    title: '校领导接待日：奖学金',
    applicants: 23,
    seats: 8,
    closedAgo: 10 * MINUTE,
    beacon: 'sse',
    hasValue: false,
  },
];

const sessionOf = ({ id, title, seats, closedAgo, beacon }: DemoDraw, schoolId: string, code: string, now: number) =>
  demoSession({
    ...{ _id: `demo-draw-${id}-${code}`, schoolId, title, seats, beacon, state: 'frozen' },
    ...{ startsAt: new Date(now + 6 * DAY), opensAt: new Date(now - closedAgo - 4 * DAY) },
    ...{ closesAt: new Date(now - closedAgo), createdAt: new Date(now - closedAgo - 6 * DAY) },
  });

/** Draws at each of their steps, with the school's demo students among those who applied. */
export async function seedDraws(
  code: string,
  schoolId: string,
  students: readonly DemoStudent[],
  now: Date,
): Promise<void> {
  const known = students.map(demoPersonId);
  const others = Array.from(
    { length: 60 },
    (_none, at) => `${schoolId}:${createHash('sha256').update(`${at}`).digest('hex').slice(0, 32)}`,
  );
  const earlier = { _id: `demo-earlier-${code}`, schoolId, channel: 'principal-talk' as const };
  const startsAt = new Date(now.getTime() - 20 * DAY);
  await sessions.add(
    demoSession({
      ...{ ...earlier, startsAt, title: '教室和自习', state: 'closed' },
      ended: { at: new Date(startsAt.getTime() + 2 * 3_600_000), by: 'demo', settled: true },
    }),
  );
  await attendances.addAll(others.slice(0, 6).map((one) => demoAttendance({ ...earlier, startsAt }, one)));
  for (const demo of DRAWS) {
    const session = sessionOf(demo, schoolId, code, now.getTime());
    await sessions.add(session);
    const authors = [...known, ...others].slice(0, demo.applicants);
    await applications.addAll(authors.map((author) => demoApplication(session, author)));
    await sealList(session, new Date(session.closesAt.getTime() + 2 * MINUTE));
    const draw = await draws.get(session._id);
    if (!draw || !demo.hasValue) continue;
    const by = ['权益部', '主席团'].map((office) => ({ who: office, office }));
    await drawLine({ ...draw, value: { text: VALUE, at: draw.valueAt, by } }, session);
    await draws.updateWhere({ _id: draw._id }, { value: _.set({ text: VALUE, at: draw.valueAt, by }), state: 'told' });
  }
}
