import { _, appended, Collection } from '../database';

/** A ballot as it lies in its urn: nothing says whose it is, when it came or after which other. */
export interface StoredBallot {
  id: string;
  /** Published: proves to whoever has the nonce that these answers are the ones that were counted. */
  seal: string;
  /** `answersText` without the texts. */
  answers: string;
}

/** A text of a ballot, apart from what else stood on it. */
export interface StoredText {
  key: string;
  item: string;
  text: string;
}

/** A box of ballots of one group. Both lists are kept in the order of random values: none of arrival is stored. */
export interface UrnDocument {
  /** Part, group, number. */
  _id: string;
  partId: string;
  roundId: string;
  group: number;
  /** Once sealed nothing is cast any more. */
  sealed: boolean;
  ballots: StoredBallot[];
  texts: StoredText[];
  /** Once counted, instead of `ballots`: ids and seals in the order of the ids … */
  ids?: Omit<StoredBallot, 'answers'>[];
  /**
   * … and a share of all answers of the group, in the order of what they say: which belong to which id is not known any more. It is
   * laid there before any urn of the group is split, beside the ballots.
   */
  answers?: string[];
}

export const urns = new Collection<UrnDocument>('urns');

/** What is to be counted of an urn: in it lie its own ballots, or, with all others of its group, a share of the group's answers. */
export const answersOf = ({ ids, answers, ballots }: Pick<UrnDocument, 'ids' | 'answers' | 'ballots'>): string[] =>
  ids && answers ? answers : ballots.map((ballot) => ballot.answers);

export const urnIdOf = (partId: string, group: number, urn: number): string => `${partId}:${group}:${urn}`;

/** Casts a ballot with its texts, if its urn is open and has none of this id: one write, whole or not at all. */
export function cast(urnId: string, ballot: StoredBallot, texts: readonly StoredText[]): Promise<boolean> {
  return urns.updateWhere(
    { _id: urnId, sealed: false, 'ballots.id': _.neq(ballot.id) },
    {
      ballots: appended([ballot], { sort: { id: 1 } }),
      ...(texts.length > 0 && { texts: appended(texts, { sort: { key: 1 } }) }),
    },
  );
}
