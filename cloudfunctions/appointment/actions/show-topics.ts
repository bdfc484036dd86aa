import { isPublic, isShown } from '@domain/appointment/session-life';
import { groupedTopics, settledBy, topicsFrom } from '@domain/appointment/topics';
import { isApartFromUnion, isReadBy, readsSince, topicReader } from '@domain/appointment/without-union';
import { isForHost, isSince } from '@domain/appointment/written-for';
import { bandsAsked, bandsOf } from '@domain/case/search/bands';
import { likenessTo } from '@domain/case/search/likeness';
import type { AppointmentActions } from '@types_/appointment/actions';
import type { TopicReader, TopicState } from '@types_/appointment/application';
import { FEWEST_VOICES, MINUTES_LIMITS } from '@types_/appointment/minutes';
import type { TopicGroup, TopicsView } from '@types_/appointment/topics-view';
import type { InputOf } from '@types_/core/envelope';
import { type LineHead, lineHeadBeside } from '../../_kit/appointment/lines';
import { type SessionDocument, sessions } from '../../_kit/appointment/sessions';
import { Refusal } from '../../_kit/refusal';
import { beside, type Call } from '../../_kit/router';
import { sessionHead } from '../session-head';
import { type Brought, casesFor, maskedNames, seatedTickets, titlesFor, topicsOf } from '../topics-look';

type Found = SessionDocument & { line: LineHead[] };

type TopicsCall = Call<InputOf<AppointmentActions, 'topics'>>;

/**
 * As whom the caller reads the topics, for a host who is not here the desk as they would; refused to whoever has nothing to do with them, and to the
 * others while it is too early or once it is off.
 */
function readerOf({ actor, now, input: { forHost } }: TopicsCall, session: SessionDocument): TopicReader {
  const own = topicReader(actor, session, now);
  const reader = forHost ? (own === 'desk' ? 'host' : null) : own;
  if (reader === null || !isShown(session)) throw new Refusal('SESSION_NOT_FOUND');
  if (!isPublic(session.state) || session.state === 'cancelled') throw new Refusal('SESSION_NOT_NOW');
  const from = topicsFrom(session, reader === 'desk' ? 'desk' : 'host');
  if (settledBy(now) < from) throw new Refusal('TOPICS_NOT_YET', { at: from.toISOString() });
  return reader;
}

const distinct = <T>(list: readonly T[]): T[] => [...new Set(list)];

/** How a reader sees what is brought: as whom, and whether titles lead to nobody. */
interface Reading {
  reader: TopicReader;
  withTitles: boolean;
}

/**
 * Whether who is met reads the titles of cases that are theirs anyway: not beside names, nor where so few come that the
 * names would lead from a title to its author, whom a department is not shown.
 */
const hidesAuthors = (applications: number, withNames: boolean): boolean => !withNames && applications >= FEWEST_VOICES;

/** Topics that people wrote, each once. */
const textsOf = (members: readonly Brought[]): string[] =>
  distinct(members.map(({ topic }) => topic).filter((topic) => topic !== ''));

function groupView(
  members: readonly Brought[],
  people: number,
  { actor, now }: Call<unknown>,
  { reader, withTitles }: Reading,
): TopicGroup {
  // Whoever reads what is unsure, before who is met does.
  const readsFirst = reader !== 'host';
  const those = (state: TopicState) => members.filter(({ topicIs }) => topicIs === state);
  const unread = textsOf(those('waits'));
  const titles = distinct(titlesFor(actor, readsFirst || withTitles ? members.flatMap((one) => one.cases) : [], now));
  const digests = members.flatMap((one) => one.digests).filter(({ state }) => state === 'published');
  return {
    texts: textsOf(those('clear')),
    ...{ unread: readsFirst ? unread : [], unreadInAll: unread.length, held: textsOf(those('held')).length },
    ...{ applications: members.length, people },
    // Of what is not theirs who is met is not told that it is there, either.
    ...{
      cases: titles,
      casesInAll: readsFirst ? distinct(members.flatMap((one) => casesFor(actor, one, now))).length : titles.length,
    },
    digests: [...new Map(digests.map(({ _id: id, title, outcome }) => [id, { id, title, outcome }])).values()],
  };
}

/**
 * What those want to talk about who come, alike ones as one: without a name, and from the beginning on with a list of masked ones for all
 * of it. Before there is a line, of all who applied. It stands still from a day before (decision 29); who is
 * met reads what was written for them, the desk what is not kept from the union, the youth league what is (decision 36). Two requests.
 */
export const showTopics = beside(
  async (call: TopicsCall): Promise<TopicsView> => {
    const { forHost = false } = call.input;
    const session = call.earlier as Found | null;
    if (!session) throw new Refusal('SESSION_NOT_FOUND');
    const reader = readerOf(call, session);
    const withNames = call.now >= session.startsAt && !forHost;
    const seated = seatedTickets(session.line[0], session, call.now);
    const looked = await topicsOf(session._id, seated, withNames);
    const stand = looked.filter(({ state }) => state === 'in');
    const read = seated ? stand.filter(({ ticket }) => seated.read.includes(ticket)) : stand;
    // Nothing is apart from the union that goes through its hands, whatever else who hands it on may be.
    const isApart = !forHost && isApartFromUnion(call.actor, session, call.now);
    const whole = read.filter((one) => isReadBy({ reader, isApart }, one));
    const since = reader === 'host' && !forHost ? readsSince(call.actor, session, call.now) : null;
    const theirs = whole.filter((one) => isForHost(one, session) && isSince(one, since));
    const all = reader === 'desk' ? whole : theirs;
    const found = all.slice(0, MINUTES_LIMITS.topics);
    const reading = { reader, withTitles: !forHost && hidesAuthors(found.length, withNames) };
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
          reading,
        ),
      ),
      names: withNames ? maskedNames(looked.filter(({ ticket }) => seated?.atPresent.includes(ticket) ?? true)) : null,
      ...{ applications: found.length, more: all.length > found.length },
      ...{ forOthers: whole.length - theirs.length, asOf: seated?.asOf.toISOString() ?? null, as: reader },
      readsKept: isReadBy({ reader, isApart }, { withoutUnion: true }),
    };
  },
  ({ id }) => sessions.eachBeside({ _id: id }, 'session', 1, lineHeadBeside(id, 'line')),
);
