import { sealWith } from '@domain/survey/ballot-id';
import { _, appended, Collection } from '../database';

/** A ballot as it lies in its urn: nothing says whose it is, when it came or after which other. */
export interface StoredBallot {
  id: string;
  /** Published: proves to whoever has the nonce that these answers are the ones that were counted. */
  seal: string;
  /** `answersText` without the texts. */
  answers: string;
}

/** A ballot that is not counted yet: with what shows that seal and answers fit. */
export interface SealedBallot extends StoredBallot {
  /** `sealKeyOf` its nonce. */
  sealKey: string;
}

/** Whether a ballot still has the answers that were sealed. Who makes a seal of their own for others is found by the voter's phone. */
export const isIntact = ({ sealKey, seal, answers }: SealedBallot): boolean => sealWith(sealKey, answers) === seal;

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
  /** Ids of ballots whose answers did not fit their seals when they were counted: set aside, and counted in nothing. */
  altered?: string[];
  ballots: SealedBallot[];
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
export function cast(urnId: string, ballot: SealedBallot, texts: readonly StoredText[]): Promise<boolean> {
  return urns.updateWhere(
    { _id: urnId, sealed: false, 'ballots.id': _.neq(ballot.id) },
    {
      ballots: appended([ballot], { sort: { id: 1 } }),
      ...(texts.length > 0 && { texts: appended(texts, { sort: { key: 1 } }) }),
    },
  );
}

/** Sets ballots of a sealed urn aside, by what was found in it. Done again it changes nothing. One request. */
export const setAside = ({ _id, ballots, altered = [] }: Pick<UrnDocument, '_id' | 'ballots' | 'altered'>) =>
  urns.updateWhere(
    { _id, sealed: true, ids: _.exists(false) },
    {
      ballots: ballots.filter(isIntact),
      altered: [...new Set([...altered, ...ballots.filter((one) => !isIntact(one)).map(({ id }) => id)])].sort(),
    },
  );
