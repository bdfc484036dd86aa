import { holdsOffice } from '@domain/appointment/host';
import { sayTookPlace } from '@domain/appointment/minutes';
import { type Line, Seats } from '@domain/appointment/seats';
import { dayDoubt, isOnDayOff } from '@domain/appointment/series';
import { hasTimeFor, stepOf } from '@domain/appointment/session-life';
import { holidaysFrom } from '@domain/appointment/session-times';
import { mayContradict } from '@domain/appointment/took-place';
import { dayOf } from '@domain/core/school-clock';
import { can } from '@domain/identity/can';
import type { AppointmentActions } from '@types_/appointment/actions';
import { type DayDoubt, SESSION_STEPS, type SessionDoing } from '@types_/appointment/session';
import type { SessionView } from '@types_/appointment/session-view';
import type { InputOf } from '@types_/core/envelope';
import { type ApplicationDocument, applicationIdOf, applications, theOne } from '../../_kit/appointment/applications';
import { isOthersToo, type NotedOf, notedBeside } from '../../_kit/appointment/attendances';
import { type LineLook, lineBeside, lineOf } from '../../_kit/appointment/lines';
import { type Standing, standingBeside } from '../../_kit/appointment/minutes';
import { type SessionDocument, sessions } from '../../_kit/appointment/sessions';
import { _, Collection } from '../../_kit/database';
import { publicCalendar } from '../../_kit/public-calendar';
import { Refusal } from '../../_kit/refusal';
import type { Call } from '../../_kit/router';
import { ownIds, ownTickets } from '../own-ids';
import { isSeen } from '../seen-session';
import { factsOf, isMeant } from '../session-row';

const institutions = new Collection<{ _id: string; name: string }>('institutions');

type Found = SessionDocument & {
  school: { name: string }[];
  in: { count: number }[];
  line: LineLook[];
  own: Pick<ApplicationDocument, '_id' | 'state' | 'at'>[];
  written: Standing[];
  noted: NotedOf[];
};

const ownOf = (id: string, ids: readonly string[]) => ({ _id: _.in(ids.map((one) => applicationIdOf(id, one))) });

/** A session with its line, how many want to come, one person's own application, and whether its minutes are written. One request. */
async function lookAt(id: string, ids: readonly string[]): Promise<Found | undefined> {
  const { list } = await sessions
    .aggregate()
    .match({ _id: id })
    .limit(1)
    .lookup(institutions.joined('schoolId', '_id', 'school'))
    .lookup(applications.countBeside({ sessionId: id, state: 'in' }, 'in'))
    .lookup(lineBeside(id, ownTickets(id, ids), 'line'))
    .lookup(applications.fieldsBeside(ownOf(id, ids), 'own', ids.length, { state: 1, at: 1 }))
    .lookup(standingBeside(id, 'written'))
    .lookup(notedBeside(id, 'noted'))
    .end();
  return list[0] as Found | undefined;
}

/** The line of a session by now: its numbers, how many still want to come, and how the caller stands in it. */
function lineNow(found: Found, now: Date): Pick<SessionView, 'numbers' | 'own' | 'applicants'> {
  const { line, own, state } = found;
  const known = lineOf(line);
  const seats = known && new Seats(known.line, now);
  const place = known?.place ?? null;
  const mine = theOne(own);
  const standing = seats && place !== null ? seats.standing(place).is : null;
  const applied = found.in[0]?.count ?? 0;
  return {
    numbers: seats?.numbers ?? null,
    applicants: state === 'draft' ? null : seats && known ? stillWanted(applied, seats.numbers, known.line) : applied,
    own: mine ? { id: mine._id, state: mine.state, standing } : null,
  };
}

/** Of those who applied, how many are in the line or can come into it yet: who gave theirs back, or let it go, is no applicant any more. */
function stillWanted(applied: number, { seated, offered, waiting }: Seats['numbers'], { count }: Line): number {
  const inLine = seated + offered + waiting;
  // Whoever deleted the account has left the line, and no application.
  return Math.max(inLine, applied - (count - inLine));
}

const STEP_OF: Record<SessionDoing, Parameters<typeof stepOf>[1]> = {
  ...{ save: 'save', publish: 'publish', change: 'change', confirm: 'confirm', cancel: 'cancel', series: 'save' },
};

/** What can be done with it now; that it did not take place is not said beside minutes of it. */
const stepsOf = ({ written, ...session }: Found, now: Date): SessionDoing[] =>
  SESSION_STEPS.filter(
    (name) =>
      stepOf(session.state, STEP_OF[name], session.allots).ok &&
      hasTimeFor(STEP_OF[name], session, now) &&
      (name !== 'series' || session.series === null) &&
      (name !== 'cancel' || !written.some(sayTookPlace)),
  );

/** Whether somebody else has to say that it did not take place, whoever may: others had a seat, or came. */
const isLeaguesToSay = (
  { noted, startsAt, schoolId, state }: Found,
  seated: number,
  { actor, now }: Call<unknown>,
): boolean =>
  state !== 'cancelled' &&
  isOthersToo(noted, startsAt, seated, now) &&
  !mayContradict(actor, { schoolId, startsAt }, now);

/** What its school's calendar says against the day of a draft, or of what is published and can be moved: that no school meets on it. Who looks after it is of that school: its calendar was read with them. */
async function doubtOf(found: Found, { schools, now }: Call<unknown>): Promise<DayDoubt | null> {
  const calendar = await schools.calendarOf(found.schoolId);
  if (found.state === 'draft') return dayDoubt(dayOf(found.startsAt), calendar);
  return isOnDayOff(found, calendar, now) ? 'off' : null;
}

/** What only those may know who have a seat, who is met, and those who look after it. */
const mayJoin = ({ own }: Pick<SessionView, 'own'>): boolean => own?.standing === 'seated';

/** One session, for students and for those who look after it. Two requests. */
export async function showSession(call: Call<InputOf<AppointmentActions, 'session'>>): Promise<SessionView> {
  const { input, actor, person, now } = call;
  const found = await lookAt(input.id, ownIds(call));
  const place = found && { schoolId: found.schoolId, prefecture: null };
  const mayWrite = place !== undefined && can(actor, 'appointment.save-session', place, now);
  if (!found || !(isSeen(found, call) || mayWrite)) throw new Refusal('SESSION_NOT_FOUND');
  const isHost = holdsOffice(actor, found, found.host.office, now);
  const { changes, cancelled, series } = found;
  const line = lineNow(found, now);
  const [steps, isLeagues] = [stepsOf(found, now), isLeaguesToSay(found, line.numbers?.seated ?? 0, call)];
  return {
    ...{ ...factsOf(found), ...line, schoolId: found.schoolId, school: found.school[0]?.name ?? '' },
    ...{ version: found.version, place: found.place, isOnline: found.link !== null },
    link: mayWrite || isHost || mayJoin(line) ? found.link : null,
    ...{ scope: found.scope, who: found.who, beacon: found.beacon, series, mayApply: isMeant(person, found) },
    changes: changes.map(({ at, what, reason }) => ({ at: at.toISOString(), what, reason })),
    cancelled: cancelled
      ? { at: cancelled.at.toISOString(), reason: cancelled.reason, undrawn: cancelled.by === null }
      : null,
    ...{ steps: mayWrite ? steps.filter((one) => one !== 'cancel' || !isLeagues) : [] },
    offByLeague: mayWrite && isLeagues && steps.includes('cancel'),
    unsure: mayWrite && found.unsure === true,
    dayDoubt: mayWrite ? await doubtOf(found, call) : null,
    holidays: mayWrite ? holidaysFrom(now, publicCalendar) : [],
  };
}
