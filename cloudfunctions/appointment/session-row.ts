import { canApply } from '@domain/appointment/apply';
import { CHANNEL } from '@domain/appointment/channel';
import { isUnnoted } from '@domain/appointment/noted';
import { isOnDayOff } from '@domain/appointment/series';
import { mayApply } from '@domain/appointment/who';
import type { SchoolCalendar } from '@domain/core/school-days';
import type { SessionRow } from '@types_/appointment/session-view';
import type { SessionDocument } from '../_kit/appointment/sessions';
import type { PersonDocument } from '../_kit/people';

/** What of a session a list shows. */
export const ROW_FIELDS = {
  ...{ schoolId: 1, channel: 1, title: 1, host: 1, state: 1, allots: 1, startsAt: 1, endsAt: 1, opensAt: 1 },
  ...{ closesAt: 1, seats: 1, who: 1, unwritten: 1, ended: 1, meantOn: 1 },
};

type Look = Pick<SessionDocument, '_id' | (keyof typeof ROW_FIELDS & keyof SessionDocument)>;

/** Whether somebody is among those who may apply: a student of the school, as the roster has them. */
export const isMeant = (person: PersonDocument | null, { schoolId, who }: Pick<Look, 'schoolId' | 'who'>): boolean =>
  mayApply(person?.student?.state === 'active' ? person.student : null, schoolId, who);

/** What everybody sees of a session. */
export const factsOf = (session: Look) => ({
  ...{ id: session._id, channel: session.channel, title: session.title, host: session.host, state: session.state },
  ...{ allots: session.allots, seats: session.seats, startsAt: session.startsAt.toISOString() },
  ...{ endsAt: session.endsAt.toISOString(), opensAt: session.opensAt.toISOString() },
  ...{ closesAt: session.closesAt.toISOString() },
  ...{ unwritten: session.unwritten === true, unnoted: isUnnoted(session.ended) },
});

/** Whether somebody can bring something to talk about to a session now. */
function canBring(session: Look, person: PersonDocument | null, now: Date): boolean {
  if (!CHANNEL[session.channel].topic || person?.student?.state !== 'active') return false;
  return canApply(session, { ...person.student, pausedUntil: person.pause?.until ?? null }, now).ok;
}

/** A session in a list, as one person sees it now. `applied`: the sessions that they want to come to; `calendar`: their school's, for who looks after them. */
export const sessionRow = (
  session: Look,
  person: PersonDocument | null,
  applied: ReadonlySet<string>,
  now: Date,
  calendar: SchoolCalendar | null,
): SessionRow => ({
  ...factsOf(session),
  dayOff: calendar !== null && isOnDayOff(session, calendar, now),
  mayApply: isMeant(person, session),
  applied: applied.has(session._id),
  bring: canBring(session, person, now),
});
