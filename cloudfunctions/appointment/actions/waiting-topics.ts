import { READ_IN, readTopic } from '@domain/appointment/topic-reading';
import { changedUntil, hostReadsFrom } from '@domain/appointment/topics';
import { can } from '@domain/identity/can';
import { isCurrent } from '@domain/identity/membership';
import { placeOf } from '@domain/identity/place';
import { RIGHTS } from '@domain/identity/rights';
import type { AppointmentActions } from '@types_/appointment/actions';
import type { WaitingTopic } from '@types_/appointment/topics-view';
import type { InputOf, OutputOf } from '@types_/core/envelope';
import { isAgain, remembered } from '../../_kit/again';
import { type ApplicationDocument, applications } from '../../_kit/appointment/applications';
import { type SessionDocument, sessions } from '../../_kit/appointment/sessions';
import { _, replaced } from '../../_kit/database';
import { orRefuse, Refusal } from '../../_kit/refusal';
import { beside, type Call } from '../../_kit/router';
import { checkTexts } from '../check-texts';
import { ownIds } from '../own-ids';
import { sessionHead } from '../session-head';

/** More than wait at a school; others follow once some are read. */
const MOST = 100;

type Waiting = ApplicationDocument & { session: SessionDocument };

const seen = ({ _id: id, version, topic, authorId, session }: Waiting, own: readonly string[]): WaitingTopic => ({
  ...{ id, version, topic, session: sessionHead(session), changedUntil: changedUntil(session).toISOString() },
  readFrom: hostReadsFrom(session).toISOString(),
  mayDecide: !own.includes(authorId),
});

/**
 * The topics at the caller's schools that the platform's check did not clear, without whose they are: those of the next session first,
 * and of one session in an order that says nothing of who was first. Two requests.
 */
export async function listWaitingTopics(call: Call<unknown>): Promise<{ topics: WaitingTopic[] }> {
  const { actor, now } = call;
  const { roles = [] } = RIGHTS['appointment.waiting-topics'];
  const here = actor.memberships.filter((one) => roles.includes(one.role) && isCurrent(one, now));
  const schools = here.flatMap(({ schoolId }) => (schoolId === null ? [] : [schoolId]));
  const { list } = await applications
    .aggregate()
    .match({ topicIs: 'waits', schoolId: _.in(schools), state: 'in' })
    .lookup(sessions.joined('sessionId', '_id', 'session'))
    .unwind('$session')
    .match({ 'session.endsAt': _.gt(now), 'session.state': _.in([...READ_IN]) })
    .sort({ 'session.startsAt': 1, _id: 1 })
    .limit(MOST)
    .end();
  const own = ownIds(call);
  return { topics: (list as Waiting[]).map((one) => seen(one, own)) };
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
