import { isOfSchool } from '@domain/appointment/of-school';
import { can } from '@domain/identity/can';
import type { AppointmentActions } from '@types_/appointment/actions';
import type { SessionsView } from '@types_/appointment/session-view';
import type { InputOf } from '@types_/core/envelope';
import type { ApplicationDocument } from '../../_kit/appointment/applications';
import type { LineLook } from '../../_kit/appointment/lines';
import { type SessionDocument, sessions } from '../../_kit/appointment/sessions';
import { _, Collection } from '../../_kit/database';
import { Refusal } from '../../_kit/refusal';
import { type Call, withOwn } from '../../_kit/router';
import { ROW_FIELDS, sessionRow } from '../session-row';
import { ownAtSchool, ownLinesBeside, stillApplied } from '../still-applied';

const institutions = new Collection<{ _id: string; name: string }>('institutions');

/** A term of them, and a term before. */
const MOST = { drafts: 60, next: 60, past: 30 };

interface Found {
  name: string;
  drafts: SessionDocument[];
  next: SessionDocument[];
  past: SessionDocument[];
  lines?: LineLook[];
}

/** The sessions of a school: drafts to those who look after them, what is to come, what was, and the lines of those that the caller applied to. One request. */
async function lookAt(
  schoolId: string,
  own: readonly ApplicationDocument[],
  mayWrite: boolean,
  now: Date,
): Promise<Found | undefined> {
  const published = { schoolId, state: _.neq('draft'), 'cancelled.from': _.neq('draft') };
  const [next, past] = [
    { ...published, endsAt: _.gte(now) },
    { ...published, endsAt: _.lt(now) },
  ];
  const looking = institutions
    .aggregate()
    .match({ _id: schoolId })
    .limit(1)
    .lookup(sessions.rowsBeside(next, 'next', 'startsAt', MOST.next, ROW_FIELDS))
    .lookup(sessions.latestBeside(past, 'past', 'startsAt', MOST.past, ROW_FIELDS));
  const drafts = sessions.rowsBeside({ schoolId, state: 'draft' }, 'drafts', 'startsAt', MOST.drafts, ROW_FIELDS);
  const withOwnLines = own.length > 0 ? looking.lookup(ownLinesBeside(own, 'lines')) : looking;
  const { list } = await (mayWrite ? withOwnLines.lookup(drafts) : withOwnLines).end();
  return list[0] as Found | undefined;
}

/** The published sessions of the caller's school, the next ones first; with the drafts for those who look after them. Two requests. */
export const listSessions = withOwn(schoolSessions, ({ schoolId }) => ownAtSchool(schoolId));

async function schoolSessions(call: Call<InputOf<AppointmentActions, 'sessions'>>): Promise<SessionsView> {
  const { actor, person, now } = call;
  const { schoolId } = call.input;
  if (!isOfSchool(actor, schoolId, now)) throw new Refusal('SESSION_NOT_FOUND');
  const mayWrite = can(actor, 'appointment.save-session', { schoolId, prefecture: null }, now);
  const own = call.own as ApplicationDocument[];
  const found = await lookAt(schoolId, own, mayWrite, now);
  if (!found) throw new Refusal('SESSION_NOT_FOUND');
  const applied = stillApplied(own, found.lines ?? [], now);
  const rows = (list: readonly SessionDocument[] = []) => list.map((one) => sessionRow(one, person, applied, now));
  return {
    ...{ school: found.name, mayWrite, drafts: rows(found.drafts) },
    ...{ next: rows(found.next), past: rows(found.past) },
  };
}
