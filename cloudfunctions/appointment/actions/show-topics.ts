import { holdsOffice } from '@domain/appointment/host';
import { isPublic, isShown } from '@domain/appointment/session-life';
import { groupedTopics, isAdded, topicsFrom } from '@domain/appointment/topics';
import { bandsAsked, bandsOf } from '@domain/case/bands';
import { likenessTo } from '@domain/case/likeness';
import type { AppointmentActions } from '@types_/appointment/actions';
import { MINUTES_LIMITS } from '@types_/appointment/minutes';
import type { TopicGroup, TopicsView } from '@types_/appointment/topics-view';
import type { InputOf } from '@types_/core/envelope';
import { type LineHead, lineHeadBeside } from '../../_kit/appointment/lines';
import { type SessionDocument, sessions } from '../../_kit/appointment/sessions';
import { Refusal } from '../../_kit/refusal';
import { beside, type Call } from '../../_kit/router';
import { deskOffice } from '../desk';
import { sessionHead } from '../session-head';
import { type Brought, maskedNames, seatedTickets, titlesFor, topicsOf } from '../topics-look';

type Found = SessionDocument & { line: LineHead[] };

/** Whether somebody may read the topics now. */
function mayRead({ actor, now }: Call<unknown>, session: SessionDocument): boolean {
  const { schoolId, host, state } = session;
  if (!isPublic(state) || state === 'cancelled') return false;
  if (deskOffice(actor, schoolId, now) !== null) return now >= topicsFrom(session, 'desk');
  return holdsOffice(actor, schoolId, host.office, now) && now >= topicsFrom(session, 'host');
}

const distinct = <T>(list: readonly T[]): T[] => [...new Set(list)];

/** How a reader sees what is brought: whether they are of the desk, and whether there are names beside it. */
interface Reading {
  ofDesk: boolean;
  withNames: boolean;
  session: SessionDocument;
}

/** Topics that people wrote, each once. */
const textsOf = (members: readonly Brought[]): string[] =>
  distinct(members.map(({ topic }) => topic).filter((topic) => topic !== ''));

function groupView(
  members: readonly Brought[],
  people: number,
  { actor, now }: Call<unknown>,
  { ofDesk, withNames, session }: Reading,
): TopicGroup {
  const unread = textsOf(members.filter(({ unsure }) => unsure === true));
  const isShown = ofDesk || !withNames;
  const digests = members.flatMap((one) => one.digests).filter(({ state }) => state === 'published');
  return {
    texts: textsOf(members.filter(({ unsure }) => unsure !== true)),
    ...{ unread: ofDesk ? unread : [], unreadInAll: unread.length },
    ...{ applications: members.length, people, added: members.filter(({ at }) => isAdded(at, session)).length },
    cases: distinct(titlesFor(actor, isShown ? members.flatMap((one) => one.cases) : [], now)),
    casesInAll: distinct(members.flatMap(({ caseIds }) => caseIds)).length,
    digests: [...new Map(digests.map(({ _id: id, title }) => [id, { id, title }])).values()],
  };
}

/**
 * What those want to talk about who come, alike ones as one: without a name, and from the beginning on with a list of masked ones for all
 * of it. Before there is a line, of all who applied. Two requests.
 */
export const showTopics = beside(
  async (call: Call<InputOf<AppointmentActions, 'topics'>>): Promise<TopicsView> => {
    const session = call.earlier as Found | null;
    if (!session) throw new Refusal('SESSION_NOT_FOUND');
    if (!mayRead(call, session)) {
      const isTheirs =
        deskOffice(call.actor, session.schoolId, call.now) !== null ||
        holdsOffice(call.actor, session.schoolId, session.host.office, call.now);
      throw new Refusal(isTheirs && isShown(session) ? 'SESSION_NOT_NOW' : 'SESSION_NOT_FOUND');
    }
    const withNames = call.now >= session.startsAt;
    const ofDesk = deskOffice(call.actor, session.schoolId, call.now) !== null;
    const tickets = seatedTickets(session.line[0], call.now);
    const all = await topicsOf(session._id, tickets, withNames);
    const found = all.slice(0, MINUTES_LIMITS.topics);
    const groups = groupedTopics(
      found.map(({ topic, speaksFor, group }) => ({ text: topic, speaksFor, group })),
      { bandsOf, bandsAsked, likenessTo },
    );
    return {
      session: sessionHead(session),
      groups: groups.map(({ members, people }) =>
        groupView(
          members.flatMap((at) => found[at] ?? []),
          people,
          call,
          { ofDesk, withNames, session },
        ),
      ),
      names: withNames ? maskedNames(found) : null,
      ...{ applications: found.length, more: all.length > found.length, seated: tickets !== null },
    };
  },
  ({ id }) => sessions.eachBeside({ _id: id }, 'session', 1, lineHeadBeside(id, 'line')),
);
