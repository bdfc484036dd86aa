import { type Line, Seats, seatedAsOf } from '@domain/appointment/seats';
import { lateComersAsOf, settledBy, topicsAsOf } from '@domain/appointment/topics';
import { standingIn } from '@domain/case/role';
import { maskedName } from '@domain/identity/masked-name';
import type { Actor } from '@domain/identity/membership';
import { FEWEST_VOICES, MINUTES_LIMITS } from '@types_/appointment/minutes';
import { SESSION_LIMITS } from '@types_/appointment/session';
import { type ApplicationDocument, applications } from '../_kit/appointment/applications';
import { type LineHead, lineOf } from '../_kit/appointment/lines';
import type { SessionDocument } from '../_kit/appointment/sessions';
import { type DigestDocument, digests } from '../_kit/case/digests';
import { type SeenCase, seenOfCase } from '../_kit/case/seen';
import { cases } from '../_kit/case/store';
import { unseal } from '../_kit/crypto';
import { _ } from '../_kit/database';
import { type PersonDocument, people, personPlace } from '../_kit/people';

const FIELDS = {
  ...{
    ticket: 1,
    state: 1,
    topic: 1,
    topicIs: 1,
    writtenFor: 1,
    withoutUnion: 1,
    at: 1,
    writtenAt: 1,
    letAt: 1,
    speaksFor: 1,
    group: 1,
  },
  ...{ caseIds: 1, ...seenOfCase('cases.') },
  ...{ 'digests._id': 1, 'digests.title': 1, 'digests.outcome': 1, 'digests.state': 1 },
  ...{ 'people._id': 1, 'people.name': 1 },
};

/** An application with what is brought along; `people`: whose it is, once names are shown. */
export interface Brought
  extends Pick<
    ApplicationDocument,
    | 'ticket'
    | 'state'
    | 'topic'
    | 'topicIs'
    | 'writtenFor'
    | 'withoutUnion'
    | 'at'
    | 'writtenAt'
    | 'letAt'
    | 'speaksFor'
    | 'group'
    | 'caseIds'
  > {
  cases: SeenCase[];
  digests: DigestDocument[];
  people: PersonDocument[];
}

/** Whose topics are read, as of when, and who has a seat now; null while there is no line. */
export interface Seated {
  asOf: Date;
  read: string[];
  atPresent: string[];
}

/** Of a line the places whose topics are read now: who had a seat when they were settled, and who came later where those are enough. */
export function placesRead(
  line: Line,
  session: Pick<SessionDocument, 'startsAt' | 'closesAt'>,
  now: Date,
): { asOf: Date; places: number[] } {
  const times = { ...session, allottedAt: line.allottedAt };
  const asOf = topicsAsOf(times, settledBy(now));
  const end = lateComersAsOf(times, settledBy(now));
  const first = seatedAsOf(line, asOf);
  const later = end ? seatedAsOf(line, end).filter((place) => !first.includes(place)) : [];
  const areShown = end !== null && later.length >= FEWEST_VOICES;
  return areShown ? { asOf: end, places: [...first, ...later] } : { asOf, places: first };
}

/** Whose topics are read now, and who has a seat now. */
export function seatedTickets(
  head: LineHead | undefined,
  session: Pick<SessionDocument, 'startsAt' | 'closesAt'>,
  now: Date,
): Seated | null {
  const found = head && lineOf([head]);
  if (!found) return null;
  const { asOf, places } = placesRead(found.line, session, now);
  const ticketsAt = (some: readonly number[]) => some.flatMap((place) => head.tickets[place] ?? []);
  return { asOf, read: ticketsAt(places), atPresent: ticketsAt(new Seats(found.line, now).placesThat('seated')) };
}

/** What those want to talk about who have some tickets; `null`: all who applied. `withNames`: also of who has a seat now. One request. */
export async function topicsOf(sessionId: string, seated: Seated | null, withNames: boolean): Promise<Brought[]> {
  // Of a line whoever stands in it, also who withdrew in the moment in which they claimed a seat (decision 27).
  const who =
    seated === null ? { state: 'in' } : { ticket: _.in([...seated.read, ...(withNames ? seated.atPresent : [])]) };
  let found = applications
    .aggregate()
    .match({ sessionId, ...who })
    // Their ids are hashes: the order says nothing of who was first.
    .sort({ _id: 1 })
    // Of a line all who had a seat or have one: a name that is left out would be somebody who is not expected.
    .limit(seated === null ? MINUTES_LIMITS.topics + 1 : 2 * SESSION_LIMITS.mostSeats)
    .lookup(cases.joined('caseIds', '_id', 'cases'))
    .lookup(digests.joined('digestId', '_id', 'digests'));
  if (withNames) found = found.lookup(people.joined('authorId', '_id', 'people'));
  return (await found.project(FIELDS).end()).list as Brought[];
}

/** Titles of cases that the reader sees in the app anyway: others are no more than a number to them. */
export const titlesFor = (reader: Actor, found: readonly SeenCase[], now: Date): string[] =>
  found.filter((one) => standingIn(reader, one, now) !== null).map(({ title }) => title);

/** Cases that are brought along, as many as there are for the reader: what is about the union does not exist for its desk. */
export const casesFor = (reader: Actor, { caseIds, cases: found }: Pick<Brought, 'caseIds' | 'cases'>, now: Date) =>
  caseIds.filter((id) => {
    const one = found.find(({ _id }) => _id === id);
    return !one?.aboutUnion || standingIn(reader, one, now) !== null;
  });

/** The names of all of them as a host and the desk see them, sorted, so that nobody's stands where their words do. */
export const maskedNames = (found: readonly Pick<Brought, 'people'>[]): string[] =>
  found
    .flatMap((one) => one.people)
    .map(({ _id, name }) => maskedName(unseal(name, personPlace(_id, 'name'))))
    .sort();
