import { _, Collection } from '../database';

/**
 * A class as it was when a round opened: who may take a paper, and that they took one, never which. Places in the list do not
 * move, so taking a paper is one conditional write, and how many took one stands beside them.
 */
export interface RollDocument {
  _id: string;
  partId: string;
  roundId: string;
  /** The number of the group in the part. */
  group: number;
  college: string;
  grade: number;
  className: string;
  eligible: number;
  taken: number;
  /** `paper`: a keyed hash of the envelope that was stamped; empty while none was. */
  people: { id: string; paper: string }[];
}

export const rolls = new Collection<RollDocument>('rolls');

/**
 * Notes that somebody takes a paper, unless they took one: false then. Whoever dies after it is heard again with the same
 * envelope. One request.
 */
export function noteTaken(roll: Pick<RollDocument, '_id'>, at: number, id: string, paper: string): Promise<boolean> {
  const place = `people.${at}`;
  return rolls.updateWhere(
    { _id: roll._id, [`${place}.id`]: id, [`${place}.paper`]: '' },
    { [`${place}.paper`]: paper, taken: _.inc(1) },
  );
}
