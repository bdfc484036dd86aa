import { READ_IN, readTopic } from '@domain/appointment/topic-reading';
import { changedUntil, HOST_READS_MS, hostReadsFrom, isLate } from '@domain/appointment/topics';
import { can } from '@domain/identity/can';
import { isCurrent } from '@domain/identity/membership';
import { placeOf } from '@domain/identity/place';
import { RIGHTS } from '@domain/identity/rights';
import { isOfThatDesk } from '@domain/identity/union-desk';
import type { AppointmentActions } from '@types_/appointment/actions';
import type { WaitingTopic } from '@types_/appointment/topics-view';
import type { InputOf, OutputOf } from '@types_/core/envelope';
import { isAgain, remembered } from '../../_kit/again';
import { type ApplicationDocument, applications } from '../../_kit/appointment/applications';
import { lineOfTicket, linesOfTickets, onlyOne, type TicketLook, ticketLook } from '../../_kit/appointment/lines';
import { type SessionDocument, sessions } from '../../_kit/appointment/sessions';
import { _, $, anyOf, replaced } from '../../_kit/database';
import { orRefuse, Refusal } from '../../_kit/refusal';
import { beside, type Call } from '../../_kit/router';
import { checkTexts } from '../check-texts';
import { ownIds } from '../own-ids';
import { sessionHead } from '../session-head';
import { placesRead } from '../topics-look';

/** More than wait at a school; others follow once some are read. */
const MOST = 100;
const [beginning, standing] = linesOfTickets;

/** What was written within the last day, while one may still come: none of it is shown (`isLate`). */
const late = () => $.gte([$.ifNull(['$writtenAt', '$at']), $.subtract(['$session.startsAt', HOST_READS_MS])]);

type Waiting = ApplicationDocument & TicketLook & { session: SessionDocument };

/** Whether a topic is shown to its reader: what was written within the last day only where whoever is met would read it by now, too. */
function isListed({ writtenAt, at, session, first, page, index }: Waiting, now: Date): boolean {
  if (!isLate(writtenAt ?? at, session)) return true;
  const found = lineOfTicket({ first, page, index });
  // Without a line nobody has a seat, and no name stands at the door.
  if (!found) return true;
  return found.place !== null && placesRead(found.line, session, now).places.includes(found.place);
}

const seen = ({ _id: id, version, topic, authorId, session }: Waiting, own: readonly string[]): WaitingTopic => ({
  ...{ id, version, topic, session: sessionHead(session), changedUntil: changedUntil(session).toISOString() },
  readFrom: hostReadsFrom(session).toISOString(),
  mayDecide: !own.includes(authorId),
});

/**
 * The topics at the caller's schools that the platform's check did not clear, without whose they are: those of the next session first,
 * and of one session in an order that says nothing of who was first. Who reads them sees the door's list as well, so that what is written
 * in the last day is not shown one by one (`isLate`). What is kept from the union is the youth league's alone. Two requests.
 */
export async function listWaitingTopics(call: Call<unknown>): Promise<OutputOf<AppointmentActions, 'waiting-topics'>> {
  const { actor, now } = call;
  const { roles = [] } = RIGHTS['appointment.waiting-topics'];
  const here = actor.memberships.filter((one) => roles.includes(one.role) && isCurrent(one, now));
  const schools = here.flatMap(({ schoolId }) => (schoolId === null ? [] : [schoolId]));
  const unions = schools.filter((schoolId) => isOfThatDesk(actor, { schoolId, aboutUnion: now }, now));
  const { list } = await applications
    .aggregate()
    .match({ topicIs: 'waits', schoolId: _.in(schools), state: 'in' })
    .match(anyOf([{ withoutUnion: _.neq(true) }, { schoolId: _.nin(unions) }]))
    .lookup(sessions.joined('sessionId', '_id', 'session'))
    .unwind('$session')
    .match({ 'session.endsAt': _.gt(now), 'session.state': _.in([...READ_IN]) })
    .addFields({ late: late() })
    .match(anyOf([{ late: false }, { 'session.closesAt': _.lte(now) }]))
    .sort({ 'session.startsAt': 1, _id: 1 })
    .limit(MOST + 1)
    .lookup(beginning)
    .lookup(standing)
    .addFields({ first: onlyOne('$first'), found: onlyOne('$found') })
    .addFields(ticketLook())
    .project({ found: 0 })
    .end();
  const own = ownIds(call);
  const topics = (list as Waiting[]).slice(0, MOST).filter((one) => isListed(one, now));
  return { topics: topics.map((one) => seen(one, own)), more: list.length > MOST };
}

type Found = ApplicationDocument & { session: SessionDocument[] };

/** A person of the desk has read a topic: it is shown to whoever is met, or not, and its author reads why. Two requests, three with a reason. */
export const decideTopic = beside(
  async (
    call: Call<InputOf<AppointmentActions, 'decide-topic'>>,
  ): Promise<OutputOf<AppointmentActions, 'decide-topic'>> => {
    const { actor, input, now, openid } = call;
    const found = call.earlier as Found | null;
    const session = found?.session[0];
    if (!found || !session || !can(actor, 'appointment.decide-topic', placeOf(found.schoolId), now))
      throw new Refusal('TOPIC_NOT_WAITING');
    if (found.withoutUnion && isOfThatDesk(actor, { schoolId: found.schoolId, aboutUnion: now }, now))
      throw new Refusal('TOPIC_NOT_WAITING');
    if (isAgain(call, found)) return { topicIs: found.topicIs };
    const { _id, version, topicIs } = found;
    const isOwn = ownIds(call).includes(found.authorId);
    const read = orRefuse(readTopic({ topicIs, version, session, isOwn }, input, { by: actor.id, now }));
    await checkTexts([read.reading?.reason ?? ''], openid);
    const values = { ...replaced({ ...read, recent: remembered(found, call) }), version: _.inc(1) };
    if (!(await applications.updateWhere({ _id, version, topicIs, state: 'in' }, values)))
      throw new Refusal('TOPIC_NOT_WAITING');
    return { topicIs: read.topicIs };
  },
  ({ id }) => applications.eachBeside({ _id: id }, 'application', 1, sessions.joined('sessionId', '_id', 'session')),
);
