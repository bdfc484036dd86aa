import { type Line, type Move, Seats } from '@domain/appointment/seats';
import { _, $, anyOf, type Beside, Collection } from '../database';
import { type AttendanceDocument, attendances } from './attendances';

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
  /** Of a draw: at which version of the session it was written. Whoever read an earlier one writes nothing over it. */
  of?: number;
}

export const lines = new Collection<LineDocument>('lines');

/** Tickets in one document of a draw's line. */
export const TICKETS_IN_PAGE = 5000;

export const linePageId = (sessionId: string, page: number): string =>
  page === 0 ? sessionId : `${sessionId}:${page}`;

/** An offer waits ten minutes at least (domain/appointment/seats.ts): so often can one seat have gone on. */
const SHORTEST_OFFER_MS = 600_000;
/** For what is decided a moment later, and clocks that differ. */
const MARGIN = 20;

// Before the window opens seats are added to a line in which nobody is: nothing has gone on from then.
const firstMove = (of: string) => $.max([`${of}allottedAt`, $.min(`${of}moves.at`)]);

/**
 * How many of those who joined a seat may have come to by now: as many as there were seats, and for each seat that was added, and each move that may
 * have freed one, those to whom it has gone on since the first of them. In the rush at the beginning that is a few, of thousands.
 * `of`: the path to the document.
 */
const reached = (of: string) =>
  $.add([
    `${of}seats`,
    $.multiply([
      $.add([$.size(`${of}moves`), $.max([0, $.subtract([$.max(`${of}moves.seats`), `${of}seats`])])]),
      $.add([2, $.ceil($.divide([$.max([0, $.subtract([new Date(), firstMove(of)])]), SHORTEST_OFFER_MS]))]),
    ]),
    MARGIN,
  ]);
/** When those joined, where the first come are served; null in a draw, and in all documents but the first. */
const joinedOf = (of: string) => $.cond([$.isArray(`${of}joined`), $.slice([`${of}joined`, reached(of)]), null]);

/** A line as it is looked up for one ticket: without the tickets, and of those who joined only who may have been reached. */
export interface LineLook extends Omit<LineDocument, 'tickets'> {
  length: number;
  /** Where the ticket stands in this document; -1 where it does not. */
  index: number;
  /** Which of several tickets does; only where several were looked for. */
  ticket?: string;
}

const FIRST = { sessionId: 1, page: 1, seats: 1, startsAt: 1, allottedAt: 1, drawn: 1, moves: 1, version: 1 } as const;

const placeOf = (ticket: string) => $.indexOfArray(['$tickets', ticket]);

/** Of several tickets, one person's, one at most is in the line: which, is told with its place. */
function whereOf([ticket = '', ...others]: readonly string[]) {
  if (others.length === 0) return { index: placeOf(ticket) };
  const index = $.max([ticket, ...others].map(placeOf));
  return { index, ticket: $.arrayElemAt(['$tickets', index]) };
}

const LOOK = (...tickets: readonly string[]) => ({
  ...FIRST,
  joined: joinedOf('$'),
  length: $.size('$tickets'),
  ...whereOf(tickets),
});

const lineQuery = (sessionId: string, tickets: readonly string[]): object =>
  anyOf([{ sessionId, page: 0 }, ...(tickets.length > 0 ? [{ sessionId, tickets: _.in([...tickets]) }] : [])]);

/** The first document of a session's line, and the page with one of somebody's tickets: for a `lookup`. */
export const lineBeside = (sessionId: string, tickets: readonly string[], as: string): Beside =>
  lines.fieldsBeside(lineQuery(sessionId, tickets), as, tickets.length + 1, LOOK(...tickets));

/** The same of one ticket by a request of its own. */
export async function lookAtLine(sessionId: string, ticket: string): Promise<LineLook[]> {
  const { list } = await lines
    .aggregate()
    .match(lineQuery(sessionId, [ticket]))
    .project(LOOK(ticket))
    .end();
  return list as LineLook[];
}

/** What is written down of who has a ticket, and of which hour of the session. */
export type Arrival = Pick<AttendanceDocument, 'what' | 'how' | 'at' | 'saidThere' | 'appeal'>;
/** The same, for a lookup. */
export const ARRIVAL = { what: 1, how: 1, at: 1, saidThere: 1, appeal: 1 };

/** The same, and what is written down of its holder, if anything is. One request. */
export async function lookAtPlace(sessionId: string, ticket: string): Promise<{ looks: LineLook[]; came: Arrival[] }> {
  const { list } = await lines
    .aggregate()
    .match(lineQuery(sessionId, [ticket]))
    .project(LOOK(ticket))
    .lookup(attendances.fieldsBeside({ sessionId, ticket }, 'came', 1, ARRIVAL))
    .end();
  const looks = list as (LineLook & { came: Arrival[] })[];
  return { looks, came: looks[0]?.came ?? [] };
}

/** Somebody's tickets in the lines of several sessions, one in each: as `lineBeside` does, for a `lookup`. */
export const linesBeside = (own: readonly { sessionId: string; ticket: string }[], as: string): Beside => {
  const [ids, tickets] = [own.map(({ sessionId }) => sessionId), own.map(({ ticket }) => ticket)];
  const query = anyOf([{ sessionId: _.in(ids), page: 0 }, { tickets: _.in(tickets) }]);
  return lines.fieldsBeside(query, as, 2 * own.length, LOOK(...tickets));
};

/** The lines of several sessions, of no ticket, by a request of their own. */
export async function lookAtLines(sessionIds: readonly string[]): Promise<LineLook[]> {
  const query = { _id: _.in([...sessionIds]) };
  const { list } = await lines.aggregate().match(query).project(LOOK()).limit(sessionIds.length).end();
  return list as LineLook[];
}

/** The tickets of some places of a line, in the order of the places. One request for each page that they are on. */
export async function ticketsAt(sessionId: string, places: readonly number[]): Promise<Map<number, string>> {
  const found = new Map<number, string>();
  for (const page of new Set(places.map((place) => Math.floor(place / TICKETS_IN_PAGE)))) {
    const here = places.filter((place) => Math.floor(place / TICKETS_IN_PAGE) === page);
    const [first = 0, last = 0] = [Math.min(...here), Math.max(...here)];
    const tickets = $.slice(['$tickets', first % TICKETS_IN_PAGE, last - first + 1]);
    const { list } = await lines.aggregate().match({ sessionId, page }).project({ tickets }).end();
    const [document] = list as { tickets: string[] }[];
    for (const place of here) {
      const ticket = document?.tickets[place - first];
      if (ticket !== undefined) found.set(place, ticket);
    }
  }
  return found;
}

/** Which of some tickets stand in a session's line. One request. */
export async function thoseInLine(sessionId: string, tickets: readonly string[]): Promise<Set<string>> {
  const here = { tickets: $.setIntersection(['$tickets', [...tickets]]) };
  const found = lines.aggregate().match({ sessionId, tickets: _.in([...tickets]) });
  const { list } = await found.project(here).end();
  return new Set((list as Pick<LineDocument, 'tickets'>[]).flatMap((page) => page.tickets));
}

/** A line with those of its tickets that a seat may have come to: only the first page of a draw, which is more than there are seats. */
export interface LineHead extends LineLook {
  tickets: string[];
}

/** The first document of a session's line, with its first tickets. */
export const lineHeadBeside = (sessionId: string, as: string): Beside =>
  lines.fieldsBeside({ _id: sessionId }, as, 1, {
    ...LOOK(),
    tickets: $.slice(['$tickets', reached('$')]),
  });

/** A line as the rules see it, and the place of the ticket that was looked up; null while the session has no line. */
export function lineOf(looks: readonly LineLook[]): LineFound | null {
  const first = looks.find(({ page }) => page === 0);
  return first ? found(first, looks.find(({ index }) => index >= 0) ?? null) : null;
}

/** How many have a seat by now. */
export function seatedNow(looks: readonly LineLook[], now: Date): number {
  const known = lineOf(looks);
  return known ? new Seats(known.line, now).numbers.seated : 0;
}

interface LineFound {
  line: Line;
  place: number | null;
  version: number;
}

const found = (
  { seats, startsAt, allottedAt, moves, joined, version, drawn, length }: Omit<LineLook, 'index'>,
  at: { page: number; index: number } | null,
): LineFound => ({
  line: { seats, startsAt, allottedAt, moves, joined, count: joined === null ? drawn : length },
  place: at ? at.page * TICKETS_IN_PAGE + at.index : null,
  version,
});

/** What a look at the lines of many tickets puts beside each: the first document of its line, and where the ticket stands. */
export interface TicketLook {
  first: (Omit<LineDocument, 'tickets'> & { length: number }) | null;
  page: number;
  index: number;
}

/** The lines of documents with `sessionId` and `ticket`, put beside them by two lookups and read by `TICKET_LOOK`. */
export const linesOfTickets: readonly [Beside, Beside] = [
  lines.joined('sessionId', '_id', 'first'),
  lines.joined('ticket', 'tickets', 'found'),
];

/** The only document that a lookup found, or null. */
export const onlyOne = (path: string) => $.ifNull([$.arrayElemAt([path, 0]), null]);

/** After `first` and `found` have become the only one each: what a `TicketLook` has, without the tickets. */
export const ticketLook = () => {
  const names = Object.keys(FIRST).map((name) => [name, `$first.${name}`]);
  const first = { ...Object.fromEntries(names), joined: joinedOf('$first.'), length: $.size('$first.tickets') };
  return {
    first: $.cond([$.eq(['$first', null]), null, first]),
    page: $.ifNull(['$found.page', 0]),
    index: $.cond([$.eq(['$found', null]), -1, $.indexOfArray(['$found.tickets', '$ticket'])]),
  };
};

/** The same as the rules see it. */
export const lineOfTicket = ({ first, page, index }: TicketLook): LineFound | null =>
  first && found(first, index < 0 ? null : { page, index });
