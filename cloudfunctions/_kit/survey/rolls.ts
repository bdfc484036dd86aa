import { keyedHash } from '../crypto';
import { _, Collection } from '../database';
import type { PartDocument } from './parts';

/**
 * A class as it was when a round opened: who may take a paper, and that they took one, never which. Places in the list do not
 * move, so taking a paper is one conditional write, and how many took one stands beside them.
 */
export interface RollDocument {
  _id: string;
  partId: string;
  roundId: string;
  /** Which freezing of the roster wrote it; it counts if the part says the same. */
  freeze: string;
  /** As in the part. */
  begun: number;
  /** The number of the group in the part. */
  group: number;
  college: string;
  grade: number;
  className: string;
  eligible: number;
  taken: number;
  people: RollLine[];
}

/** `paper`: a keyed hash of the envelope that was stamped; empty while none was. `by`: the account it was given to, as `voterOf` says it. */
export interface RollLine {
  id: string;
  paper: string;
  by?: string;
}

export const rolls = new Collection<RollDocument>('rolls');

/** What an account is known by on the rolls of one round, and nowhere else. */
export const voterOf = (roundId: string, account: string): string => keyedHash('voter', roundId, account);

/** Whether a class is of the roll that counts: a stray one of a run that died gives nobody a second paper. */
export const isOfPart = ({ partId, freeze }: Pick<RollDocument, 'partId' | 'freeze'>, part: PartDocument | undefined) =>
  part?._id === partId && part.freeze === freeze;

/** More stray classes with one person than runs of the scheduler can leave behind before they are removed. */
export const MOST_STRAYS = 4;

// A class's id begins with its round's; ';' comes right behind ':'.
const within = (roundId: string, after = `${roundId}:`) => ({ _id: _.gt(after).and(_.lt(`${roundId};`)) });

/** Classes of all rolls of a round in the order of their ids, after one of them. One request. */
export async function rollsOf(roundId: string, after: string, limit: number): Promise<RollDocument[]> {
  const query = rolls.find(within(roundId, after === '' ? undefined : after));
  return (await query.orderBy('_id', 'asc').limit(limit).get()).data;
}

/** Forgets who was asked in a round, and who took a paper. One request. */
export const removeRolls = (roundId: string): Promise<number> => rolls.removeAll(within(roundId));

/**
 * Notes that somebody takes a paper, unless they took one: false then. Whoever dies after it is heard again with the same
 * envelope. One request.
 */
export function noteTaken(
  roll: Pick<RollDocument, '_id'>,
  at: number,
  id: string,
  { paper, by }: Required<Omit<RollLine, 'id'>>,
): Promise<boolean> {
  const place = `people.${at}`;
  return rolls.updateWhere(
    { _id: roll._id, [`${place}.id`]: id, [`${place}.paper`]: '' },
    { [`${place}.paper`]: paper, [`${place}.by`]: by, taken: _.inc(1) },
  );
}
