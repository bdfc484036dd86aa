import { Collection } from '../database';

/** A group of a part: who answers under one key. Its place in the list is its number, in urns and rolls too. */
export interface PartGroup {
  /** A college or a grade; empty for everybody, or for those who are too few for a group of their own. */
  name: string;
  eligible: number;
  /** Public, base64url: what stamps of this group are checked with. */
  publicKey: string;
  /** How many urns its ballots lie in. */
  urns: number;
}

/** One school's share of a round: who is asked there, under which keys. Written whole when its roll is frozen. */
export interface PartDocument {
  /** Round and school. */
  _id: string;
  version: number;
  roundId: string;
  schoolId: string;
  /** Which freezing of the roster counts: rolls of any other are of a run that died, or that writes on though another has begun anew. */
  freeze: string;
  /** At which beginning of its round it was frozen (the round's version): a later one freezes it anew. */
  begun: number;
  /** When it was frozen; absent where that was before it was noted. */
  frozenAt?: Date;
  eligible: number;
  groups: PartGroup[];
  /** Papers taken, as last counted by the scheduler; exact from the moment the round closes. */
  papers: number;
  countedAt: Date | null;
}

export const parts = new Collection<PartDocument>('round-parts');

export const partIdOf = (roundId: string, schoolId: string): string => `${roundId}:${schoolId}`;
