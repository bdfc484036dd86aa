import type { Line, Move } from '@domain/appointment/seats';
import { $, anyOf, type Beside, Collection } from '../database';

/**
 * The line of a session: its tickets in order, and what happened to their places. Where the first come are served it begins empty
 * when the session is published, and a claim appends a ticket; a draw writes it whole. The first document (its id is the
 * session's) holds everything but the tickets beyond the first page, which follow in documents of their own.
 */
export interface LineDocument {
  _id: string;
  sessionId: string;
  /** 0 for the first document. */
  page: number;
  tickets: string[];
  /** First document only, as all below: when each joined, where the first come are served. */
  joined: Date[] | null;
  seats: number;
  startsAt: Date;
  allottedAt: Date;
  /** How many are in all pages of a draw; 0 where the first come are served: there it is the length of `tickets`. */
  drawn: number;
  moves: Move[];
  version: number;
}

export const lines = new Collection<LineDocument>('lines');

/** Tickets in one document of a draw's line. */
export const TICKETS_IN_PAGE = 5000;

export const linePageId = (sessionId: string, page: number): string =>
  page === 0 ? sessionId : `${sessionId}:${page}`;

/** So many more than seats and moves may have been reached: each offer that lapsed has reached one more. */
const MARGIN = 200;

/** A line as it is looked up for one ticket: without the tickets, and of those who joined only who may have been reached. */
export interface LineLook extends Omit<LineDocument, 'tickets'> {
  length: number;
  /** Where the ticket stands in this document; -1 where it does not. */
  index: number;
}

const LOOK = (ticket: string) => ({
  ...{ sessionId: 1, page: 1, seats: 1, startsAt: 1, allottedAt: 1, drawn: 1, moves: 1, version: 1 },
  joined: $.cond([
    $.isArray('$joined'),
    $.slice(['$joined', $.add(['$seats', $.size($.ifNull(['$moves', []])), MARGIN])]),
    null,
  ]),
  length: $.size('$tickets'),
  index: $.indexOfArray(['$tickets', ticket]),
});

/** The first document of a session's line, and the page with a ticket (`''`: of nobody): at most two, for a `lookup`. */
export const lineBeside = (sessionId: string, ticket: string, as: string): Beside =>
  lines.fieldsBeside(lineQuery(sessionId, ticket), as, 2, LOOK(ticket));

const lineQuery = (sessionId: string, ticket: string): object =>
  anyOf([{ sessionId, page: 0 }, ...(ticket ? [{ sessionId, tickets: ticket }] : [])]);

/** The same by a request of its own. */
export async function lookAtLine(sessionId: string, ticket: string): Promise<LineLook[]> {
  const { list } = await lines.aggregate().match(lineQuery(sessionId, ticket)).project(LOOK(ticket)).end();
  return list as LineLook[];
}

/** A line with those of its tickets that a seat may have come to: only the first page of a draw, which is more than there are seats. */
export interface LineHead extends LineLook {
  tickets: string[];
}

/** The first document of a session's line, with its first tickets. */
export const lineHeadBeside = (sessionId: string, as: string): Beside =>
  lines.fieldsBeside({ _id: sessionId }, as, 1, {
    ...LOOK(''),
    tickets: $.slice(['$tickets', $.add(['$seats', $.size($.ifNull(['$moves', []])), MARGIN])]),
  });

/** A line as the rules see it, and the place of the ticket that was looked up; null while the session has no line. */
export function lineOf(looks: readonly LineLook[]): { line: Line; place: number | null; version: number } | null {
  const first = looks.find(({ page }) => page === 0);
  if (!first) return null;
  const found = looks.find(({ index }) => index >= 0);
  const { seats, startsAt, allottedAt, moves, joined, version } = first;
  return {
    line: { seats, startsAt, allottedAt, moves, joined, count: joined === null ? first.drawn : first.length },
    place: found ? found.page * TICKETS_IN_PAGE + found.index : null,
    version,
  };
}
