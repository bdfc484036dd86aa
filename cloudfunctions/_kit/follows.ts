import { keyedHash } from './crypto';
import { Collection } from './database';

/** That a student follows a digest (我也遇到). Nobody is ever shown who does; the desk sees how many. */
export interface FollowDocument {
  /** Digest and person: following twice is following once. */
  _id: string;
  digestId: string;
  /** The case or 议题 that the digest tells of. */
  about: string;
  schoolId: string;
  personId: string;
  at: Date;
}

export const follows = new Collection<FollowDocument>('follows');

export const followId = (digest: string, personId: string): string => keyedHash('follow', digest, personId);
