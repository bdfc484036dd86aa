import { randomBytes } from 'node:crypto';
import { CLEAR } from '@domain/appointment/topic-reading';
import { type ApplicationDocument, applications } from '../../cloudfunctions/_kit/appointment/applications';
import type { AttendanceDocument } from '../../cloudfunctions/_kit/appointment/attendances';
import { type DrawDocument, drawLists, draws } from '../../cloudfunctions/_kit/appointment/draws';
import { linePageId, lines, TICKETS_IN_PAGE } from '../../cloudfunctions/_kit/appointment/lines';
import { type SessionDocument, sessions } from '../../cloudfunctions/_kit/appointment/sessions';
import { drawSessions } from '../../cloudfunctions/scheduler/jobs/draw-sessions';
import { freezeTickets } from '../../cloudfunctions/scheduler/jobs/freeze-tickets';
import { studentIdAt } from '../../tools/seed/documents';
import { addAttendance, addSession, appointment } from './appointment';
import type { Answer } from './as';
import { runJob } from './jobs';
import { ADMIN, OFFICER } from './scene';
import { JILIN, person } from './schools';

const DAY = 86_400_000;

const MINUTE = 60_000;

export const VALUE = '03 07 15 22 28 31 + 12';

/** The person of a demo student. */
export const studentId = (openid: string): string => {
  const { roster, institution } = person<'student'>(openid);
  return studentIdAt(institution, roster);
};

/** A session whose window was over six days ago, so that the time of its value is past once its list is sealed. */
export const overSession = (more: Partial<SessionDocument> = {}): Promise<SessionDocument> =>
  addSession({
    ...{ opensAt: new Date(Date.now() - 8 * DAY), closesAt: new Date(Date.now() - 6 * DAY), seats: 3 },
    ...more,
  });

/** Applications of so many people whom nobody knows. */
export async function addMany({ _id: sessionId, schoolId }: SessionDocument, count: number): Promise<void> {
  const one = (at: number): ApplicationDocument => ({
    ...{ _id: `${sessionId}-${at}`, version: 1, sessionId, schoolId, authorId: `nobody-${at}` },
    ...{ ticket: randomBytes(8).toString('hex'), topic: '宿舍', ...CLEAR, caseIds: [], digestId: null, speaksFor: 1 },
    ...{ group: null, slot: `${sessionId}-${at}`, state: 'in', at: new Date(), recent: [] },
  });
  for (let from = 0; from < count; from += 1000)
    await applications.addAll(Array.from({ length: Math.min(1000, count - from) }, (_none, at) => one(from + at)));
}

/** When the list of such a session may be sealed. */
export const sealedAt = ({ closesAt }: SessionDocument): Date => new Date(closesAt.getTime() + 2 * MINUTE);

export async function sealed(session: SessionDocument): Promise<DrawDocument> {
  await runJob(freezeTickets, sealedAt(session));
  return drawOf(session);
}

export async function drawOf({ _id }: SessionDocument): Promise<DrawDocument> {
  const draw = await draws.get(_id);
  if (!draw) throw new Error('its list is not sealed');
  return draw;
}

/** The text of a sealed list. */
export async function listTextOf({ _id: sessionId }: SessionDocument): Promise<string> {
  const { data } = await drawLists.find({ sessionId }).orderBy('page', 'asc').limit(100).get();
  return data.map(({ text }) => text).join('');
}

/** The tickets of a line, in order. */
export async function lineTickets({ _id }: SessionDocument): Promise<string[]> {
  const tickets: string[] = [];
  for (let page = 0; ; page += 1) {
    const found = await lines.get(linePageId(_id, page));
    if (found) tickets.push(...found.tickets);
    if (!found || found.tickets.length < TICKETS_IN_PAGE) return tickets;
  }
}

export const enter = (
  openid: string,
  { _id: session }: SessionDocument,
  value = VALUE,
  key?: string,
): Promise<Answer> => appointment(openid, 'enter-draw-value', { id: session, value }, key);

export const seeDraw = (openid: string, { _id: session }: SessionDocument, page = 0): Promise<Answer> =>
  appointment(openid, 'draw', { id: session, page });

/** Two officers enter the same, and the minute after the line is drawn. */
export async function drawn(session: SessionDocument, value = VALUE): Promise<DrawDocument> {
  for (const openid of [OFFICER, ADMIN]) {
    const { ok, error } = await enter(openid, session, value);
    if (!ok) throw new Error(`${openid} could not enter: ${error.code}`);
  }
  await runJob(drawSessions);
  return drawOf(session);
}

/** Somebody came to an earlier session, or did not. */
export async function addMeeting(personId: string, more: Partial<AttendanceDocument> = {}): Promise<void> {
  const { schoolId = JILIN.id, channel = 'principal-talk', at = new Date() } = more;
  const session = await addSession({
    ...{ _id: randomBytes(8).toString('hex'), schoolId, channel, startsAt: at, endsAt: at, state: 'held' },
    ended: { at, by: null, settled: true },
  });
  await addAttendance(session, personId, more);
}

export const stateOf = async ({ _id }: SessionDocument) => (await sessions.get(_id))?.state;

export const listed = (text: string) => text.split('\n').slice(0, -1);

export const hasMet = async (session: SessionDocument, ticket: string) =>
  listed(await listTextOf(session))
    .find((line) => line.startsWith(ticket))
    ?.endsWith('1');
