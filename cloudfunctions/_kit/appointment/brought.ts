import { isOutcomeDue } from '@domain/appointment/outcome';
import type { CaseDocument } from '../cases/document';
import { cases } from '../cases/store';
import { type ApplicationDocument, applications } from './applications';
import { type AttendanceDocument, attendances, hasSay } from './attendances';
import { type MinutesDocument, minutes } from './minutes';
import { hasOutcome } from './outcomes';
import { type SessionDocument, sessions } from './sessions';

/** More than a school ever has. */
const MOST = 500;

/** Of a case what says who it is told to, and what it has heard; of a session what a list shows. */
const SHOWN = {
  ...{ title: 1, schoolId: 1, authorId: 1, recused: 1, aboutUnion: 1, phase: 1, reopenings: 1, handlerId: 1 },
  ...{ disputed: 1, 'events.by': 1, 'events.what.name': 1, 'events.key': 1 },
  ...{ 'brought.sessionId': 1, 'brought.state': 1, 'came.what': 1, 'came.at': 1, 'minutes.versions.at': 1 },
  ...{ 'session._id': 1, 'session.channel': 1, 'session.title': 1, 'session.host': 1, 'session.state': 1 },
  ...{ 'session.place': 1, 'session.startsAt': 1, 'session.endsAt': 1, 'session.unwritten': 1 },
};

type Row = CaseDocument & {
  brought: Pick<ApplicationDocument, 'sessionId' | 'state'>;
  came: Pick<AttendanceDocument, 'what' | 'at'>[];
  session: SessionDocument[];
  minutes: Pick<MinutesDocument, 'versions'>[];
};

/** A case about the union, and a session to which somebody brought it who was there: what came of it has yet to be written. */
export interface OutcomeDue {
  one: CaseDocument;
  session: SessionDocument;
}

/**
 * Cases about the union that were brought to a session and have not heard what came of it: those that a query finds, from one id on.
 * They are few, so it begins with them. One request.
 */
export async function outcomesDue(query: Record<string, unknown>, now: Date): Promise<OutcomeDue[]> {
  const { list } = await cases
    .aggregate()
    .match({ ...query, aboutUnion: true })
    .sort({ _id: 1 })
    .limit(MOST)
    .lookup(applications.joined('_id', 'caseIds', 'brought'))
    .unwind('$brought')
    .lookup(attendances.joined('brought.ticket', 'ticket', 'came'))
    .lookup(sessions.joined('brought.sessionId', '_id', 'session'))
    .lookup(minutes.joined('brought.sessionId', '_id', 'minutes'))
    .project(SHOWN)
    .end();
  return (list as Row[]).flatMap((row) => {
    const { brought, came, session: found, minutes: written, ...one } = row;
    const [session] = found;
    if (!session || brought.state !== 'in' || !came.some((each) => hasSay(each, session.startsAt))) return [];
    const isWritten = hasOutcome(one, session._id, written[0]?.versions.length ?? 0);
    return isWritten || !isOutcomeDue(session, now) ? [] : [{ one, session }];
  });
}
