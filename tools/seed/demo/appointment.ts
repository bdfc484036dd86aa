import { CLEAR } from '@domain/appointment/topic-reading';
import {
  type ApplicationDocument,
  applicationIdOf,
  passOf,
  ticketOf,
} from '../../../cloudfunctions/_kit/appointment/applications';
import { type AttendanceDocument, attendanceIdOf } from '../../../cloudfunctions/_kit/appointment/attendances';
import type { SessionDocument } from '../../../cloudfunctions/_kit/appointment/sessions';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

export const VICE_PRINCIPAL = { office: '副校长', name: '李建国' };

/** What differs from an ordinary session: drawn, ninety minutes with the vice principal, for everybody at the school. */
export type DemoSession = Partial<SessionDocument> & Pick<SessionDocument, '_id' | 'schoolId' | 'startsAt'>;

export function demoSession(wish: DemoSession): SessionDocument {
  const before = (time: number) => new Date(wish.startsAt.getTime() - time);
  return {
    ...{ version: 1, channel: 'principal-talk', title: '后勤和校园网', host: VICE_PRINCIPAL, place: '鼎新楼 B208' },
    ...{ link: null, endsAt: before(-1.5 * HOUR), opensAt: before(10 * DAY), closesAt: before(5 * DAY), seats: 12 },
    ...{ scope: '宿舍、食堂、校园网。', who: { colleges: null, grades: null }, allots: 'draw', beacon: 'ssq' },
    ...{ state: 'open', series: null, changes: [], createdBy: 'demo', createdAt: before(12 * DAY), recent: [] },
    ...wish,
  };
}

/** Somebody's application for a session. */
export function demoApplication(
  { _id: sessionId, schoolId, opensAt }: SessionDocument,
  authorId: string,
  more: Partial<ApplicationDocument> = {},
): ApplicationDocument {
  const _id = applicationIdOf(sessionId, authorId);
  return {
    ...{ _id, version: 1, sessionId, schoolId, authorId, ticket: ticketOf(sessionId, authorId), slot: _id },
    ...{ topic: '宿舍网晚上总掉线，能不能换设备？', ...CLEAR, caseIds: [], digestId: null, speaksFor: 1, group: null },
    ...{ state: 'in', at: new Date(opensAt.getTime() + HOUR), recent: [], ...more },
  };
}

/** That somebody was at a session; with `what: 'absent'`, that they were not. */
export function demoAttendance(
  { _id: sessionId, schoolId, channel, startsAt }: Pick<SessionDocument, '_id' | 'schoolId' | 'channel' | 'startsAt'>,
  personId: string,
  more: Partial<AttendanceDocument> = {},
): AttendanceDocument {
  const _id = attendanceIdOf(sessionId, personId);
  return {
    ...{ _id, version: 1, sessionId, personId, schoolId, channel, at: startsAt, what: 'met', how: 'scan' },
    ...{
      ticket: ticketOf(sessionId, personId),
      pass: passOf(ticketOf(sessionId, personId)),
      seat: _id,
      by: null,
      notedAt: startsAt,
      rating: null,
    },
    ...{ appeal: null, due: false, recent: [], ...more },
  };
}
