import { createHash } from 'node:crypto';
import type { TopicReading } from '@domain/appointment/topic-reading';
import type { TopicState } from '@types_/appointment/application';
import { keyedHash } from '../crypto';
import { _, Collection } from '../database';
import type { Own } from '../people';

/** Somebody who wants to come to a session, and what about. One for a person and a session. */
export interface ApplicationDocument {
  _id: string;
  version: number;
  sessionId: string;
  schoolId: string;
  authorId: string;
  /** What stands for it in public lists. Unique. */
  ticket: string;
  /** What they want to talk about; empty where nothing is asked. */
  topic: string;
  /** Since when it stands there, or again; missing in what was written before this was kept: since `at` at the latest. */
  writtenAt?: Date;
  /** For which of those who were to be met, one after the other, it was written (domain/appointment/written-for.ts). */
  writtenFor?: number[];
  /** When its author last let who is met instead read it. */
  letAt?: Date;
  /** The union's desk does not see what was written and what is brought: who is met does, and the youth league. */
  withoutUnion?: boolean;
  /** Their own cases, and a published digest, that it is about. */
  caseIds: string[];
  digestId: string | null;
  /** How many people's matter it is; 1: only their own. */
  speaksFor: number;
  /** What representatives of one group have in common; null: they come for themselves. */
  group: string | null;
  /** Their place in the group (domain/appointment/group.ts), the id of the application where there is none. Unique. */
  slot: string;
  /** Whether others may read the topic, and what a person said about this very one. */
  topicIs: TopicState;
  reading: TopicReading | null;
  /**
   * What came of cases that were brought without the union's knowing, in the words of the youth league; `text` null: it was not spoken of, or nobody has
   * written it down. It stands here and not in the case, whose desk would see there that it was brought.
   */
  outcomes?: ApartOutcome[];
  /** The scheduler has yet to tell its author that it is not shown, or what came of a case. */
  untold: boolean;
  /** `withdrawn`: before there was a line. Who is in the line leaves it by a move. */
  state: 'in' | 'withdrawn';
  at: Date;
  recent: { key: string; fingerprint: string }[];
}

/** What the youth league says of one of them, or `unrecorded`: that it has said nothing for weeks; it still can. */
export interface ApartOutcome {
  caseId: string;
  text: string | null;
  unrecorded?: true;
  office: string;
  at: Date;
}

export const applications = new Collection<ApplicationDocument>('applications');

export const applicationIdOf = (sessionId: string, personId: string): string =>
  keyedHash('application', sessionId, personId);

/** The caller's own applications for a session, under whatever number they applied, found in the request that finds the caller. */
export const ownApplication = (sessionId: string): Own => ({
  beside: applications.joined('ids', 'authorId', 'own'),
  field: 'sessionId',
  is: sessionId,
});

/** Of one person's applications for a session the one that counts: the one that stands, else the last one. */
export const theOne = <A extends Pick<ApplicationDocument, 'state' | 'at'>>(found: readonly A[]): A | null =>
  [...found].sort(
    (a, b) => Number(b.state === 'in') - Number(a.state === 'in') || b.at.getTime() - a.at.getTime(),
  )[0] ?? null;

const TICKET_CHARACTERS = 16;

/** The ticket of an application: it follows from who and what, and leads back to nobody without our key. */
export const ticketOf = (sessionId: string, personId: string): string =>
  sixteen(keyedHash('ticket', sessionId, personId));

/**
 * What stands for a ticket at the door, beside a name. The ticket itself is in public lists, which say who has met a leader: whoever
 * sees names must not be able to look them up there (decision 26), and nobody gets from one to the other without our key.
 */
export const passOf = (ticket: string): string => sixteen(keyedHash('pass', ticket));

const sixteen = (hash: string): string => createHash('sha256').update(hash).digest('hex').slice(0, TICKET_CHARACTERS);

/** A `get` returns a thousand rows at most, whatever it is asked for. */
const ASKED_AT_ONCE = 500;

/** Who applied with some tickets, of those with whom somebody has. One request for each 500. */
export async function authorsOf(tickets: readonly string[]): Promise<Map<string, string>> {
  const authors = new Map<string, string>();
  for (let from = 0; from < tickets.length; from += ASKED_AT_ONCE) {
    const some = applications.find({ ticket: _.in(tickets.slice(from, from + ASKED_AT_ONCE)) });
    const { data } = await some.limit(ASKED_AT_ONCE).field({ authorId: true, ticket: true }).get();
    for (const { ticket, authorId } of data) authors.set(ticket, authorId);
  }
  return authors;
}
