import type { Move } from '@domain/appointment/seats';
import { CLEAR } from '@domain/appointment/topic-reading';
import type { Channel } from '@types_/appointment/channel';
import { AGREEMENT_VERSION } from '@types_/identity/agreement';
import {
  type ApplicationDocument,
  applicationIdOf,
  applications,
  passOf,
  ticketOf,
} from '../../cloudfunctions/_kit/appointment/applications';
import {
  type AttendanceDocument,
  attendanceIdOf,
  attendances,
} from '../../cloudfunctions/_kit/appointment/attendances';
import { type LineDocument, lines } from '../../cloudfunctions/_kit/appointment/lines';
import { type SessionDocument, sessions } from '../../cloudfunctions/_kit/appointment/sessions';
import { accountOf, people } from '../../cloudfunctions/_kit/people';
import { main as appointmentFunction } from '../../cloudfunctions/appointment/index';
import { studentIdAt } from '../../tools/seed/documents';
import { type Answer, as, freshKey } from './as';
import { JILIN, person } from './schools';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
let made = 0;

export const appointment = (openid: string, action: string, input: object, key = freshKey()): Promise<Answer> =>
  as(openid, appointmentFunction, action, input, key);

/** A session at 吉林大学 as it stands in the database: open for applications, drawn, held in ten days. */
export async function addSession(more: Partial<SessionDocument> = {}): Promise<SessionDocument> {
  made += 1;
  const now = Date.now();
  const session: SessionDocument = {
    ...{ _id: `session-of-test-${made}`, version: 1, schoolId: JILIN.id, channel: 'principal-talk' as Channel },
    ...{ title: '后勤和校园网', host: { office: '副校长', name: '李建国' }, place: '鼎新楼 B208', link: null },
    ...{ startsAt: new Date(now + 10 * DAY), endsAt: new Date(now + 10 * DAY + 1.5 * HOUR) },
    ...{ opensAt: new Date(now - DAY), closesAt: new Date(now + 5 * DAY), seats: 12, scope: '宿舍、食堂、校园网。' },
    ...{
      who: { colleges: null, grades: null },
      allots: 'draw',
      beacon: 'ssq',
      state: 'open',
      series: null,
      changes: [],
    },
    ...{ createdBy: 'an-officer-of-the-tests', createdAt: new Date(now - 2 * DAY), recent: [], ...more },
  };
  await sessions.add(session);
  return session;
}

/** The line of a session where the first come are served, as publishing leaves it. */
export async function addLine({ _id, seats, startsAt, opensAt }: SessionDocument): Promise<void> {
  await lines.add({
    ...{ _id, sessionId: _id, page: 0, tickets: [], joined: [], seats, startsAt, allottedAt: opensAt },
    ...{ drawn: 0, moves: [], version: 0 },
  });
}

/** Somebody's application, as it is stored. */
export const applicationDocument = (
  { _id: sessionId, schoolId }: SessionDocument,
  authorId: string,
  more: Partial<ApplicationDocument> = {},
): ApplicationDocument => ({
  ...{ _id: applicationIdOf(sessionId, authorId), version: 1, sessionId, schoolId, authorId },
  ...{
    ticket: ticketOf(sessionId, authorId),
    topic: '宿舍网晚上总掉线，能不能换设备？',
    caseIds: [],
    digestId: null,
    ...CLEAR,
  },
  ...{
    speaksFor: 1,
    group: null,
    slot: applicationIdOf(sessionId, authorId),
    state: 'in',
    at: new Date(),
    recent: [],
    ...more,
  },
});

/** Somebody's application, as it stands in the database. */
export async function addApplication(...of: Parameters<typeof applicationDocument>): Promise<ApplicationDocument> {
  const application = applicationDocument(...of);
  await applications.add(application);
  return application;
}

/** Lines of the roster of 吉林大学 that nobody has bound, bound to these accounts. */
export async function bindMore(openids: readonly string[]): Promise<void> {
  const free = { 'student.schoolId': JILIN.id, 'student.state': 'active', boundAt: null };
  const { data } = await people.find(free).limit(openids.length).get();
  const agreements = [{ version: AGREEMENT_VERSION, at: new Date() }];
  for (const [nth, openid] of openids.entries())
    await people.updateWhere(
      { _id: data[nth]?._id ?? '' },
      { account: accountOf(openid), boundAt: new Date(), agreements },
    );
}

const WISH = { topic: '宿舍网晚上总掉线。', cases: [], digest: '', speaksFor: 1, group: '' };

/** Applies for a session. */
export const apply = (session: SessionDocument, openid: string, more: object = {}, key?: string): Promise<Answer> =>
  appointment(openid, 'apply', { id: session._id, ...WISH, ...more }, key);

/** Any other call of somebody about a session. */
export const about = (
  session: SessionDocument,
  openid: string,
  action: string,
  more: object = {},
  key?: string,
): Promise<Answer> => appointment(openid, action, { id: session._id, ...more }, key);

/** A session where the first come are served, with its line; everybody named has written what they want to talk about. */
export async function addRush(
  seats: number,
  openids: readonly string[] = [],
  more: Partial<SessionDocument> = {},
): Promise<SessionDocument> {
  const session = await addSession({ allots: 'first-come', channel: 'representative-hour', seats, ...more });
  await addLine(session);
  for (const openid of openids) {
    const { ok, error } = await apply(session, openid);
    if (!ok) throw new Error(`${openid} could not apply: ${error.code}`);
  }
  return session;
}

/** The person behind a demo student. */
export const studentOf = (openid: string): string => {
  const { roster, institution } = person<'student'>(openid);
  return studentIdAt(institution, roster);
};

/** A session that was drawn and begins in so many minutes, with its line in order; its people have applied. */
export async function addDrawn(
  people: readonly string[],
  {
    inMinutes = 60,
    startsAt = new Date(Date.now() + inMinutes * 60_000),
    moves = [],
    ...more
  }: Partial<SessionDocument> & { inMinutes?: number; moves?: Move[] } = {},
): Promise<SessionDocument> {
  const session = await addSession({
    ...{ state: 'drawn', startsAt, endsAt: new Date(startsAt.getTime() + 1.5 * HOUR) },
    ...{ opensAt: new Date(startsAt.getTime() - 9 * DAY), closesAt: new Date(startsAt.getTime() - 5 * DAY), ...more },
  });
  for (const one of people) await addApplication(session, one);
  await lines.add({
    ...{ _id: session._id, sessionId: session._id, page: 0, joined: null, seats: session.seats, startsAt, moves },
    ...{ tickets: people.map((one) => ticketOf(session._id, one)), drawn: people.length, version: 0 },
    allottedAt: new Date(startsAt.getTime() - 4 * DAY),
  } satisfies LineDocument);
  return session;
}

/** Somebody was at a session, or was not. */
export async function addAttendance(
  { _id: sessionId, schoolId, channel, startsAt }: Pick<SessionDocument, '_id' | 'schoolId' | 'channel' | 'startsAt'>,
  personId: string,
  more: Partial<AttendanceDocument> = {},
): Promise<void> {
  const _id = attendanceIdOf(sessionId, personId);
  await attendances.add({
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
  });
}
