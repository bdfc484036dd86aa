import { dayOf, plusDays } from '@domain/core/school-clock';
import type { SessionSaved } from '@types_/appointment/session-view';
import { type SessionDocument, sessions } from '../../cloudfunctions/_kit/appointment/sessions';
import { appointment } from './appointment';
import { type Answer, freshKey } from './as';
import { OFFICER } from './scene';
import { JILIN } from './schools';

/** So many days from today, at an hour of the school's clock. */
export const hourOf = (days: number, time: string): string =>
  new Date(`${plusDays(dayOf(new Date()), days)}T${time}:00+08:00`).toISOString();

/** What can be changed of a session, too. */
export const CHANGEABLE = {
  title: '后勤和校园网',
  ...{
    host: { office: '副校长', name: '李建国' },
    place: '鼎新楼 B208',
    link: 'https://meeting.tencent.com/dm/abc' as string | null,
  },
  ...{ startsAt: hourOf(12, '15:00'), endsAt: hourOf(12, '16:30'), seats: 12, scope: '宿舍、食堂、校园网。' },
  ...{ opensAt: hourOf(1, '09:00'), closesAt: hourOf(7, '12:00') },
};

/** A session as an officer writes it: drawn, twelve days from now. */
export const SESSION_WISH = {
  ...{ schoolId: JILIN.id, id: null as string | null, version: 0, channel: 'principal-talk' },
  ...CHANGEABLE,
  ...{ allots: 'draw', beacon: 'ssq' },
  who: { colleges: ['文学院'], grades: [2024] },
};

/** The same for everybody, with what differs. */
export const sessionWish = (more: object = {}) => ({
  ...{ ...SESSION_WISH, link: null, who: { colleges: null, grades: null } },
  ...more,
});

/** A draft that somebody has saved. */
export async function draftSession(more: object = {}, openid: string = OFFICER): Promise<SessionSaved> {
  const { ok, data, error } = await appointment(openid, 'save-session', sessionWish(more));
  if (!ok) throw new Error(`${openid} could not save a session: ${error.code} ${JSON.stringify(error.params)}`);
  return data;
}

/** A session that is open: its line stands where the first come are served. */
export async function openSession(more: object = {}, openid: string = OFFICER): Promise<SessionSaved> {
  const draft = await draftSession(more, openid);
  const { ok, data, error } = await appointment(openid, 'publish-session', { ...draft, anyway: true }, freshKey());
  if (!ok) throw new Error(`${openid} could not publish a session: ${error.code}`);
  return data;
}

export async function sessionOf(id: string): Promise<SessionDocument> {
  const session = await sessions.get(id);
  if (!session) throw new Error(`no session ${id}`);
  return session;
}

/** Of a published session what a change says when nothing is changed. */
export async function unchanged(id: string) {
  const { version, title, host, place, link, seats, scope, ...session } = await sessionOf(id);
  const times = {
    ...{ startsAt: session.startsAt.toISOString(), endsAt: session.endsAt.toISOString() },
    ...{ opensAt: session.opensAt.toISOString(), closesAt: session.closesAt.toISOString() },
  };
  return { id, version, title, host, place, link, ...times, seats, scope, reason: '' };
}

/** What somebody is answered who tries everything with a session that an officer has opened and changed. */
export async function sessionAnswers(openid: string): Promise<[action: string, answer: Answer][]> {
  const { id } = await openSession();
  await appointment(OFFICER, 'change-session', { ...(await unchanged(id)), place: '另一间' });
  const change = { ...(await unchanged(id)), seats: 20 };
  const { version } = change;
  const draft = await draftSession();
  const asked: [string, object][] = [
    ['sessions', { schoolId: JILIN.id }],
    ['session', { id }],
    ['session-template', { schoolId: JILIN.id, channel: 'principal-talk' }],
    ['save-session', sessionWish()],
    ['plan-series', { ...draft, everyWeeks: 2, count: 3 }],
    ['publish-session', { ...draft, anyway: true }],
    ['change-session', change],
    ['confirm-session', { id, version }],
    ['cancel-session', { id, reason: '校长出差' }],
  ];
  const answers: [string, Answer][] = [];
  for (const [action, input] of asked) answers.push([action, await appointment(openid, action, input)]);
  return answers;
}
