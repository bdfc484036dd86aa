import type { Move } from '@domain/appointment/seats';
import { _, $, appended, type Beside } from '../database';
import { type LineDocument, lines } from './lines';
import type { SessionDocument } from './sessions';

/**
 * The line of a session where the first come are served, as it begins: nobody is in it. A draft that was published half and then
 * changed has one already: it is brought up to the draft that is published now, and never back to an older one.
 */
export async function beginLine({ _id, seats, startsAt, version }: SessionDocument, opensAt: Date): Promise<void> {
  const fresh = { seats, startsAt, allottedAt: opensAt, version };
  const whole = { _id, sessionId: _id, page: 0, tickets: [], joined: [], drawn: 0, moves: [] };
  if (await lines.add({ ...whole, ...fresh })) return;
  await lines.updateWhere({ _id, version: _.lt(version), 'tickets.0': _.exists(false) }, fresh);
}

/** Takes away what a draft has left that was first come and published half, before it became a draw: nobody is in it. One request. */
export const dropLine = (sessionId: string): Promise<number> =>
  lines.removeAll({ _id: sessionId, 'tickets.0': _.exists(false) });

/** What a session says and its line has to follow. */
type Led = Pick<SessionDocument, '_id' | 'seats' | 'startsAt' | 'opensAt'>;
/** A line without who is in it. `waits`: the first come will be served, and nobody has come yet. */
export type LedLine = Pick<LineDocument, '_id' | 'seats' | 'startsAt' | 'allottedAt' | 'moves' | 'version'> & {
  waits: boolean;
};

const HEAD = {
  ...{ seats: 1, startsAt: 1, allottedAt: 1, moves: 1, version: 1 },
  waits: $.and([$.isArray('$joined'), $.eq([$.size('$tickets'), 0])]),
};

/** The head of a session's line, for a `lookup`. */
export const ledLineBeside = (sessionId: string, as: string): Beside =>
  lines.fieldsBeside({ _id: sessionId }, as, 1, HEAD);

/** The same by a request of its own; null while there is no line. */
export async function ledLine(sessionId: string): Promise<LedLine | null> {
  const { list } = await lines.aggregate().match({ _id: sessionId }).limit(1).project(HEAD).end();
  return (list[0] as LedLine | undefined) ?? null;
}

/** The moves that a line lacks to be as its session is. */
export function movesTowards(
  { seats, startsAt }: Pick<Led, 'seats' | 'startsAt'>,
  line: Pick<LedLine, 'seats' | 'startsAt' | 'moves'>,
  at: Date,
): Move[] {
  const capacity = line.moves.reduce(
    (most, move) => (move.what === 'seats' ? Math.max(most, move.seats) : most),
    line.seats,
  );
  const begins = line.moves.reduce((last, move) => (move.what === 'starts' ? move.startsAt : last), line.startsAt);
  return [
    ...(+begins === +startsAt ? [] : [{ at, what: 'starts' as const, startsAt }]),
    ...(seats > capacity ? [{ at, what: 'seats' as const, seats }] : []),
  ];
}

/**
 * Writes into a line what its session says by now, and, while nobody is in it, from when on somebody can be; whether it then does. False:
 * somebody moved in it, or came, meanwhile. The session is written first and leads: of two who change it at once the line follows the one
 * who won. One request, or none.
 */
export async function leadLine(session: Led, line: LedLine, at: Date): Promise<boolean> {
  const moves = movesTowards(session, line, at);
  const opens = line.waits && +line.allottedAt !== +session.opensAt ? { allottedAt: session.opensAt } : {};
  const moved = moves.length > 0 ? { moves: appended(moves) } : {};
  const data = { ...opens, ...moved };
  if (Object.keys(data).length === 0) return true;
  return lines.updateWhere({ _id: session._id, version: line.version }, { ...data, version: _.inc(1) });
}
