import { isOfSchool } from '@domain/appointment/of-school';
import type { SchoolCalendar } from '@domain/core/school-days';
import { can } from '@domain/identity/can';
import type { AppointmentActions } from '@types_/appointment/actions';
import { SESSION_LISTS, type SessionList } from '@types_/appointment/session';
import type { SessionsView } from '@types_/appointment/session-view';
import type { InputOf, OutputOf } from '@types_/core/envelope';
import type { ApplicationDocument } from '../../_kit/appointment/applications';
import type { LineLook } from '../../_kit/appointment/lines';
import { type SessionDocument, sessions } from '../../_kit/appointment/sessions';
import { _, type Beside, Collection } from '../../_kit/database';
import { Refusal } from '../../_kit/refusal';
import { type Call, withOwn } from '../../_kit/router';
import { ROW_FIELDS, sessionRow } from '../session-row';
import { ownAtSchool, ownLinesBeside, stillApplied } from '../still-applied';

const institutions = new Collection<{ _id: string; name: string }>('institutions');

/** A term of them, and a term before; what goes on comes in pages of as many. */
const MOST: Record<SessionList, number> = { drafts: 60, next: 60, past: 30 };

type Found = { name: string; lines?: LineLook[] } & Partial<Record<SessionList, SessionDocument[]>>;

/** One list of a school's sessions, of each what a row shows, from an hour on; one more than a page has, which tells that it goes on. */
function listBeside(name: SessionList, schoolId: string, now: Date, from: Date | null): Beside {
  const published = { schoolId, state: _.neq('draft'), 'cancelled.from': _.neq('draft') };
  const most = MOST[name] + 1;
  if (name === 'past') {
    const past = { ...published, endsAt: _.lt(now), ...(from ? { startsAt: _.lte(from) } : {}) };
    return sessions.latestBeside(past, name, 'startsAt', most, ROW_FIELDS);
  }
  const what = name === 'drafts' ? { schoolId, state: 'draft' } : { ...published, endsAt: _.gte(now) };
  return sessions.rowsBeside(
    { ...what, ...(from ? { startsAt: _.gte(from) } : {}) },
    name,
    'startsAt',
    most,
    ROW_FIELDS,
  );
}

/** Some lists of a school, and the lines of those sessions that the caller applied to. One request. */
async function lookAt(
  schoolId: string,
  names: readonly SessionList[],
  call: Call<unknown>,
  from: Date | null = null,
): Promise<Found | undefined> {
  const own = call.own as ApplicationDocument[];
  const looking = institutions.aggregate().match({ _id: schoolId }).limit(1);
  const withOwnLines = own.length > 0 ? looking.lookup(ownLinesBeside(own, 'lines')) : looking;
  const { list } = await names
    .reduce((stage, name) => stage.lookup(listBeside(name, schoolId, call.now, from)), withOwnLines)
    .end();
  return list[0] as Found | undefined;
}

/** Whether the caller looks after the sessions of a school; refused for whom there are none. */
function mayWriteAt(schoolId: string, { actor, now }: Call<unknown>): boolean {
  if (!isOfSchool(actor, schoolId, now)) throw new Refusal('SESSION_NOT_FOUND');
  return can(actor, 'appointment.save-session', { schoolId, prefecture: null }, now);
}

/** The rows of a list, as the caller sees them. */
function rowsOf(found: Found, name: SessionList, { person, own, now }: Call<unknown>, calendar: SchoolCalendar | null) {
  const applied = stillApplied(own as ApplicationDocument[], found.lines ?? [], now);
  return (found[name] ?? []).slice(0, MOST[name]).map((one) => sessionRow(one, person, applied, now, calendar));
}

/** The school's calendar, for who looks after its sessions: it was read with them. */
const calendarFor = async (mayWrite: boolean, schoolId: string, { schools }: Call<unknown>) =>
  mayWrite ? schools.calendarOf(schoolId) : null;

const goesOn = (found: Found, name: SessionList): boolean => (found[name]?.length ?? 0) > MOST[name];

/** The published sessions of the caller's school, the next ones first; with the drafts for those who look after them. Two requests. */
export const listSessions = withOwn(schoolSessions, ({ schoolId }) => ownAtSchool(schoolId));

async function schoolSessions(call: Call<InputOf<AppointmentActions, 'sessions'>>): Promise<SessionsView> {
  const { schoolId } = call.input;
  const mayWrite = mayWriteAt(schoolId, call);
  const names = SESSION_LISTS.filter((name) => mayWrite || name !== 'drafts');
  const found = await lookAt(schoolId, names, call);
  if (!found) throw new Refusal('SESSION_NOT_FOUND');
  const calendar = await calendarFor(mayWrite, schoolId, call);
  const rows = (name: SessionList) => rowsOf(found, name, call, calendar);
  return {
    ...{ school: found.name, mayWrite, drafts: rows('drafts'), next: rows('next'), past: rows('past') },
    more: names.filter((name) => goesOn(found, name)),
  };
}

/** How one of these lists goes on. Two requests. */
export const listMoreSessions = withOwn(moreSessions, ({ schoolId }) => ownAtSchool(schoolId));

async function moreSessions(
  call: Call<InputOf<AppointmentActions, 'more-sessions'>>,
): Promise<OutputOf<AppointmentActions, 'more-sessions'>> {
  const { schoolId, list, from } = call.input;
  const mayWrite = mayWriteAt(schoolId, call);
  if (!mayWrite && list === 'drafts') throw new Refusal('SESSION_NOT_FOUND');
  const found = await lookAt(schoolId, [list], call, new Date(from));
  if (!found) throw new Refusal('SESSION_NOT_FOUND');
  const calendar = await calendarFor(mayWrite, schoolId, call);
  return { rows: rowsOf(found, list, call, calendar), more: goesOn(found, list) };
}
