import type { Channel } from '@types_/appointment/channel';
import { Collection } from '../database';

/** What became of somebody's seat in a session. One for a person and a session. */
export interface AttendanceDocument {
  _id: string;
  sessionId: string;
  personId: string;
  schoolId: string;
  channel: Channel;
  at: Date;
  what: 'met' | 'absent';
  /** How whoever met somebody found it, afterwards, and when they last said so. */
  rating: number | null;
  ratedAt?: Date;
  /** What they say of promises that are said to be kept, each once; `nth`: of the promise in its session. */
  voices?: { nth: number; so: boolean; word: string; at: Date }[];
  /** A voice has yet to be counted in its promise (scheduler, remind-of-commitments). */
  uncounted?: boolean;
}

export const attendances = new Collection<AttendanceDocument>('attendances');
