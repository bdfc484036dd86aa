import { dayOf, plusDays, schoolTime } from '@domain/core/school-clock';
import type { SessionDocument } from '../../../cloudfunctions/_kit/appointment/sessions';
import type { Cast } from '../simulation/cast';
import type { OwnDays } from '../simulation/own-days';
import type { Glance } from './glance';
import type { Staff } from './owed-of-values';
import type { Owed } from './told';

const DAY = 86_400_000;
const DESK = ['officer', 'union-admin'];
const HOSTS = ['leader', 'department'];

const people = (staff: Staff, schoolId: string, wanted: (one: Staff[number]) => boolean): string[] => [
  ...new Set(staff.filter((one) => one.schoolId === schoolId && wanted(one)).map(({ id }) => id)),
];
const deskOf = (staff: Staff, schoolId: string) => people(staff, schoolId, ({ role }) => DESK.includes(role));

/** Who holds an office that is met. */
export const hostsOf = (staff: Staff, schoolId: string, wanted: string): string[] =>
  people(staff, schoolId, ({ role, office }) => HOSTS.includes(role) && office === wanted);

/** Who answers for what an office has promised: whoever holds it, else the desk. */
export function ownersOf(staff: Staff, schoolId: string, office: string): string[] {
  const hosts = hostsOf(staff, schoolId, office);
  return hosts.length > 0 ? hosts : deskOf(staff, schoolId);
}

/** The day before, whoever is met and the desk can read what they will be asked. */
function owedTopics({ at, applications }: Glance, session: SessionDocument, staff: Staff): Owed[] {
  const { _id, schoolId, host, state, channel, startsAt, closesAt } = session;
  const left = startsAt.getTime() - at.getTime();
  const isSoon = ['open', 'frozen', 'drawn', 'confirmed'].includes(state) && left > 0 && left <= DAY && closesAt <= at;
  if (!isSoon || channel === 'activity' || (applications.get(_id) ?? []).length === 0) return [];
  const readers = new Set([...hostsOf(staff, schoolId, host.office), ...deskOf(staff, schoolId)]);
  return [...readers].map((to) => ({ to, kind: 'topics-ready', about: `${_id} topics`, of: _id }));
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
  if (nth === null) return [];
  return deskOf(staff, schoolId).map((to) => ({ to, kind: 'minutes-due', about: `${_id} due ${nth}`, of: _id }));
}

/** Whoever may make minutes public: neither who wrote them nor who was met. */
function owedReading({ at, minutes, sessions }: Glance, staff: Staff): Owed[] {
  return [...minutes.values()].flatMap(({ _id, schoolId, state, changedAt, writers }): Owed[] => {
    const session = sessions.get(_id);
    if (state !== 'review' || !session || at.getTime() - changedAt.getTime() >= 3 * DAY) return [];
    const hosts = hostsOf(staff, schoolId, session.host.office);
    const readers = people(staff, schoolId, ({ role }) => [...DESK, 'youth-league'].includes(role));
    return readers
      .filter((id) => !writers.includes(id) && !hosts.includes(id))
      .map((to) => ({ to, kind: 'minutes-waiting', about: `${_id} waiting ${dayOf(changedAt)}`, of: _id }));
  });
}

/** What is owed about topics and minutes because of the hour; at night nobody is told. */
export function owedOfMinutes(glance: Glance, staff: Staff, casts: readonly Cast[]): Owed[] {
  const hour = schoolTime(glance.at).hour();
  if (hour < 8 || hour >= 21) return [];
  const bySession = [...glance.sessions.values()].flatMap((session) => {
    const cast = casts.find(({ school }) => school.id === session.schoolId);
    if (!cast) return [];
    return [...owedTopics(glance, session, staff), ...owedMinutes(glance, session, staff, cast.days)];
  });
  return [...bySession, ...owedReading(glance, staff)];
}

/** Minutes that are public, to everybody who was there; and those that came back, to who wrote them. */
export const owedOfPublished = ({ minutes, attendances }: Glance): Owed[] =>
  [...minutes.values()].flatMap(({ _id, versions, state, writers, version }): Owed[] => {
    const there = versions.length === 0 ? [] : (attendances.get(_id) ?? []).filter(({ what }) => what === 'met');
    return [
      ...there.map(({ personId: to }): Owed => ({ to, kind: 'minutes-published', about: `${_id} public`, of: _id })),
      ...(state === 'returned' ? writers : []).map(
        (to): Owed => ({ to, kind: 'minutes-returned', about: `${_id} returned ${version}`, of: _id }),
      ),
    ];
  });
