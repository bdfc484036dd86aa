import { dayOf, plusDays } from '@domain/core/school-clock';
import type { Channel } from '@types_/appointment/channel';
import type { SessionDocument } from '../../../cloudfunctions/_kit/appointment/sessions';
import type { Cast } from '../simulation/cast';
import type { OwnDays } from '../simulation/own-days';
import type { Glance } from './glance';
import type { Staff } from './owed-of-values';
import { thoseThere } from './those-there';
import type { Owed } from './told';
import { isNight, WEEK, weeksSince } from './weeks';

const DAY = 86_400_000;
const DESK = ['officer', 'union-admin'];
/** Who is met, and at which way of meeting alone; null: at any. */
const HOSTS: Record<string, Channel | null> = {
  ...{ leader: null, department: null },
  ...{ delegate: 'delegate-meeting', representative: 'representative-hour' },
};

const people = (staff: Staff, schoolId: string, wanted: (one: Staff[number]) => boolean): string[] => [
  ...new Set(staff.filter((one) => one.schoolId === schoolId && wanted(one)).map(({ id }) => id)),
];
export const deskOf = (staff: Staff, schoolId: string) => people(staff, schoolId, ({ role }) => DESK.includes(role));

/** Where somebody is met. */
type Where = Pick<SessionDocument, 'schoolId' | 'channel'>;

/** Who holds an office that is met there. */
export const hostsOf = (staff: Staff, { schoolId, channel }: Where, wanted: string): string[] =>
  people(staff, schoolId, ({ role, office }) => {
    const only = HOSTS[role];
    return office === wanted && only !== undefined && (only === null || only === channel);
  });

/** Who answers for what an office has promised: whoever holds it, else the desk. */
export function ownersOf(staff: Staff, where: Where, office: string): string[] {
  const { schoolId } = where;
  const hosts = hostsOf(staff, where, office);
  return hosts.length > 0 ? hosts : deskOf(staff, schoolId);
}

/** The day before, whoever is met and the desk can read what they will be asked. */
function owedTopics({ at, applications }: Glance, session: SessionDocument, staff: Staff): Owed[] {
  const { _id, schoolId, host, state, channel, startsAt } = session;
  const left = startsAt.getTime() - at.getTime();
  const isSoon = ['open', 'frozen', 'drawn', 'confirmed'].includes(state) && left > 0 && left <= DAY;
  if (!isSoon || channel === 'activity' || (applications.get(_id) ?? []).length === 0) return [];
  const readers = new Set([...hostsOf(staff, session, host.office), ...deskOf(staff, schoolId)]);
  return [...readers].map((to) => ({ to, kind: 'topics-ready', about: `${_id} topics ${dayOf(startsAt)}`, of: _id }));
}

/** Which time the desk is asked for minutes today: on the school day after it and on one a week later, for three days each. */
function nthAsked(endsAt: Date, at: Date, days: OwnDays): number | null {
  const today = dayOf(at);
  const first = days.after(dayOf(endsAt), 1, at);
  const second = days.after(plusDays(first, 6), 1, at);
  const isIn = (day: string) => day <= today && today < plusDays(day, 3);
  if (today >= second) return isIn(second) ? 2 : null;
  return isIn(first) ? 1 : null;
}

function owedMinutes({ at, minutes }: Glance, session: SessionDocument, staff: Staff, days: OwnDays): Owed[] {
  const { _id, state, channel, endsAt, schoolId } = session;
  if (state !== 'held' || channel === 'activity' || minutes.has(_id)) return [];
  const nth = nthAsked(endsAt, at, days);
  // Whoever has come to the desk since was not asked with the others.
  const isNew = ({ role, from }: Staff[number]) =>
    DESK.includes(role) && from > endsAt && at.getTime() - from.getTime() < WEEK;
  const asked = nth === null ? people(staff, schoolId, isNew) : deskOf(staff, schoolId);
  return asked.map((to) => ({ to, kind: 'minutes-due', about: `${_id} due ${nth ?? 1}`, of: _id }));
}

/** Whoever may make minutes public: neither who wrote them nor who was met; every week again. */
function owedReading({ at, minutes, sessions }: Glance, staff: Staff): Owed[] {
  return [...minutes.values()].flatMap(({ _id, schoolId, state, changedAt, writers }): Owed[] => {
    const session = sessions.get(_id);
    if (state !== 'review' || !session) return [];
    const about = `${_id} waiting ${dayOf(changedAt)} ${weeksSince(changedAt, at)}`;
    const hosts = hostsOf(staff, session, session.host.office);
    const readers = people(staff, schoolId, ({ role }) => [...DESK, 'youth-league'].includes(role));
    return readers
      .filter((id) => !writers.includes(id) && !hosts.includes(id))
      .map((to) => ({ to, kind: 'minutes-waiting', about, of: _id }));
  });
}

/** What is owed about topics and minutes because of the hour; at night nobody is told. */
export function owedOfMinutes(glance: Glance, staff: Staff, casts: readonly Cast[]): Owed[] {
  if (isNight(glance.at)) return [];
  const bySession = [...glance.sessions.values()].flatMap((session) => {
    const cast = casts.find(({ school }) => school.id === session.schoolId);
    if (!cast) return [];
    return [...owedTopics(glance, session, staff), ...owedMinutes(glance, session, staff, cast.days)];
  });
  return [...bySession, ...owedReading(glance, staff)];
}

/** Minutes that came back, at once and every week again: who of the desk wrote them, or where those are gone the desk, by day. */
function owedMending({ at, minutes }: Glance, staff: Staff): Owed[] {
  return [...minutes.values()].flatMap(({ _id, schoolId, state, writers, changedAt }): Owed[] => {
    const weeks = weeksSince(changedAt, at);
    const desk = deskOf(staff, schoolId);
    const left = writers.filter((id) => desk.includes(id));
    if (state !== 'returned' || (isNight(at) && (weeks > 0 || left.length === 0))) return [];
    const about = `${_id} returned ${changedAt.getTime()} ${weeks}`;
    return (left.length > 0 ? left : desk).map((to) => ({ to, kind: 'minutes-returned', about, of: _id }));
  });
}

/** Minutes that are public, to everybody who was there; and those that came back. */
export const owedOfPublished = (glance: Glance, staff: Staff): Owed[] => [
  ...[...glance.minutes.values()].flatMap(({ _id, versions }): Owed[] => {
    const there = versions.length === 0 ? [] : thoseThere(glance.attendances.get(_id) ?? []);
    // Who counts as there only since an appeal was answered is told as well.
    return there.map(({ to }) => ({ to, kind: 'minutes-published', about: `${_id} public`, of: _id }));
  }),
  ...owedMending(glance, staff),
];
