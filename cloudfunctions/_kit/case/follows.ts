import { keyedHash } from '../crypto';
import { _, appended, Collection } from '../database';

/**
 * That a student follows a digest (我也遇到). Nobody is ever shown who does; the desk sees how many. Taken back it says no more whose
 * it was and of what; it is kept for a day, so that a late retry of an earlier wish is known (scheduler, forget-tries).
 */
export interface FollowDocument {
  /** Digest and person: following twice is following once. */
  _id: string;
  /** Empty once it was taken back, as are the next three. */
  digestId: string;
  /** The case or 议题 that the digest tells of. */
  about: string;
  schoolId: string;
  personId: string;
  at: Date;
  /** The last calls that wished this or the contrary. */
  keys: string[];
}

export const follows = new Collection<FollowDocument>('follows');

export const followId = (digest: string, personId: string): string => keyedHash('follow', digest, personId);

/** Whether it was not taken back. */
export const isFollowed = ({ digestId }: Pick<FollowDocument, 'digestId'>): boolean => digestId !== '';

/** What is left of one that was taken back. */
const TAKEN_BACK = { digestId: '', about: '', schoolId: '', personId: '' };

/** Those that were taken back before a moment. */
export const takenBackBefore = (at: Date): Record<string, unknown> => ({
  digestId: TAKEN_BACK.digestId,
  at: _.lt(at),
});

/** Calls that are remembered: more than there are in the time in which a phone tries again. */
const MOST_KEYS = 20;
const remembering = (key: string) => ({ keys: appended([key], { slice: -MOST_KEYS }) });

/** Somebody follows. One request, three where they have before. False: it changed in the same moment. */
export async function follow(wanted: Omit<FollowDocument, 'keys'>, key: string): Promise<boolean> {
  const { _id, ...values } = wanted;
  if (await follows.add({ ...wanted, keys: [key] })) return true;
  if (await follows.updateWhere({ _id, digestId: TAKEN_BACK.digestId }, { ...values, ...remembering(key) }))
    return true;
  // They follow already, and are told of what came since they began.
  return follows.updateWhere({ _id, digestId: wanted.digestId }, remembering(key));
}

/** Somebody follows no longer, if they did. One request. */
export const unfollow = (_id: string, key: string, now: Date): Promise<boolean> =>
  follows.updateWhere({ _id }, { ...TAKEN_BACK, at: now, ...remembering(key) });
