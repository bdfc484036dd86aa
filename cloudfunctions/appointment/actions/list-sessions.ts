import { isOfSchool } from '@domain/appointment/of-school';
import { can } from '@domain/identity/can';
import type { AppointmentActions } from '@types_/appointment/actions';
import type { SessionsView } from '@types_/appointment/session-view';
import type { InputOf } from '@types_/core/envelope';
import { applications } from '../../_kit/appointment/applications';
import { type SessionDocument, sessions } from '../../_kit/appointment/sessions';
import { _, Collection } from '../../_kit/database';
import { Refusal } from '../../_kit/refusal';
import type { Call } from '../../_kit/router';
import { ownIds } from '../own-ids';
import { ROW_FIELDS, sessionRow } from '../session-row';

const institutions = new Collection<{ _id: string; name: string }>('institutions');

/** A term of them, and a term before. */
const MOST = { drafts: 60, next: 60, past: 30, mine: 100 };

interface Found {
  name: string;
  drafts: SessionDocument[];
  next: SessionDocument[];
  past: SessionDocument[];
  mine: { sessionId: string }[];
}

/** The sessions of a school: drafts to those who look after them, what is to come, what was, and which are the caller's. One request. */
async function lookAt(
  schoolId: string,
  ids: readonly string[],
  mayWrite: boolean,
  now: Date,
): Promise<Found | undefined> {
  const published = { schoolId, state: _.neq('draft'), 'cancelled.from': _.neq('draft') };
  const [next, past] = [
    { ...published, endsAt: _.gte(now) },
    { ...published, endsAt: _.lt(now) },
  ];
  const mine = { authorId: _.in([...ids]), state: 'in' };
  const looking = institutions
    .aggregate()
    .match({ _id: schoolId })
    .limit(1)
    .lookup(sessions.rowsBeside(next, 'next', 'startsAt', MOST.next, ROW_FIELDS))
    .lookup(sessions.latestBeside(past, 'past', 'startsAt', MOST.past, ROW_FIELDS))
    .lookup(applications.latestBeside(mine, 'mine', 'at', MOST.mine, { sessionId: 1 }));
  const drafts = sessions.rowsBeside({ schoolId, state: 'draft' }, 'drafts', 'startsAt', MOST.drafts, ROW_FIELDS);
  const { list } = await (mayWrite ? looking.lookup(drafts) : looking).end();
  return list[0] as Found | undefined;
}

/** The published sessions of the caller's school, the next ones first; with the drafts for those who look after them. Two requests. */
export async function listSessions(call: Call<InputOf<AppointmentActions, 'sessions'>>): Promise<SessionsView> {
  const { actor, person, now } = call;
  const { schoolId } = call.input;
  if (!isOfSchool(actor, schoolId, now)) throw new Refusal('SESSION_NOT_FOUND');
  const mayWrite = can(actor, 'appointment.save-session', { schoolId, prefecture: null }, now);
  const found = await lookAt(schoolId, ownIds(call), mayWrite, now);
  if (!found) throw new Refusal('SESSION_NOT_FOUND');
  const applied = new Set(found.mine.map(({ sessionId }) => sessionId));
  const rows = (list: readonly SessionDocument[] = []) => list.map((one) => sessionRow(one, person, applied, now));
  return {
    ...{ school: found.name, mayWrite, drafts: rows(found.drafts) },
    ...{ next: rows(found.next), past: rows(found.past) },
  };
}
